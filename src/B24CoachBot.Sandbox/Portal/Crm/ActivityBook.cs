using B24CoachBot.Sandbox.Portal.Events;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Crm;

/// <summary>The only place where activities come and change, so that their events are raised.</summary>
internal static class ActivityBook
{
    public const string Todo = "CRM_TODO";
    public const string Call = "VOXIMPLANT_CALL";
    public const string Line = "IMOPENLINES_SESSION";

    public static void Add(World world, ActivityRow activity)
    {
        world.Table<ActivityRow>().Put(activity);
        PortalEvents.Raise(world, "ONCRMACTIVITYADD", activity.Id);
    }

    public static void Change(World world, ActivityRow activity)
    {
        world.Table<ActivityRow>().Put(activity with { Updated = world.Now });
        PortalEvents.Raise(world, "ONCRMACTIVITYUPDATE", activity.Id);
    }
}
