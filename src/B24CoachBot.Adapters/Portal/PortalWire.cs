using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace B24CoachBot.Adapters.Portal;

/// <summary>How requests are written: camelCase, absent rather than null, Cyrillic as it is.</summary>
public static class PortalWire
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.Strict,
    };

    /// <summary>The bytes to keep in the outbox: an <c>Idempotency-Key</c> is honoured only for the very same body.</summary>
    public static FrozenBody Freeze<T>(T request) => new(JsonSerializer.SerializeToUtf8Bytes(request, Json));
}

/// <summary>UTF-8 JSON that is sent exactly as stored.</summary>
public sealed record FrozenBody(ReadOnlyMemory<byte> Utf8);
