using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Approvals;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Methods;

/// <summary>A person's own task of a business process is decided or handed on (bizproc/bizproc-task-complete, bizproc-task-delegate): nobody's but the token's own.</summary>
internal static class ApprovalDecisions
{
    public static void Register(MethodTable table)
    {
        table.V2("bizproc.task.complete", "bizproc", Complete);
        table.V2("bizproc.task.delegate", "bizproc", Delegate);
    }

    private static Answer Complete(Call call)
    {
        if (call.Args.NumberOrNull("TASK_ID") is not { } id || id <= 0)
        {
            throw Invalid("empty TASK_ID");
        }

        // Somebody else's task is not found: the documentation has no other code for it.
        if (ApprovalBook.Known(call.World).FirstOrDefault(row => row.Id == id && row.UserId == call.Caller.UserId) is not { } approval)
        {
            throw new PortalError(400, "ERROR_TASK_NOT_FOUND", "Task not found");
        }

        if (approval.ClosedAt is not null)
        {
            throw new PortalError(400, "ERROR_TASK_COMPLETED", "Task already completed");
        }

        var status = ApprovalKinds.Status(approval.Activity, call.Args.TextOrNull("STATUS")) ?? throw Invalid("incorrect STATUS");
        var comment = call.Args.TextOrNull("COMMENT");
        if (string.IsNullOrWhiteSpace(comment) && MustComment(approval.CommentRequired, status))
        {
            throw new PortalError(400, "ERROR_TASK_EXECUTION", "Заполните поле «Комментарий»");
        }

        if (ApprovalKinds.AsksForFields(approval.Activity) && status == 3 && string.IsNullOrWhiteSpace(call.Args.Map("FIELDS").TextOrNull(ApprovalParameters.AskedField)))
        {
            throw new PortalError(400, "ERROR_TASK_EXECUTION", "Заполните поле «Телефон»");
        }

        ApprovalBook.Complete(call.World, approval, status, comment);
        return new Answer(JsonValue.Create(true));
    }

    private static Answer Delegate(Call call)
    {
        var ids = call.Args.Numbers("TASK_IDS");
        if (ids.Count == 0)
        {
            throw Invalid("Invalid TASK_IDS");
        }

        var from = PersonOf(call, "FROM_USER_ID");
        var to = PersonOf(call, "TO_USER_ID");
        if (to.Extranet)
        {
            throw Refused("Task delegation is only available for intranet users");
        }

        var approvals = ids.Select(id => ApprovalBook.Known(call.World).FirstOrDefault(row => row.Id == id && row.ClosedAt is null)).ToList();
        if (from.Id != call.Caller.UserId || approvals.Exists(row => row?.UserId != from.Id))
        {
            throw Refused("User is not responsible for the task");
        }

        var wrong = approvals.Where(row => !MayGo(call.World, row!, to)).Select(row => $"Задание «{row!.Name}» нельзя делегировать этому сотруднику").ToList();
        if (wrong.Count > 0)
        {
            throw Refused(string.Join("; ", wrong));
        }

        foreach (var approval in approvals)
        {
            ApprovalBook.Delegate(call.World, approval!, to.Id);
        }

        return new Answer(JsonValue.Create(true));
    }

    private static UserRow PersonOf(Call call, string key) =>
        call.Args.NumberOrNull(key) is { } id && call.World.Table<UserRow>().Find(id) is { Active: true } person ? person : throw new PortalError(400, "ERROR_INVALID_USER_ID", $"Invalid {key}");

    private static bool MayGo(World world, ApprovalRow approval, UserRow to) => approval.Delegation switch
    {
        ApprovalKinds.ToAll => true,
        ApprovalKinds.ToSubordinates => ApprovalMethods.Leads(world, approval.UserId, to.Id),
        _ => false,
    };

    private static bool MustComment(string required, int status) => required switch
    {
        "Y" => true,
        "YA" => status is 1 or 3,
        "YR" => status is 2 or 4,
        _ => false,
    };

    private static PortalError Invalid(string what) => new(400, "ERROR_TASK_VALIDATION", what);

    private static PortalError Refused(string why) => new(400, "ERROR_DELEGATION_NOT_ALLOWED", why);
}
