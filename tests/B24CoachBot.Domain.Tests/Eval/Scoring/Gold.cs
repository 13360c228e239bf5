using System.Globalization;
using System.Text.Json.Nodes;

namespace B24CoachBot.Domain.Tests.Eval.Scoring;

/// <summary>Reading of records and predictions.</summary>
internal static class Gold
{
    /// <summary>The gold and each alternative laid over it.</summary>
    public static List<JsonObject> All(JsonNode record)
    {
        var gold = record["gold"]!.AsObject();
        List<JsonObject> all = [gold];
        foreach (var alternative in record["gold_alternatives"] as JsonArray ?? [])
        {
            var laid = gold.DeepClone().AsObject();
            foreach (var (key, value) in alternative!.AsObject())
            {
                laid[key] = value?.DeepClone();
            }

            all.Add(laid);
        }

        return all;
    }

    public static string? Text(JsonNode? node, string name) => node is JsonObject map && map[name] is JsonValue value ? value.ToString() : null;

    public static List<JsonNode> List(JsonNode? node, string name) => node is JsonObject map && map[name] is JsonArray list ? [.. list.OfType<JsonNode>()] : [];

    public static HashSet<string> Set(JsonNode? node, string name) => [.. List(node, name).Select(item => item.ToString())];

    /// <summary>Whole minutes since the epoch; null for nothing, <see cref="long.MinValue"/> for an instant that cannot be read or has no offset.</summary>
    public static long? Minute(JsonNode? node, string name) => Text(node, name) is not { Length: > 0 } text ? null
        : Instant(text) is { } moment ? (long)Math.Floor(moment.ToUnixTimeSeconds() / 60.0)
        : long.MinValue;

    /// <summary>The calendar day in the zone; one without an offset is taken as it is written.</summary>
    public static DateOnly? Day(JsonNode? node, string name, string zone) => Text(node, name) is not { Length: > 0 } text ? null
        : Instant(text) is { } moment ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById(zone)).DateTime)
        : DateTime.TryParseExact(text, "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) ? DateOnly.FromDateTime(local)
        : DateOnly.MinValue;

    private static DateTimeOffset? Instant(string text) =>
        DateTimeOffset.TryParseExact(text.Replace("Z", "+00:00", StringComparison.Ordinal), "yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : null;

    public static decimal? Number(JsonNode? node, string name) =>
        Text(node, name) is { } text && decimal.TryParse(text, NumberStyles.Any, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static bool SameNumber(decimal? one, decimal? other) => one is null || other is null ? one is null && other is null : Math.Abs(one.Value - other.Value) < 0.005m;
}
