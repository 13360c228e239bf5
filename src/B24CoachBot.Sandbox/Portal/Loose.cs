using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace B24CoachBot.Sandbox.Portal;

/// <summary>How PHP reads a scalar: "5" is 5, "Y" and 1 are true, a number is also a text.</summary>
public static class Loose
{
    public static string? Text(JsonNode? node) => node switch
    {
        JsonValue value => value.GetValueKind() switch
        {
            JsonValueKind.String => value.GetValue<string>(),
            JsonValueKind.True => "1",
            JsonValueKind.False => "",
            _ => value.ToJsonString(),
        },
        _ => null,
    };

    public static long? Number(JsonNode? node) =>
        long.TryParse(Text(node), NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
            ? number
            : decimal.TryParse(Text(node), NumberStyles.Number, CultureInfo.InvariantCulture, out var fraction) && fraction == decimal.Truncate(fraction)
                && Math.Abs(fraction) < long.MaxValue
                ? (long)fraction
                : null;

    public static bool? Flag(JsonNode? node) => Text(node)?.ToUpperInvariant() switch
    {
        "Y" or "1" or "TRUE" => true,
        "N" or "0" or "FALSE" or "" => false,
        _ => null,
    };
}
