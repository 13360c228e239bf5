using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace B24CoachBot.Adapters.Portal.Events;

/// <summary>Reads PHP's form encoding (<c>data[message][id]=5</c>) into JSON whose scalars are all text. A list comes out as a map
/// with numeric keys; what contradicts what came before, or nests absurdly deep, is dropped.</summary>
public static class PhpForm
{
    private const int Deepest = 16;

    public static PortalJson Read(string form)
    {
        var root = new JsonObject();
        foreach (var pair in new QueryStringEnumerable(form))
        {
            Put(root, pair.DecodeName().ToString(), pair.DecodeValue().ToString());
        }

        return new PortalJson(JsonSerializer.SerializeToElement(root));
    }

    private static void Put(JsonObject root, string name, string value)
    {
        var path = Path(name);
        if (path.Count is 0 or > Deepest)
        {
            return;
        }

        var place = root;
        foreach (var step in path.Take(path.Count - 1))
        {
            place = Inside(place, step);
            if (place is null)
            {
                return;
            }
        }

        var last = Key(place, path[^1]);
        if (place[last] is not JsonObject)
        {
            place[last] = value;
        }
    }

    private static JsonObject? Inside(JsonObject place, string step)
    {
        var key = Key(place, step);
        if (place[key] is null)
        {
            place[key] = new JsonObject();
        }

        return place[key] as JsonObject;
    }

    // x[]=a&x[]=b appends.
    private static string Key(JsonObject place, string step) => step.Length > 0 ? step : $"{place.Count}";

    private static List<string> Path(string name)
    {
        var open = name.IndexOf('[', StringComparison.Ordinal);
        if (open <= 0)
        {
            return name.Length == 0 ? [] : [name];
        }

        List<string> path = [name[..open]];
        while (open >= 0 && name.IndexOf(']', open) is var close and > 0)
        {
            path.Add(name[(open + 1)..close]);
            open = close + 1 < name.Length && name[close + 1] == '[' ? close + 1 : -1;
        }

        return path;
    }
}
