using System.Text.Json.Serialization;
using Refit;

namespace B24CoachBot.Adapters.Portal.Calls;

/// <summary>What only an application may call. Source: api-reference/events/index.md.</summary>
public interface IApplications
{
    /// <summary>→ <c>{CODE, VERSION, STATUS, INSTALLED, PAYMENT_EXPIRED}</c>. Source: api-reference/common/system/app-info.md.</summary>
    [Post("/rest/app.info")]
    Task<PortalReply> Info([Property("urgency")] Urgency urgency, CancellationToken cancel);

    /// <summary>→ rows of <see cref="EventBound"/>. Source: api-reference/events/event-get.md.</summary>
    [Post("/rest/event.get")]
    Task<PortalReply> Events([Property("urgency")] Urgency urgency, CancellationToken cancel);

    /// <summary>→ done; an error for one that is bound already. Source: api-reference/events/event-bind.md.</summary>
    [Post("/rest/event.bind")]
    Task<PortalReply> Bind([Body] BindEvent request, [Property("urgency")] Urgency urgency, CancellationToken cancel);

    /// <summary>→ rows <c>{placement, handler}</c>. Source: api-reference/widgets/placement-get.md.</summary>
    [Post("/rest/placement.get")]
    Task<PortalReply> Placements([Property("urgency")] Urgency urgency, CancellationToken cancel);

    /// <summary>→ done; refusals come with status 200. Source: api-reference/widgets/placement-bind.md.</summary>
    [Post("/rest/placement.bind")]
    Task<PortalReply> Place([Body] BindPlacement request, [Property("urgency")] Urgency urgency, CancellationToken cancel);

    /// <summary>→ <c>{process_id, events}</c>: with <c>clear</c> 0 they stay reserved for that process until it confirms them. An administrator's token. Source: api-reference/events/event-offline-get.md.</summary>
    [Post("/rest/event.offline.get")]
    Task<PortalReply> Offline([Body] GetOffline request, [Property("urgency")] Urgency urgency, CancellationToken cancel);

    /// <summary>→ done: these events are never shown again. Source: api-reference/events/event-offline-clear.md.</summary>
    [Post("/rest/event.offline.clear")]
    Task<PortalReply> Clear([Body] ClearOffline request, [Property("urgency")] Urgency urgency, CancellationToken cancel);
}

/// <summary><paramref name="Handler"/> is absent for an event of the offline queue.</summary>
public sealed record BindEvent(
    string Event,
    string? Handler,
    [property: JsonPropertyName("event_type")] string? EventType = null);

/// <summary>An event and where it goes; <paramref name="Offline"/> ones go into a queue.</summary>
public sealed record EventBound(string Event, string Handler, bool Offline)
{
    public static IReadOnlyList<EventBound> ReadList(PortalJson result) =>
        [.. result.Items().Select(row => new EventBound(row.Text("event").ToUpperInvariant(), row.Text("handler"), row.Flag("offline")))];
}

/// <summary><paramref name="Titles"/> by language.</summary>
public sealed record BindPlacement(
    [property: JsonPropertyName("PLACEMENT")] string Placement,
    [property: JsonPropertyName("HANDLER")] string Handler,
    [property: JsonPropertyName("TITLE")] string Title,
    [property: JsonPropertyName("LANG_ALL")] IReadOnlyDictionary<string, PlacementTitle> Titles)
{
    [JsonPropertyName("OPTIONS")]
    public IReadOnlyDictionary<string, string>? Options { get; init; }
}

public sealed record PlacementTitle([property: JsonPropertyName("TITLE")] string Title);

public sealed record GetOffline(
    IReadOnlyDictionary<string, string> Filter,
    int Clear,
    int Limit = 50);

public sealed record ClearOffline(
    [property: JsonPropertyName("process_id")] string ProcessId,
    [property: JsonPropertyName("message_id")] IReadOnlyList<string> MessageId);
