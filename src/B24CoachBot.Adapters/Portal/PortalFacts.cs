using B24CoachBot.Adapters.Portal.Calls;

namespace B24CoachBot.Adapters.Portal;

/// <summary>The portal's circumstances as its own methods tell them; read once a day or on their events.</summary>
public sealed record PortalFacts(
    IReadOnlyList<UserRow> Users,
    IReadOnlyList<DepartmentRow> Departments,
    IReadOnlyList<ProjectRow> Projects,
    CalendarRow Calendar,
    IReadOnlyList<string> Scopes,
    DateTimeOffset ServerTime,
    OwnerRow Owner);

/// <summary>How the reading ended.</summary>
public abstract record FactsReading
{
    private FactsReading()
    {
    }

    /// <summary><paramref name="Missing"/>: commands that the portal refused (a scope not granted, say); their facts are empty.</summary>
    public sealed record Read(PortalFacts Facts, IReadOnlyDictionary<string, PortalFailure> Missing) : FactsReading;

    public sealed record Failed(PortalFailure Why) : FactsReading;
}

/// <summary>Reads them in one request; only a portal of more than <see cref="FirstPages"/> × 50 people takes more.</summary>
public sealed class FactsReader(IBatch portal, TimeProvider clock)
{
    private const int FirstPages = 6;
    private const int Page = 50;

    public async Task<FactsReading> Read(Urgency urgency, CancellationToken cancel)
    {
        var ask = new Batch()
            .Add("time", "server.time")
            .Add("scope", "scope")
            .Add("profile", "profile")
            .Add("calendar", "calendar.settings.get")
            .Add("mine", "calendar.user.settings.get");
        Pages(ask, "department.get", "departments", 0, 2, query => { });
        Pages(ask, "sonet_group.get", "projects", 0, 2, query => query.Set("ORDER[ID]", "ASC"));
        Pages(ask, "user.get", "users", 0, FirstPages, ById);
        var reply = await ask.Run(portal, urgency, clock, cancel);
        if (reply.Failure is { } failure)
        {
            return new FactsReading.Failed(failure);
        }

        var users = Rows(reply, "users").ToList();
        var total = reply.Of("users0") is PortalReply.Answered { Total: { } counted } ? counted : 0;
        for (var page = FirstPages; page * Page < total; page += Batch.Most)
        {
            var more = new Batch();
            Pages(more, "user.get", "users", page, Math.Min(Batch.Most, ((total - 1) / Page) + 1 - page), ById);
            var rest = await more.Run(portal, urgency, clock, cancel);
            if (rest.Failure is { } broken)
            {
                return new FactsReading.Failed(broken);
            }

            users.AddRange(Rows(rest, "users"));
        }

        return new FactsReading.Read(Facts(reply, users), Missing(reply));
    }

    private PortalFacts Facts(BatchReply reply, List<PortalJson> users) => new(
        [.. users.Select(UserRow.Read).OfType<UserRow>().DistinctBy(user => user.Id)],
        [.. Rows(reply, "departments").Select(DepartmentRow.Read).OfType<DepartmentRow>().DistinctBy(row => row.Id)],
        [.. Rows(reply, "projects").Select(ProjectRow.Read).OfType<ProjectRow>().DistinctBy(row => row.Id)],
        CalendarRow.Read(reply.Result("calendar"), reply.Result("mine").TextOrNull("timezoneName")),
        [.. reply.Result("scope").Items().Select(scope => scope.Text())],
        ServerTimeOf(reply.Result("time")) ?? clock.GetUtcNow(),
        OwnerRow.Read(reply.Result("profile")));

    private static void ById(BatchQuery query) => query.Set("sort", "ID").Set("order", "ASC");

    private static void Pages(Batch batch, string method, string key, int first, int count, Action<BatchQuery> with)
    {
        for (var page = first; page < first + count; page++)
        {
            var start = page * Page;
            batch.Add($"{key}{page}", method, query =>
            {
                with(query);
                query.Set("start", start);
            });
        }
    }

    // A page behind the last one may repeat the last: the rows are told apart by id afterwards.
    private static IEnumerable<PortalJson> Rows(BatchReply reply, string key) => reply.Commands.Keys
        .Where(name => name.StartsWith(key, StringComparison.Ordinal)).SelectMany(name => reply.Result(name).Items());

    private static DateTimeOffset? ServerTimeOf(PortalJson time) => time.Instant("time") ?? InstantOf(time);

    private static DateTimeOffset? InstantOf(PortalJson time) =>
        DateTimeOffset.TryParse(time.Text(), System.Globalization.CultureInfo.InvariantCulture, out var at) ? at : null;

    private static Dictionary<string, PortalFailure> Missing(BatchReply reply) => reply.Commands
        .Where(command => command.Value is PortalReply.Failed)
        .ToDictionary(command => command.Key, command => ((PortalReply.Failed)command.Value).Why);
}
