using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace B24CoachBot.Sandbox.Portal.Storage;

/// <summary>How rows stand in the file: camelCase, Cyrillic readable, absent values left out.</summary>
internal static class RowJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };
}
