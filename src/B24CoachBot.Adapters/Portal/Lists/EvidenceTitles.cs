using System.Globalization;
using B24CoachBot.Adapters.Portal.Calls;
using B24CoachBot.Domain.Digest;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Adapters.Portal.Lists;

/// <summary>What cards, tasks and approvals are called and where they are looked at, for all digests of a moment in one request. They are not stored with the figures.
/// Sources: crm/universal/crm-item-list.md, tasks/tasks-task-list.md, bizproc/bizproc-task/bizproc-task-list.md.</summary>
public sealed class EvidenceTitles(IBatch portal, TimeProvider clock)
{
    private const int Page = 50;

    /// <summary>Those that the portal told of; without an answer a digest has numbers where titles would stand.</summary>
    public async Task<IReadOnlyList<Evidence>> Read(IReadOnlyCollection<EvidenceRef> wanted, Urgency urgency, CancellationToken cancel)
    {
        var asked = wanted.Distinct().GroupBy(one => (one.Kind, one.Entity)).SelectMany(group => group.Chunk(Page)).ToList();
        var told = new List<Evidence>();
        foreach (var some in asked.Index().Chunk(Batch.Most))
        {
            var batch = new Batch();
            foreach (var (place, refs) in some)
            {
                Ask(batch, Key(place), refs[0], [.. refs.Select(one => (int)one.Id)]);
            }

            var reply = await batch.Run(portal, urgency, clock, cancel);
            told.AddRange(some.SelectMany(one => Rows(reply, Key(one.Index), one.Item[0])));
        }

        return told;
    }

    private static void Ask(Batch batch, string key, EvidenceRef kind, IReadOnlyList<int> ids)
    {
        _ = kind.Kind switch
        {
            EvidenceKind.Card => batch.Add(key, "crm.item.list", query => query
                .Set("entityTypeId", CrmTypes.Number(kind.Entity ?? CrmKind.Deal)).Set("filter[@id]", ids).Set("select", ["id", "title"]).Set("order[id]", "ASC").Set("start", -1)),
            EvidenceKind.Task => batch.Add(key, "tasks.task.list", query => query.Set("filter[ID]", ids).Set("select", ["ID", "TITLE", "RESPONSIBLE_ID"]).Set("start", 0)),
            _ => batch.Add(key, "bizproc.task.list", query => query.Set("FILTER[ID]", ids).Set("SELECT", ["ID", "NAME", "DOCUMENT_NAME", "DOCUMENT_URL"]).Set("start", 0)),
        };
    }

    private static IEnumerable<Evidence> Rows(BatchReply reply, string key, EvidenceRef kind) => kind.Kind switch
    {
        EvidenceKind.Card => reply.Result(key)["items"].Items().Select(row => Told(kind, row.Number("id"), row.TextOrNull("title"), id => $"/crm/{CrmTypes.Name(kind.Entity ?? CrmKind.Deal)}/details/{id}/")).OfType<Evidence>(),
        EvidenceKind.Task => reply.Result(key)["tasks"].Items().Select(row => Told(
            kind, row.Number("id"), row.TextOrNull("title"), id => $"/company/personal/user/{row.Number("responsibleId") ?? 0}/tasks/task/view/{id}/")).OfType<Evidence>(),
        _ => reply.Result(key).Items().Select(row => Told(kind, row.Number("ID"), row.TextOrNull("DOCUMENT_NAME") ?? row.TextOrNull("NAME"), id => Path(row.Text("DOCUMENT_URL")) ?? $"/company/personal/bizproc/{id}/")).OfType<Evidence>(),
    };

    private static Evidence? Told(EvidenceRef kind, long? id, string? title, Func<string, string> link) =>
        id is { } number ? new Evidence(kind with { Id = number }, title, link(number.ToString(CultureInfo.InvariantCulture))) : null;

    /// <summary>Stored rows hold paths, never hosts.</summary>
    private static string? Path(string address) => address.StartsWith('/') ? address : Uri.TryCreate(address, UriKind.Absolute, out var whole) ? whole.PathAndQuery : null;

    private static string Key(int place) => string.Create(CultureInfo.InvariantCulture, $"t{place}");
}
