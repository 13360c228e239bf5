using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using B24CoachBot.Sandbox.Portal;

namespace B24CoachBot.Sandbox.Transport;

/// <summary>
/// Puts earlier results of a batch into a later command: <c>$result[task][item][id]</c>, <c>$result[root]</c>.
/// A reference that leads nowhere stays as it was written.
/// </summary>
internal static partial class BatchReferences
{
    public static JsonObject Resolve(JsonObject arguments, IReadOnlyDictionary<string, JsonNode?> results)
    {
        var resolved = new JsonObject();
        foreach (var (key, value) in arguments)
        {
            resolved[key] = Resolve(value, results);
        }

        return resolved;
    }

    private static JsonNode? Resolve(JsonNode? node, IReadOnlyDictionary<string, JsonNode?> results) => node switch
    {
        JsonObject map => Resolve(map, results),
        JsonArray list => new JsonArray([.. list.Select(item => Resolve(item, results))]),
        JsonValue value when Loose.Text(value) is { } text && text.Contains("$result[", StringComparison.Ordinal) => Resolve(text, results),
        _ => node?.DeepClone(),
    };

    private static JsonNode? Resolve(string text, IReadOnlyDictionary<string, JsonNode?> results)
    {
        var whole = Reference().Match(text);
        if (whole.Success && whole.Length == text.Length && Find(whole, results) is { } found and not JsonValue)
        {
            return found.DeepClone();
        }

        return Reference().Replace(text, match => Find(match, results) is JsonValue value ? Loose.Text(value)! : match.Value);
    }

    private static JsonNode? Find(Match reference, IReadOnlyDictionary<string, JsonNode?> results)
    {
        JsonNode? at = null;
        foreach (var (index, step) in reference.Groups[1].Captures.Select(capture => capture.Value).Index())
        {
            at = index == 0
                ? results.GetValueOrDefault(step)
                : at switch
                {
                    JsonObject map => map[step],
                    JsonArray list when int.TryParse(step, out var position) && position >= 0 && position < list.Count => list[position],
                    _ => null,
                };
            if (at is null)
            {
                return null;
            }
        }

        return at;
    }

    [GeneratedRegex(@"\$result(?:\[([^\[\]]+)\])+")]
    private static partial Regex Reference();
}
