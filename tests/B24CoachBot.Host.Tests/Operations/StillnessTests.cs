using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Host.Delivery;
using B24CoachBot.Host.Operations;
using B24CoachBot.Host.Tests.Faults;
using B24CoachBot.Host.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace B24CoachBot.Host.Tests.Operations;

/// <summary>What is under way is never overlooked between two hands.</summary>
public sealed class StillnessTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_moment_that_has_come_is_under_way_until_its_turn_is()
    {
        var still = office.Bot.GetRequiredService<Stillness>();
        var portal = office.Bot.GetRequiredService<Bot>().Portal;
        var seen = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);

        // By now the moment is no timer any more, and not yet a turn.
        office.Bot.GetRequiredService<TurnWaker>().Connect((_, _) => seen.TrySetResult(still.Running));
        await office.Bot.GetRequiredService<Database>().Writes.Commit(portal, (db, within) => db.Run(
            within,
            "INSERT INTO timers (portal, draft_id, what, subject, due_at) VALUES (@portal, 'd1', @what, 2, @due)",
            ("portal", portal), ("what", Wakes.Knock), ("due", office.Clock.GetUtcNow().ToUnixTimeMilliseconds())));
        office.Bot.GetRequiredService<Signals>().Timers();

        Assert.Equal(1, await seen.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
    }
}
