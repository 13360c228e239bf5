using B24CoachBot.Sandbox.Portal.Rows;
using B24CoachBot.Sandbox.Portal.Tasks;

namespace B24CoachBot.Sandbox.Portal.Methods;

/// <summary>The status verbs of REST 2 (tasks/status): who may, from what, to what.</summary>
internal static class TaskStatus2
{
    private static readonly string[] Open = ["pending", "in_progress", "deferred"];
    private static readonly string[] Reported = ["supposedly_completed"];
    private static readonly string[] Finished = ["completed", "supposedly_completed", "deferred", "declined"];

    public static void Register(MethodTable table)
    {
        Verb(table, "start", TaskAccess.Works, ["pending", "deferred"], "in_progress");
        Verb(table, "pause", TaskAccess.Works, ["in_progress"], "pending");
        Verb(table, "defer", TaskAccess.Works, ["pending", "in_progress"], "deferred");
        Verb(table, "renew", TaskAccess.Works, Finished, "pending");
        Verb(table, "approve", TaskAccess.Edits, Reported, "completed");
        Verb(table, "disapprove", TaskAccess.Edits, Reported, "pending");
        table.V2("tasks.task.complete", "task", Complete);
    }

    /// <summary>Where a finished task goes: to its author for acceptance, if that is asked for and somebody else finishes it.</summary>
    public static string Finish(TaskRow task, long by) =>
        task.NeedsControl && task.CreatorId != by ? "supposedly_completed" : "completed";

    private static void Verb(MethodTable table, string name, Func<UserRow, TaskRow, bool> may, string[] from, string to) =>
        table.V2($"tasks.task.{name}", "task", call => Move(call, may, from, _ => to));

    private static Answer Complete(Call call) => Move(call, TaskAccess.Works, Open, task =>
    {
        if (task.RequireResult && TaskResults.Of(call.World, task.Id).Count == 0)
        {
            // The documentation gives no code for this; the portal's general one stands in.
            throw new PortalError(400, "ERROR_CORE", "The task cannot be completed without a result");
        }

        return Finish(task, call.Caller.UserId);
    });

    private static Answer Move(Call call, Func<UserRow, TaskRow, bool> may, string[] from, Func<TaskRow, string> to)
    {
        if (Tasks2.Readable(call) is not { } task || !may(call.Caller.User, task) || !from.Contains(task.Status))
        {
            throw Tasks2.NotAllowed();
        }

        return Tasks2.Shown(call, TaskBook.Save(call.World, call.Caller.UserId, task with { Status = to(task) }));
    }
}
