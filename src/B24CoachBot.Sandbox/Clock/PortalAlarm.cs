using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Crm;
using B24CoachBot.Sandbox.Portal.Telephony;
using B24CoachBot.Sandbox.Seed.Weeks;

namespace B24CoachBot.Sandbox.Clock;

/// <summary>
/// Wakes the portal when its clock reaches what it has put off: what CoPilot writes, calls that are recorded late, what a seed's people do. What fell due while
/// the portal was off is done at its start.
/// </summary>
internal sealed class PortalAlarm : IDisposable
{
    private readonly World world;
    private readonly TimeProvider clock;
    private readonly PlannedWork plan;
    private readonly ITimer timer;
    private readonly Lock setting = new();

    public PortalAlarm(World world, TimeProvider clock, PlannedWork plan)
    {
        this.world = world;
        this.clock = clock;
        this.plan = plan;
        timer = clock.CreateTimer(_ => Ring(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        world.Changed += Set;
        Set();
    }

    public void Dispose()
    {
        world.Changed -= Set;
        timer.Dispose();
    }

    /// <summary>One at a time: whoever looked before a deed was done must not set the alarm back after it.</summary>
    private void Set()
    {
        lock (setting)
        {
            if (world.Note(Next) is { } due)
            {
                var wait = due - clock.GetUtcNow();
                timer.Change(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private DateTimeOffset? Next() => new[] { PlannedChanges.Next(world), CallBook.NextLate(world), plan.Next }.Min();

    private void Ring() => world.Run(() =>
    {
        CallBook.RecordLate(world, clock.GetUtcNow());
        PlannedChanges.Write(world, clock.GetUtcNow());
        plan.DoDue(clock.GetUtcNow());
    });
}
