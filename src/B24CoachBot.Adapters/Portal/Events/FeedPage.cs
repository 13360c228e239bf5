using System.Globalization;

namespace B24CoachBot.Adapters.Portal.Events;

/// <summary>A page of the feed. <paramref name="NextOffset"/>: asking from it drops these events for good; null keeps the present one
/// (the portal says 0 for a queue never used). <paramref name="HasMore"/>: ask again soon.</summary>
public sealed record FeedPage(IReadOnlyList<PortalEvent> Events, long? NextOffset, bool HasMore)
{
    /// <summary>Reads the result of <c>imbot.v2.Event.get</c>; an event without its own date happened <paramref name="now"/>.</summary>
    public static FeedPage Read(PortalJson result, DateTimeOffset now) => new(
        [.. result["events"].Items().Where(item => item.Number("eventId") is not null).Select(item => ReadEvent(item, now))],
        (result.Number("nextOffset") ?? (result.Number("lastEventId") + 1)) is { } offset and > 0 ? offset : null,
        result.Flag("hasMore"));

    private static PortalEvent ReadEvent(PortalJson item, DateTimeOffset now)
    {
        var id = item.Number("eventId")!.Value;
        var frame = new EventFrame($"feed:{id.ToString(CultureInfo.InvariantCulture)}", item.Instant("date") ?? now) { EventId = id };
        return EventReader.Read(item.Text("type"), item["data"], frame);
    }
}
