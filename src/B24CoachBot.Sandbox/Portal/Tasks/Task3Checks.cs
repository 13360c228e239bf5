using B24CoachBot.Sandbox.Portal.Methods;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Tasks;

/// <summary>What REST 3 checks once the types are right: people, project, parent, order of dates.</summary>
internal static class Task3Checks
{
    /// <summary>Only an administrator's token may name somebody else as the author.</summary>
    public static void Creator(Call call, TaskRow task)
    {
        if (call.World.Table<UserRow>().Find(task.CreatorId) is null)
        {
            throw PortalError.Invalid("creatorId", "");
        }

        if (task.CreatorId != call.Caller.UserId && !call.Caller.IsAdmin)
        {
            throw Tasks3.Denied(403);
        }
    }

    public static void Work(Call call, TaskRow task)
    {
        if (string.IsNullOrWhiteSpace(task.Title))
        {
            throw Tasks3.Missing("title");
        }

        if (call.World.Table<UserRow>().Find(task.ResponsibleId) is null)
        {
            throw PortalError.Invalid("responsibleId", "User specified in the \"Executor\" field not found");
        }

        if (task.ParentId is { } parent && (parent == task.Id || call.World.Table<TaskRow>().Find(parent) is null))
        {
            throw PortalError.Invalid("parentId", "Task specified in the \"Parent Task\" field not found");
        }

        if (task.StartPlan is { } start && task.EndPlan is { } end && end < start)
        {
            throw PortalError.Invalid("endPlan", "The end date specified in the planning is earlier than the start date");
        }

        Project(call, task);
    }

    private static void Project(Call call, TaskRow task)
    {
        if (task.GroupId is not { } id)
        {
            return;
        }

        var group = call.World.Table<GroupRow>().Find(id);
        if (group is null || (!call.Caller.IsAdmin && group.Members.All(member => member.UserId != call.Caller.UserId)))
        {
            throw Tasks3.Denied(403);
        }
    }
}
