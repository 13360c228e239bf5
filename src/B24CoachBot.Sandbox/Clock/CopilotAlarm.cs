using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Crm;

namespace B24CoachBot.Sandbox.Clock;

/// <summary>Wakes CoPilot when the portal's clock reaches what it has to write; what fell due while the portal was off is written at its start.</summary>
internal sealed class CopilotAlarm : IDisposable
{
    private readonly World world;
    private readonly TimeProvider clock;
    private readonly ITimer timer;

    public CopilotAlarm(World world, TimeProvider clock)
    {
        this.world = world;
        this.clock = clock;
        timer = clock.CreateTimer(_ => Write(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        world.Changed += Set;
        Set();
    }

    public void Dispose()
    {
        world.Changed -= Set;
        timer.Dispose();
    }

    private void Set()
    {
        if (world.Note(() => PlannedChanges.Next(world)) is { } due)
        {
            var wait = due - clock.GetUtcNow();
            timer.Change(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    private void Write() => world.Run(() => PlannedChanges.Write(world, clock.GetUtcNow()));
}
