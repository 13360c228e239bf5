using B24CoachBot.Adapters.Portal.Calls;

namespace B24CoachBot.Adapters.Portal;

/// <summary>Reads them in one request; a portal with more people, departments or projects than its first pages hold takes more.</summary>
public sealed class FactsReader(IBatch portal, TimeProvider clock)
{
    private const int Page = 50;

    private static readonly Listed Users = new("users", "user.get", FirstPages: 6, query => query.Set("sort", "ID").Set("order", "ASC"));
    private static readonly Listed Departments = new("departments", "department.get", FirstPages: 2, _ => { });
    private static readonly Listed Projects = new("projects", "sonet_group.get", FirstPages: 2, query => query.Set("ORDER[ID]", "ASC"));

    public async Task<FactsReading> Read(Urgency urgency, CancellationToken cancel)
    {
        var ask = new Batch()
            .Add("time", "server.time")
            .Add("scope", "scope")
            .Add("profile", "profile")
            .Add("calendar", "calendar.settings.get")
            .Add("mine", "calendar.user.settings.get");
        CrmStructureReader.Ask(ask);
        foreach (var list in (Listed[])[Departments, Projects, Users])
        {
            AddPages(ask, list, Enumerable.Range(0, list.FirstPages));
        }

        var first = await ask.Run(portal, urgency, clock, cancel);
        if (first.Failure is { } failure)
        {
            return new FactsReading.Failed(failure);
        }

        List<BatchReply> replies = [first];
        foreach (var rest in ((Listed[])[Departments, Projects, Users]).SelectMany(list => Rest(first, list)).Chunk(Batch.Most))
        {
            var more = new Batch();
            foreach (var (list, page) in rest)
            {
                AddPages(more, list, [page]);
            }

            replies.Add(await more.Run(portal, urgency, clock, cancel));
            if (replies[^1].Failure is { } broken)
            {
                return new FactsReading.Failed(broken);
            }
        }

        return new FactsReading.Read(Facts(first, replies), Missing(replies));
    }

    private PortalFacts Facts(BatchReply first, List<BatchReply> all) => new(
        [.. Rows(all, Users).Select(UserRow.Read).OfType<UserRow>().DistinctBy(user => user.Id)],
        [.. Rows(all, Departments).Select(DepartmentRow.Read).OfType<DepartmentRow>().DistinctBy(row => row.Id)],
        [.. Rows(all, Projects).Select(ProjectRow.Read).OfType<ProjectRow>().DistinctBy(row => row.Id)],
        CalendarRow.Read(first.Result("calendar"), first.Result("mine").TextOrNull("timezoneName")),
        [.. first.Result("scope").Items().Select(scope => scope.Text())],
        first.Result("time").Instant() ?? first.Result("time").Instant("time") ?? clock.GetUtcNow(),
        OwnerRow.Read(first.Result("profile")),
        CrmStructureReader.Read(first));

    private static void AddPages(Batch batch, Listed list, IEnumerable<int> pages)
    {
        foreach (var page in pages)
        {
            batch.Add($"{list.Key}{page}", list.Method, query =>
            {
                list.With(query);
                query.Set("start", page * Page);
            });
        }
    }

    private static IEnumerable<(Listed List, int Page)> Rest(BatchReply first, Listed list)
    {
        var total = first.Of($"{list.Key}0") is PortalReply.Answered { Total: { } counted } ? counted : 0;
        var pages = ((total - 1) / Page) + 1;
        return Enumerable.Range(list.FirstPages, Math.Max(0, pages - list.FirstPages)).Select(page => (list, page));
    }

    // A page behind the last one may repeat the last: the rows are told apart by id afterwards.
    private static IEnumerable<PortalJson> Rows(List<BatchReply> replies, Listed list) => replies.SelectMany(reply => reply.Commands.Keys
        .Where(key => key.StartsWith(list.Key, StringComparison.Ordinal)).SelectMany(key => reply.Result(key).Items()));

    private static Dictionary<string, PortalFailure> Missing(List<BatchReply> replies) => replies
        .SelectMany(reply => reply.Commands)
        .Where(command => command.Value is PortalReply.Failed)
        .ToDictionary(command => command.Key, command => ((PortalReply.Failed)command.Value).Why);

    /// <summary>A list of 50 rows a page.</summary>
    private sealed record Listed(string Key, string Method, int FirstPages, Action<BatchQuery> With);
}
