using B24CoachBot.Sandbox.Clock;

namespace B24CoachBot.Sandbox.Tests.State;

public sealed class ClockTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 7, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_jump_fires_what_falls_due_in_order_each_at_its_own_moment()
    {
        using var clock = new PortalClock(Start);
        var fired = new List<(string Name, int Minute)>();
        using var late = clock.CreateTimer(_ => fired.Add(("late", clock.GetUtcNow().Minute)), null, TimeSpan.FromMinutes(30), Timeout.InfiniteTimeSpan);
        using var early = clock.CreateTimer(_ => fired.Add(("early", clock.GetUtcNow().Minute)), null, TimeSpan.FromMinutes(10), Timeout.InfiniteTimeSpan);
        using var never = clock.CreateTimer(_ => fired.Add(("never", 0)), null, TimeSpan.FromHours(3), Timeout.InfiniteTimeSpan);

        await clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal([("early", 10), ("late", 30)], fired);
        Assert.True(clock.GetUtcNow() >= Start.AddHours(1));
    }

    [Fact]
    public async Task A_timer_set_by_a_timer_fires_in_the_same_jump()
    {
        using var clock = new PortalClock(Start);
        var fired = 0;
        using var first = clock.CreateTimer(
            _ => clock.CreateTimer(_ => fired++, null, TimeSpan.FromMinutes(5), Timeout.InfiniteTimeSpan),
            null, TimeSpan.FromMinutes(10), Timeout.InfiniteTimeSpan);

        await clock.Advance(TimeSpan.FromMinutes(20));

        Assert.Equal(1, fired);
    }

    [Fact]
    public async Task Delays_timeouts_and_periodic_timers_follow_the_portals_clock()
    {
        using var clock = new PortalClock(Start);
        var delay = Task.Delay(TimeSpan.FromDays(2), clock, TestContext.Current.CancellationToken);
        using var timeout = new CancellationTokenSource(TimeSpan.FromHours(5), clock);
        using var periodic = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        var tick = periodic.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        var stamp = clock.GetTimestamp();

        await clock.Advance(TimeSpan.FromDays(2));

        await delay.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        Assert.True(timeout.IsCancellationRequested);
        Assert.True(await tick);
        Assert.InRange(clock.GetElapsedTime(stamp), TimeSpan.FromDays(2), TimeSpan.FromDays(2) + TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Between_jumps_it_runs_at_real_speed()
    {
        using var clock = new PortalClock(Start);

        await Task.Delay(TimeSpan.FromMilliseconds(50), clock, TestContext.Current.CancellationToken);

        Assert.InRange(clock.GetUtcNow() - Start, TimeSpan.FromMilliseconds(50), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task It_never_goes_back()
    {
        using var clock = new PortalClock(Start);

        Assert.False(await clock.JumpTo(Start.AddHours(-1)));
        Assert.True(clock.GetUtcNow() >= Start);
    }
}
