using B24CoachBot.Sandbox.Portal.Events;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Crm;

/// <summary>The only place where activities come and change, so that their events are raised; whoever is responsible counts as who did it.</summary>
internal static class ActivityBook
{
    public const string Todo = "CRM_TODO";
    public const string Call = "VOXIMPLANT_CALL";
    public const string Line = "IMOPENLINES_SESSION";

    public static void Add(World world, ActivityRow activity)
    {
        world.Table<ActivityRow>().Put(activity);
        PortalEvents.Raise(world, "ONCRMACTIVITYADD", activity.Id, activity.ResponsibleId);
    }

    /// <summary>A to-do of <paramref name="by"/> for themselves, unless <paramref name="more"/> says otherwise.</summary>
    public static ActivityRow AddTodo(
        World world, long by, ActivityBinding card, string title, DateTimeOffset deadline, Func<ActivityRow, ActivityRow>? more = null)
    {
        var todo = new ActivityRow(world.NextId("activity"), card.OwnerTypeId, card.OwnerId, Todo, title, by, world.Now)
        {
            Deadline = deadline,
            Start = deadline,
            End = deadline,
            AuthorId = by,
        };
        todo = more?.Invoke(todo) ?? todo;
        Add(world, todo);
        return todo;
    }

    public static void Change(World world, ActivityRow activity)
    {
        world.Table<ActivityRow>().Put(activity with { Updated = world.Now });
        PortalEvents.Raise(world, "ONCRMACTIVITYUPDATE", activity.Id, activity.ResponsibleId);
    }
}
