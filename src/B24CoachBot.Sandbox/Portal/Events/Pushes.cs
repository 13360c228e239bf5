using B24CoachBot.Sandbox.Portal.Faults;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Events;

/// <summary>Sends a form on its way; ordered misbehaviour of deliveries may double it or let the next one overtake it.</summary>
internal static class Pushes
{
    public static void Add(World world, long botId, string url, string form, string? fault)
    {
        for (var copy = 0; copy < (fault == FaultKind.RepeatEvent ? 2 : 1); copy++)
        {
            world.Table<PushRow>().Put(new PushRow(world.NextId("push"), botId, url, form)
            {
                Overtaken = fault == FaultKind.ReorderEvents,
            });
        }
    }
}
