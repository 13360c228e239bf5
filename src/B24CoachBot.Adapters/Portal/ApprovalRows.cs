using System.Globalization;
using B24CoachBot.Adapters.Portal.Calls;
using B24CoachBot.Adapters.Portal.Lists;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Conversations;

namespace B24CoachBot.Adapters.Portal;

/// <summary>Open approvals of one person, and what became of one. Source: bizproc/bizproc-task/bizproc-task-list.md.</summary>
public static class ApprovalRows
{
    private static readonly string[] Members =
        ["ID", "DOCUMENT_NAME", "NAME", "WORKFLOW_STARTED", "WORKFLOW_STARTED_BY", "WORKFLOW_TEMPLATE_ID", "USER_ID", "STATUS", "ACTIVITY", "PARAMETERS"];

    private static readonly Dictionary<string, string> OldestFirst = new() { ["ID"] = "ASC" };

    public static ListApprovals OpenOf(UserId person) => new(new Dictionary<string, object> { ["USER_ID"] = person.Value, ["STATUS"] = 0 }, Members, OldestFirst);

    public static ListApprovals One(long id) => new(new Dictionary<string, object> { ["ID"] = id }, ["ID", "USER_ID", "STATUS"], OldestFirst);

    /// <summary>With the template's number, by which like is compared with like.</summary>
    public static IReadOnlyList<(OpenApproval Approval, string Kind)> Read(PortalJson result, DateTimeOffset at) =>
        [.. result.Items().Select(row => (Approval: Row(row, at)!, Kind: ApprovalLists.Kind(row))).Where(one => one.Approval is not null)];

    /// <summary>Where it stands: null while it still waits for the person.</summary>
    public static ApprovalEnd? End(PortalJson result, long id, int person)
    {
        var row = result.Items().FirstOrDefault(row => row.Number("ID") == id);
        return !row.IsObject ? ApprovalEnd.Gone : row.Text("STATUS") switch
        {
            "1" => ApprovalEnd.Approved,
            "2" => ApprovalEnd.Rejected,
            "0" => row.Id("USER_ID") == person ? null : ApprovalEnd.Elsewhere,
            _ => ApprovalEnd.Done,
        };
    }

    /// <summary>For whom it waits, or waited; null when the portal does not have it.</summary>
    public static int? Holder(PortalJson result, long id) => result.Items().FirstOrDefault(row => row.Number("ID") == id).Id("USER_ID");

    private static OpenApproval? Row(PortalJson row, DateTimeOffset at) => row.Number("ID") is not { } id ? null : new OpenApproval(
        id,
        row.TextOrNull("DOCUMENT_NAME") ?? row.Text("NAME"),
        row.Text("NAME"),
        row.Text("ACTIVITY") switch { "ApproveActivity" => ApprovalAsk.Decide, "ReviewActivity" => ApprovalAsk.Acknowledge, _ => ApprovalAsk.Fill },
        row.Instant("WORKFLOW_STARTED") is { } started && started <= at ? started : at,
        string.Create(CultureInfo.InvariantCulture, $"/company/personal/bizproc/{id}/"))
    {
        StartedBy = row.Id("WORKFLOW_STARTED_BY") is { } by and > 0 ? new UserId(by) : null,
        Comment = row["PARAMETERS"].Text("CommentRequired") switch { "Y" => CommentWanted.Always, "YA" => CommentWanted.WithYes, "YR" => CommentWanted.WithNo, _ => CommentWanted.Never },
    };
}
