using B24CoachBot.Host.Delivery;
using B24CoachBot.Host.Intake;
using B24CoachBot.Host.Turns;

namespace B24CoachBot.Host.Operations;

/// <summary>A portal's work comes to its end in the order of a message's path: the feed is read no more, then no turn begins, then no row; what runs gets its time.</summary>
internal sealed class WindDown(EventPoller feed, TurnQueue turns, Courier courier)
{
    public async Task End(CancellationToken impatience)
    {
        await feed.StopAsync(impatience);
        await turns.StopAsync(impatience);
        await courier.StopAsync(impatience);
    }
}
