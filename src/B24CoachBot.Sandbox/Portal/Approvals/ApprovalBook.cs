using System.Globalization;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Approvals;

/// <summary>Where approvals open and close; no event of the portal tells of either.</summary>
internal static class ApprovalBook
{
    private static readonly TimeSpan KeptAfterItsEnd = TimeSpan.FromDays(1);

    private static readonly string[] InOrder = ["approved", "rejected", "completed"];

    /// <summary>How an approval may end.</summary>
    public static IReadOnlyList<string> Ends => InOrder;

    /// <summary>0 in progress, 1 approved, 2 rejected, 3 completed.</summary>
    public static int Number(string status) => Array.IndexOf(InOrder, status) + 1;

    /// <summary>Approvals of one name come from one template, as they do where a template asks one question.</summary>
    public static ApprovalRow Open(World world, string name, long userId, string document)
    {
        var id = world.NextId("approval");
        var rows = world.Table<ApprovalRow>().All;
        var template = rows.FirstOrDefault(row => row.Name == name)?.TemplateId ?? rows.Select(row => row.TemplateId).DefaultIfEmpty().Max() + 1;
        var approval = new ApprovalRow(id, name, userId, document, Workflow(world, id), template, world.Now);
        world.Table<ApprovalRow>().Put(approval);
        return approval;
    }

    public static ApprovalRow Close(World world, ApprovalRow approval, long by, string status)
    {
        var closed = approval with { ClosedAt = world.Now, Status = status, By = by };
        world.Table<ApprovalRow>().Put(closed);
        return closed;
    }

    /// <summary>A request for information that was cancelled counts as rejected.</summary>
    public static void Complete(World world, ApprovalRow approval, int status, string? comment) =>
        Close(world, approval with { Comment = comment }, approval.UserId, InOrder[status is 4 ? 1 : status - 1]);

    /// <summary>The task waits for another person; its beginning stays, its last change is now.</summary>
    public static void Delegate(World world, ApprovalRow approval, long to) =>
        world.Table<ApprovalRow>().Put(approval with { UserId = to, DelegatedBy = approval.UserId, DelegatedAt = world.Now });

    /// <summary>What the cloud still knows: the open ones, and those whose workflow ended less than a day ago.</summary>
    public static IEnumerable<ApprovalRow> Known(World world) =>
        world.Table<ApprovalRow>().All.Where(row => row.ClosedAt is not { } closed || closed + KeptAfterItsEnd > world.Now);

    /// <summary>Looks as the portal's do: seconds in hexadecimal, a point, eight digits.</summary>
    private static string Workflow(World world, long id) =>
        string.Create(CultureInfo.InvariantCulture, $"{world.Now.ToUnixTimeSeconds():x8}{id:x6}.{10_000_000 + (id * 7_919 % 90_000_000)}");
}
