using System.Security.Cryptography;
using System.Text;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Metrics;

namespace B24CoachBot.Adapters.Portal.Lists;

/// <summary>Tasks of business processes. Nothing tells when one began, and a day after its end the portal forgets it: both are known only to whoever looks
/// often. Source: bizproc/bizproc-task/bizproc-task-list.md.</summary>
public static class ApprovalLists
{
    private const string Vanished = "vanished";

    private static readonly string[] Members = ["ID", "USER_ID", "NAME", "WORKFLOW_STARTED", "WORKFLOW_TEMPLATE_ID", "MODIFIED", "STATUS"];

    public static PortalList Open { get; } = new(ListNames.Approvals, "bizproc.task.list", query => query.Set("FILTER[STATUS]", 0).Set("SELECT", Members).Set("ORDER[ID]", "ASC"));

    /// <summary>Those that ended since a moment, also such as nobody saw open: they began and ended between two looks.</summary>
    public static PortalList Ended(DateTimeOffset since) => new(
        ListNames.Ended, "bizproc.task.list", query => query.Set("FILTER[!STATUS]", 0).Set("FILTER[>=MODIFIED]", since).Set("SELECT", Members).Set("ORDER[ID]", "ASC"));

    /// <summary>Those that are neither open nor ended lately, while the portal still has them.</summary>
    public static PortalList Gone(IReadOnlyList<long> ids) => new(Vanished, "bizproc.task.list", query => query.Set("FILTER[ID]", ids.Select(id => (int)id)).Set("SELECT", Members).Set("ORDER[ID]", "ASC"));

    /// <param name="looked">The look before; null at the first one.</param>
    /// <param name="at">This look.</param>
    public static IReadOnlyList<ApprovalSeen> ReadOpen(ListsRead read, DateTimeOffset? looked, DateTimeOffset at) =>
        [.. read.Of(ListNames.Approvals).Select(row => Seen(row, looked, at)).OfType<ApprovalSeen>()];

    /// <summary>Those that ended since the look before. Their beginning is known where the workflow began since then; otherwise they began at that look at the earliest.</summary>
    public static IReadOnlyList<ApprovalSeen> ReadEnded(ListsRead read, DateTimeOffset? looked, DateTimeOffset at) =>
    [
        .. read.Of(ListNames.Ended).Select(row => (Row: row, Seen: Seen(row, looked, at))).Where(one => one.Seen is not null && one.Row.Text("STATUS") != "0")
            .Select(one => one.Seen!.OpenedAt == at && looked is { } before ? (one.Row, Seen: one.Seen with { OpenedAt = before, Estimated = true }) : (one.Row, Seen: one.Seen!))
            .Select(one => one.Seen with { ClosedAt = one.Row.Instant("MODIFIED") is { } closed && closed <= at && closed >= one.Seen.OpenedAt ? closed : at }),
    ];

    /// <summary>When each was closed: as the portal says, otherwise by this look at the latest. One that stands open again is none.</summary>
    public static IEnumerable<ApprovalSeen> Closed(IReadOnlyList<ApprovalSeen> gone, ListsRead read, DateTimeOffset at)
    {
        var rows = read.Of(Vanished).Where(row => row.Number("ID") is not null).DistinctBy(row => row.Number("ID")).ToDictionary(row => row.Number("ID")!.Value);
        foreach (var approval in gone)
        {
            var known = rows.TryGetValue(approval.Id, out var row);
            if (!known || row.Text("STATUS") != "0")
            {
                yield return approval with { ClosedAt = known && row.Instant("MODIFIED") is { } closed && closed <= at && closed >= approval.OpenedAt ? closed : at };
            }
        }
    }

    /// <summary>A workflow that began since the last look asked since then; one that is older may have asked at any moment before this look, unless this is the first.</summary>
    private static ApprovalSeen? Seen(PortalJson row, DateTimeOffset? looked, DateTimeOffset at)
    {
        if (row.Number("ID") is not { } id || row.Id("USER_ID") is not { } approver)
        {
            return null;
        }

        var started = row.Instant("WORKFLOW_STARTED") is { } moment && moment <= at ? moment : at;
        return new ApprovalSeen(id, new UserId(approver), Kind(row), looked is null || started > looked ? started : at, Estimated: looked is null, ClosedAt: null);
    }

    /// <summary>The template's number; where the portal does not tell it, a mark of the task's name.</summary>
    internal static string Kind(PortalJson row) => row.TextOrNull("WORKFLOW_TEMPLATE_ID")
        ?? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(row.Text("NAME"))).AsSpan(0, 6));
}
