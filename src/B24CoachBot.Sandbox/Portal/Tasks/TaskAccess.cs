using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Tasks;

/// <summary>Who may do what with a task.</summary>
internal static class TaskAccess
{
    public static bool Reads(World world, UserRow user, TaskRow task) =>
        user.IsAdmin || Takes(user, task) || task.CreatorId == user.Id || task.Auditors.Contains(user.Id)
        || Leads(world, user, task)
        || (task.GroupId is { } group && world.Table<GroupRow>().Find(group) is { } row && row.Members.Any(member => member.UserId == user.Id));

    public static bool Edits(UserRow user, TaskRow task) => user.IsAdmin || task.CreatorId == user.Id;

    /// <summary>Starts, pauses, completes: who does the work or gave it.</summary>
    public static bool Works(UserRow user, TaskRow task) => Edits(user, task) || Takes(user, task);

    private static bool Takes(UserRow user, TaskRow task) =>
        task.ResponsibleId == user.Id || task.Accomplices.Contains(user.Id);

    private static bool Leads(World world, UserRow user, TaskRow task)
    {
        var led = world.Table<DepartmentRow>().All.Where(department => department.HeadId == user.Id).Select(department => department.Id).ToHashSet();
        return led.Count > 0
            && new[] { task.CreatorId, task.ResponsibleId }.Select(id => world.Table<UserRow>().Find(id))
                .Any(member => member is not null && member.DepartmentIds.Any(led.Contains));
    }
}
