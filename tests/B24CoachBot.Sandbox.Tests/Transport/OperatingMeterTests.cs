using B24CoachBot.Sandbox.Clock;
using B24CoachBot.Sandbox.Transport;

namespace B24CoachBot.Sandbox.Tests.Transport;

public sealed class OperatingMeterTests
{
    [Fact]
    public async Task A_method_that_spent_its_seconds_rests_until_the_basket_runs_out_and_others_go_on()
    {
        using var clock = new PortalClock(new DateTimeOffset(2026, 11, 20, 7, 0, 0, TimeSpan.Zero));
        var meter = new OperatingMeter(clock);

        var (spent, resetAt) = meter.Charge(1, "tasks.task.list", OperatingMeter.LimitSeconds + 1);
        var (refused, other) = (meter.IsSpent(1, "TASKS.task.list"), meter.IsSpent(1, "tasks.task.get"));
        await clock.JumpTo(resetAt);

        Assert.True(refused);
        Assert.False(other);
        Assert.Equal(OperatingMeter.LimitSeconds + 1, spent);
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 7, 10, 0, TimeSpan.Zero), resetAt);
        Assert.False(meter.IsSpent(1, "tasks.task.list"));
    }
}
