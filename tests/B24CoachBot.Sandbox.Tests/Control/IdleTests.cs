using System.Net;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Tests.Support;

namespace B24CoachBot.Sandbox.Tests.Control;

public sealed class IdleTests
{
    [Fact]
    public async Task With_the_bot_in_process_idle_reads_the_feed_to_its_end_and_lists_what_waits()
    {
        await using var portal = await TestPortal.Start();
        var botId = await portal.AddBot();
        var reminder = portal.Portal.Clock.GetUtcNow().AddHours(1);
        long? offset = null;
        portal.Portal.Probe = new BotProbe(
            async () => offset = (await portal.Second("imbot.v2.Event.get", new { botId, botToken = TestPortal.Token, offset })).Long("result", "nextOffset"),
            () => [("reminder", reminder)],
            () => 0);
        await portal.Say(2, "раз");

        var idle = await portal.Control("idle");

        Assert.Empty(await portal.Feed(botId));
        Assert.Equal("reminder", idle.String("waiting", 0, "what"));
        Assert.StartsWith("2026-11-20T11:00:0", idle.String("waiting", 0, "due"), StringComparison.Ordinal);
        Assert.StartsWith("2026-11-20T10:00:0", idle.String("now"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Idle_waits_for_a_turn_and_for_what_is_due_now()
    {
        await using var portal = await TestPortal.Start();
        var looks = 0;
        var now = portal.Portal.Clock.GetUtcNow();
        portal.Portal.Probe = new BotProbe(
            () => Task.CompletedTask,
            () => looks > 20 ? [] : [("retry", now)],
            () => ++looks < 10 ? 1 : 0);

        var idle = await portal.Control("idle");

        Assert.Equal(HttpStatusCode.OK, idle.Status);
        Assert.True(looks > 20);
        Assert.Empty((JsonArray)idle.At("waiting")!);
    }

    [Fact]
    public async Task Events_that_are_read_only_after_an_answer_that_is_held_back_do_not_hold_the_clock_up()
    {
        await using var portal = await TestPortal.Start(options => options with { ClockStands = true });
        var botId = await portal.AddBot();
        await portal.Say(2, "раз");
        await portal.Control("faults", new { method = "server.time", kind = "late-answer", delay = "PT10S" });
        var late = portal.Second("server.time");
        portal.Portal.Probe = new BotProbe(
            async () =>
            {
                await late;
                await portal.Feed(botId, 100_000);
            },
            () => [],
            () => late.IsCompleted ? 0 : 2);

        var idle = await portal.Control("idle");

        Assert.Equal(HttpStatusCode.OK, idle.Status);
        Assert.True(late.IsCompleted);
    }

    [Fact]
    public async Task Beside_a_bot_of_its_own_process_idle_waits_until_the_feed_is_confirmed()
    {
        await using var portal = await TestPortal.Start();
        var botId = await portal.AddBot();
        await portal.Say(2, "раз");

        var idle = portal.Control("idle");
        await Task.Delay(300, TestContext.Current.CancellationToken);
        var early = idle.IsCompleted;
        await portal.Feed(botId, 100_000);
        var reply = await idle;

        Assert.False(early);
        Assert.Empty((JsonArray)reply.At("waiting")!);
    }
}
