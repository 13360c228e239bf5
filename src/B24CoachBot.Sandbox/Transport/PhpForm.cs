using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace B24CoachBot.Sandbox.Transport;

/// <summary>PHP's bracket keys: <c>fields[properties][name]=X&amp;userIds[]=1</c> becomes a tree, in the order sent.</summary>
internal static class PhpForm
{
    public static JsonObject Read(string encoded)
    {
        var root = new JsonObject();
        foreach (var pair in encoded.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var key = WebUtility.UrlDecode(equals < 0 ? pair : pair[..equals]);
            Put(root, key, equals < 0 ? "" : WebUtility.UrlDecode(pair[(equals + 1)..]));
        }

        return (JsonObject)Lists(root)!;
    }

    public static JsonObject Read(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var root = new JsonObject();
        foreach (var (key, value) in pairs)
        {
            Put(root, key, value);
        }

        return (JsonObject)Lists(root)!;
    }

    private static void Put(JsonObject root, string key, string value)
    {
        var steps = Steps(key);
        var at = root;
        for (var index = 0; index < steps.Count - 1; index++)
        {
            var step = Name(at, steps[index]);
            if (at[step] is not JsonObject inner)
            {
                inner = [];
                at[step] = inner;
            }

            at = inner;
        }

        at[Name(at, steps[^1])] = value;
    }

    private static List<string> Steps(string key)
    {
        var open = key.IndexOf('[', StringComparison.Ordinal);
        if (open <= 0)
        {
            return [key];
        }

        var steps = new List<string> { key[..open] };
        while (open >= 0 && open < key.Length && key[open] == '[')
        {
            var close = key.IndexOf(']', open);
            if (close < 0)
            {
                break;
            }

            steps.Add(key[(open + 1)..close]);
            open = close + 1;
        }

        return steps;
    }

    private static string Name(JsonObject at, string step) =>
        step.Length > 0 ? step : at.Count.ToString(CultureInfo.InvariantCulture);

    /// <summary>A map whose keys are 0, 1, 2 … is a list.</summary>
    private static JsonNode? Lists(JsonNode? node)
    {
        if (node is not JsonObject map)
        {
            return node?.DeepClone();
        }

        var isList = map.Count > 0 && map.Select((member, index) =>
            member.Key == index.ToString(CultureInfo.InvariantCulture)).All(inOrder => inOrder);
        if (isList && map.Parent is not null)
        {
            return new JsonArray([.. map.Select(member => Lists(member.Value))]);
        }

        var copy = new JsonObject();
        foreach (var (key, value) in map)
        {
            copy[key] = Lists(value);
        }

        return copy;
    }
}
