using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Approvals;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Control;

/// <summary>POST approvals, approvals/{id}: a business process asks somebody for a decision, and gets it. GET approvals: those that wait.</summary>
internal static class ApprovalsControl
{
    public static void Register(ControlTable table)
    {
        table.Get("approvals", call => Shown(call.World, call.World.Table<ApprovalRow>().All.Where(row => row.ClosedAt is null)));
        table.Post("approvals", Open);
        table.Post("approvals/{id}", Close);
    }

    /// <summary>All of them, for ever, whatever the portal's own list has forgotten.</summary>
    public static JsonArray State(World world) => Shown(world, world.Table<ApprovalRow>().All);

    private static JsonArray Shown(World world, IEnumerable<ApprovalRow> rows) => Paging.Array(rows, row => new JsonObject
    {
        ["id"] = row.Id,
        ["kind"] = ApprovalKinds.Activities.First(kind => kind.Value == row.Activity).Key,
        ["name"] = row.Name,
        ["document"] = row.Document,
        ["userId"] = row.UserId,
        ["workflowId"] = row.WorkflowId,
        ["openedAt"] = Instants.Write(row.OpenedAt, world.Zone),
        ["closedAt"] = Instants.Write(row.ClosedAt, world.Zone),
        ["status"] = row.Status,
        ["by"] = row.By,
        ["comment"] = row.Comment,
        ["delegatedBy"] = row.DelegatedBy,
    });

    private static JsonObject Open(ControlCall call)
    {
        call.Body.Allow("name", "userId", "document", "kind", "comment", "delegation", "startedBy");
        var (name, document) = (Named(call.Body, "name"), Named(call.Body, "document"));
        var kind = OneOf(call.Body, "kind", [.. ApprovalKinds.Activities.Keys]);
        var approval = ApprovalBook.Open(call.World, name, call.BodyUser("userId").Id, document) with
        {
            Activity = ApprovalKinds.Activities[kind],
            CommentRequired = OneOf(call.Body, "comment", ApprovalKinds.Comments),
            Delegation = OneOf(call.Body, "delegation", ApprovalKinds.Delegations),
            StartedBy = call.Body.Has("startedBy") ? call.BodyUser("startedBy").Id : 1,
        };
        call.World.Table<ApprovalRow>().Put(approval);
        return new JsonObject { ["id"] = approval.Id };
    }

    /// <summary>The first of them when nothing is said.</summary>
    private static string OneOf(ControlBody body, string name, IReadOnlyList<string> words) =>
        body.TextOrNull(name) is not { } said ? words[0]
        : words.Contains(said) ? said
        : throw new ControlError(400, $"'{name}' must be one of: {string.Join(", ", words)}.");

    private static JsonNode? Close(ControlCall call)
    {
        call.Body.Allow("by", "status");
        var approval = call.World.Table<ApprovalRow>().Find(call.Id) ?? throw new ControlError(400, $"There is no approval {call.Id}.");
        var by = call.BodyUser("by");
        var status = call.Body.Text("status");
        if (approval.ClosedAt is not null)
        {
            throw new ControlError(400, $"Approval {approval.Id} is closed already: {approval.Status}.");
        }

        if (!ApprovalBook.Ends.Contains(status))
        {
            throw new ControlError(400, $"'status' must be one of: {string.Join(", ", ApprovalBook.Ends)}.");
        }

        if (by.Id != approval.UserId)
        {
            throw new ControlError(400, $"Approval {approval.Id} waits for user {approval.UserId}, not for {by.Id}.");
        }

        ApprovalBook.Close(call.World, approval, by.Id, status);
        return null;
    }

    private static string Named(ControlBody body, string name) =>
        body.Text(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text : throw new ControlError(400, $"'{name}' is empty.");
}
