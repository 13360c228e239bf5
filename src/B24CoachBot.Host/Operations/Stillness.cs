using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Host.Delivery;
using B24CoachBot.Host.Intake;
using B24CoachBot.Host.Turns;

namespace B24CoachBot.Host.Operations;

/// <summary>Whether the bot has anything to do now, and what it waits for. Tests and the Sandbox ask; nothing here changes anything but the feed's position.</summary>
public sealed class Stillness
{
    private readonly Func<Task> read;
    private readonly Func<bool> busy;
    private readonly Func<Task<IReadOnlyList<(string, DateTimeOffset)>>> ahead;

    internal Stillness(
        FeedReader feed, TurnQueue turns, Courier courier, Bot bot, PortalPace pace, Outbox outbox, Timers timers, TimeProvider clock)
    {
        read = async () =>
        {
            await bot.Registered;
            await feed.ReadToEnd(CancellationToken.None);
        };
        busy = () => !bot.IsRegistered || turns.Busy || courier.Busy || pace.Waiting.Count > 0;
        ahead = async () =>
        {
            var now = clock.GetUtcNow();
            var rows = await outbox.Heads();
            var set = await timers.Soonest(100);
            Due = rows.Any(row => row.DueAt <= now) || set.Any(timer => timer.DueAt <= now);
            return [.. rows.Where(row => row.DueAt > now).Select(row => ($"outbox {row.Lane}", row.DueAt)),
                .. set.Where(timer => timer.DueAt > now).Select(timer => ($"{timer.What} {timer.DraftId}", timer.DueAt))];
        };
    }

    /// <summary>Something was due when <see cref="Ahead"/> was last asked.</summary>
    public bool Due { get; private set; }

    /// <summary>A turn runs, a row is carried, or a request waits for the portal's pace.</summary>
    public bool Busy => busy();

    /// <summary>Reads the feed to its end, at once.</summary>
    public Task ReadFeed() => read();

    /// <summary>Work for later moments.</summary>
    public Task<IReadOnlyList<(string What, DateTimeOffset Due)>> Ahead() => ahead();
}
