using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Calls;
using B24CoachBot.Adapters.Portal.Events;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Host.Delivery;
using B24CoachBot.Host.Operations.Telemetry;
using B24CoachBot.Host.Turns;

namespace B24CoachBot.Host.Intake;

/// <summary>Reads the portal's feed: a page is stored together with the position behind it, and only then the position is told to the portal.</summary>
internal sealed partial class FeedReader(
    IFeed feed, SpeechDoor speech, Inbox inbox, Portals portals, Bot bot, TurnWaker turns, Signals signals, CoachMeter meter, TimeProvider clock, ILogger<FeedReader> log) : IDisposable
{
    public const string Method = "imbot.v2.Event.get";

    private readonly SemaphoreSlim one = new(1, 1);
    private long? position;

    /// <summary>When somebody last did something.</summary>
    public DateTimeOffset LastEvent { get; private set; }

    /// <summary>Accepts everything there is and confirms it to the portal. False when the portal could not be read.</summary>
    public async Task<bool> ReadToEnd(CancellationToken stop)
    {
        await one.WaitAsync(stop);
        try
        {
            FeedPage? page;
            do
            {
                page = await Page(stop);
            }
            while (page is { } some && (some.HasMore || some.Events.Count > 0));

            return page is not null;
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>The next position in the feed starts over: the portal knows another bot now.</summary>
    public void Restart() => position = null;

    public void Dispose() => one.Dispose();

    private async Task<FeedPage?> Page(CancellationToken stop)
    {
        position ??= (await portals.Find(bot.Portal))?.FeedOffset ?? 0;
        var reply = await feed.Get(new GetEvents(bot.Id, bot.Token, position > 0 ? position : null), Urgency.Chat, stop);
        if (reply is not PortalReply.Answered { Result: var result })
        {
            Missed(((PortalReply.Failed)reply).Why);
            return null;
        }

        var page = FeedPage.Read(result, clock.GetUtcNow());
        if (page.Events.Count > 0 || page.NextOffset > position)
        {
            var admission = speech.Admit(page.Events);
            using var span = Spans.Accept(bot.Portal, [.. admission.Arrivals.Select(arrival => arrival.Key)]);
            var fresh = await inbox.Accept(bot.Portal, admission.Arrivals, page.NextOffset);
            meter.Accept(fresh.Count, admission.Arrivals.Select(arrival => clock.GetUtcNow() - arrival.At));
            speech.Stored(admission);
            position = page.NextOffset ?? position;
            LastEvent = page.Events.Count > 0 ? clock.GetUtcNow() : LastEvent;
            foreach (var subject in fresh.Distinct())
            {
                turns.Wake(bot.Portal, subject);
            }
        }

        if (page.Events.Any(happened => happened is PortalEvent.BotDeleted))
        {
            signals.Registration();
        }

        return page;
    }

    private void Missed(PortalFailure why)
    {
        Log.NotRead(log, why.GetType().Name);
        if (why is PortalFailure.Refused { BotIsGone: true })
        {
            signals.Registration();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The feed was not read: {Failure}; it is asked again")]
        public static partial void NotRead(ILogger logger, string failure);
    }
}
