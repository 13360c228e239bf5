using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace B24CoachBot.Sandbox.Portal;

/// <summary>
/// A call's arguments in the order they were sent. REST 2 reads tolerantly (keys in any case, "Y" is true, "5" is 5);
/// REST 3 is strict: exact keys, and a text where a number belongs is refused.
/// </summary>
public sealed class Args(JsonObject members, bool strict, string path = "")
{
    public JsonObject Members { get; } = members;

    public bool Strict { get; } = strict;

    public IEnumerable<string> Keys => Members.Select(member => member.Key);

    public int Count => Members.Count;

    /// <summary>The value at a position, whatever its key is called (checklist methods are positional).</summary>
    public JsonNode? At(int position) => position < Members.Count ? Members.GetAt(position).Value : null;

    public JsonNode? Node(string key)
    {
        if (Members.TryGetPropertyValue(key, out var exact) || Strict)
        {
            return exact;
        }

        return Members.FirstOrDefault(member => string.Equals(member.Key, key, StringComparison.OrdinalIgnoreCase)).Value;
    }

    /// <summary>Sent at all, even as null.</summary>
    public bool Has(string key) =>
        Members.ContainsKey(key) ||
        (!Strict && Members.Any(member => string.Equals(member.Key, key, StringComparison.OrdinalIgnoreCase)));

    public string? TextOrNull(string key) => Node(key) switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        JsonValue value when !Strict => Loose.Text(value),
        _ when Strict => throw Wrong(key, "string"),
        _ => null,
    };

    public string Text(string key) => TextOrNull(key) ?? throw Missing(key);

    public long? NumberOrNull(string key)
    {
        var node = Node(key);
        if (!Strict)
        {
            return Loose.Number(node);
        }

        return node switch
        {
            null => null,
            JsonValue value when value.GetValueKind() == JsonValueKind.Number && Loose.Number(value) is { } number => number,
            _ => throw Wrong(key, "int"),
        };
    }

    public long Number(string key) => NumberOrNull(key) ?? throw Missing(key);

    public bool? FlagOrNull(string key)
    {
        var node = Node(key);
        if (!Strict)
        {
            return Loose.Flag(node);
        }

        return node switch
        {
            null => null,
            JsonValue value when value.GetValueKind() is JsonValueKind.True or JsonValueKind.False => value.GetValue<bool>(),
            _ => throw Wrong(key, "bool"),
        };
    }

    public bool Flag(string key, bool otherwise = false) => FlagOrNull(key) ?? otherwise;

    /// <summary>A map argument; an empty PHP list stands for an empty map.</summary>
    public Args? MapOrNull(string key) => Node(key) switch
    {
        JsonObject map => new Args(map, Strict, Path(key)),
        JsonArray { Count: 0 } => new Args([], Strict, Path(key)),
        null => null,
        _ when Strict => throw Wrong(key, "object"),
        _ => null,
    };

    /// <summary>A map argument that may be left out.</summary>
    public Args Map(string key) => MapOrNull(key) ?? new Args([], Strict, Path(key));

    /// <summary>A list argument; a single scalar and a PHP map with numeric keys stand for a list in REST 2.</summary>
    public IReadOnlyList<JsonNode?> List(string key) => Node(key) switch
    {
        null => [],
        JsonArray list => [.. list],
        _ when Strict => throw Wrong(key, "array"),
        JsonObject map => [.. map.Select(member => member.Value)],
        var single => [single],
    };

    public IReadOnlyList<long> Numbers(string key)
    {
        var list = List(key);
        var numbers = new List<long>(list.Count);
        foreach (var node in list)
        {
            var number = Strict && node?.GetValueKind() != JsonValueKind.Number ? null : Loose.Number(node);
            if (number is null && Strict)
            {
                throw Wrong(key, "int[]");
            }

            if (number is { } known)
            {
                numbers.Add(known);
            }
        }

        return numbers;
    }

    /// <summary>An instant; without an offset it is read in <paramref name="zone"/>.</summary>
    public DateTimeOffset? InstantOrNull(string key, TimeZoneInfo zone)
    {
        if (TextOrNull(key) is not { Length: > 0 } text)
        {
            return null;
        }

        return Instants.Read(text, zone) ?? throw (Strict ? Wrong(key, "datetime") : new PortalError(400, "ERROR_ARGUMENT", $"Invalid value {{{text}}} for parameter {{{key}}}"));
    }

    public PortalError Missing(string key) => Strict
        ? PortalError.Invalid(Path(key), $"Required field `{Path(key)}` is not specified")
        : new PortalError(400, "ERROR_ARGUMENT", string.Create(CultureInfo.InvariantCulture, $"Could not find value for parameter {{{key}}}"));

    public PortalError Wrong(string key, string type) =>
        PortalError.Invalid(Path(key), $"Field `{Path(key)}` requires data type `{type}`");

    private string Path(string key) => path.Length == 0 ? key : $"{path}.{key}";
}
