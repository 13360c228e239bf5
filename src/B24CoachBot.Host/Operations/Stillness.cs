using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Host.Delivery;
using B24CoachBot.Host.Intake;
using B24CoachBot.Host.Turns;

namespace B24CoachBot.Host.Operations;

/// <summary>Whether the bot has anything to do now, and what it waits for. Tests and the Sandbox ask; nothing here changes anything but the feed's position.</summary>
public sealed class Stillness
{
    private const int MostTimers = 100;

    private readonly FeedReader feed;
    private readonly TurnQueue turns;
    private readonly Courier courier;
    private readonly Bot bot;
    private readonly PortalPace pace;
    private readonly Outbox outbox;
    private readonly Timers timers;

    internal Stillness(FeedReader feed, TurnQueue turns, Courier courier, Bot bot, PortalPace pace, Outbox outbox, Timers timers)
    {
        this.feed = feed;
        this.turns = turns;
        this.courier = courier;
        this.bot = bot;
        this.pace = pace;
        this.outbox = outbox;
        this.timers = timers;
    }

    /// <summary>A turn runs, a row is carried, or a request waits for the portal's pace.</summary>
    public bool Busy => !bot.IsRegistered || turns.Busy || courier.Busy || pace.Waiting.Count > 0;

    /// <summary>Reads the feed to its end, at once.</summary>
    public async Task ReadFeed()
    {
        await bot.Registered;
        await feed.ReadToEnd(CancellationToken.None);
    }

    /// <summary>Everything stored that is to be done, with its moment; what is due already is about to run.</summary>
    public IReadOnlyList<(string What, DateTimeOffset Due)> Ahead() => AheadOf().GetAwaiter().GetResult();

    private async Task<IReadOnlyList<(string What, DateTimeOffset Due)>> AheadOf() =>
    [
        .. (await outbox.Heads()).Select(row => ($"outbox {row.Lane}", row.DueAt)),
        .. (await timers.Soonest(MostTimers)).Select(timer => ($"{timer.What} {timer.DraftId}", timer.DueAt)),
    ];
}
