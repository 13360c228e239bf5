using Refit;

namespace B24CoachBot.Adapters.Portal.Calls;

/// <summary>Source: api-reference/chat-bots/chat-bots-v2/imbot.v2/events.</summary>
public interface IFeed
{
    /// <summary>→ <see cref="Events.FeedPage"/>. Asking from an offset drops all events before it for good: accept first, then ask.
    /// Source: events/event-get.md.</summary>
    [Post("/rest/imbot.v2.Event.get")]
    Task<PortalReply> Get([Body] GetEvents request, [Property("urgency")] Urgency urgency, CancellationToken cancel);
}

public sealed record GetEvents(int BotId, Secret? BotToken, long? Offset = null, int Limit = 100);
