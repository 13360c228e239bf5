using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Conversations;

namespace B24CoachBot.Host.Turns;

/// <summary>How events and drafts are written to storage. A reader of a later version meets rows of this one, so members are only ever added.</summary>
internal static class StoredJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },

        // People's words are kept readable for whoever exports their data; nothing of this reaches a web page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static BotEvent Event(string body) => JsonSerializer.Deserialize<BotEvent>(body, Options)!;

    public static T Read<T>(string body) => JsonSerializer.Deserialize<T>(body, Options)!;

    public static Draft Draft(string body) => JsonSerializer.Deserialize<Draft>(body, Options)!;
}
