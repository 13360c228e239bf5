using System.Globalization;
using System.Text.Json;

namespace B24CoachBot.Adapters.Portal;

/// <summary>The portal's JSON read with forgiveness: numbers as text, <c>[]</c> for an empty map, <c>false</c> or <c>""</c> for
/// nothing, maps with numeric keys for lists. An absent value is an empty one; nothing here throws.</summary>
public readonly record struct PortalJson
{
    private readonly JsonElement element;

    public PortalJson(JsonElement element) => this.element = element;

    public PortalJson this[string name] =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var found) ? new(found) : default;

    /// <summary>Null, absent, <c>""</c>, <c>false</c>, <c>[]</c> and <c>{}</c>: PHP has many ways to say nothing.</summary>
    public bool IsEmpty => element.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.False => true,
        JsonValueKind.String => element.ValueEquals(""),
        JsonValueKind.Array => element.GetArrayLength() == 0,
        JsonValueKind.Object => element.GetPropertyCount() == 0,
        _ => false,
    };

    public bool IsObject => element.ValueKind == JsonValueKind.Object;

    public bool Has(string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out _);

    public string Text() => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString() ?? "",
        JsonValueKind.Number or JsonValueKind.True => element.GetRawText(),
        _ => "",
    };

    public string Text(string name) => this[name].Text();

    public string? TextOrNull(string name) => this[name].Text() is { Length: > 0 } text ? text : null;

    public long? Number() => element.ValueKind switch
    {
        JsonValueKind.Number when element.TryGetInt64(out var whole) => whole,
        JsonValueKind.Number when element.TryGetDecimal(out var broken) && decimal.Truncate(broken) == broken
            && broken is >= long.MinValue and <= long.MaxValue => (long)broken,
        JsonValueKind.String when long.TryParse(element.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var typed) => typed,
        _ => null,
    };

    public long? Number(string name) => this[name].Number();

    /// <summary>An id or a count; a number that no 32 bits hold is none.</summary>
    public int? Id(string name) => Number(name) is { } number and >= int.MinValue and <= int.MaxValue ? (int)number : null;

    /// <summary><c>true</c>, <c>"Y"</c>, <c>"1"</c>, <c>1</c> and <c>"true"</c> mean yes; all else means no.</summary>
    public bool Flag() => element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.Number => Number() == 1,
        JsonValueKind.String => element.GetString() is "Y" or "y" or "1" or "true",
        _ => false,
    };

    public bool Flag(string name) => this[name].Flag();

    /// <summary>An ISO 8601 instant with its offset.</summary>
    public DateTimeOffset? Instant() =>
        Text() is { Length: >= 10 } text && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    public DateTimeOffset? Instant(string name) => this[name].Instant();

    /// <summary>Rows of a list, or the values of a map that stands for one; nothing for anything else.</summary>
    public IEnumerable<PortalJson> Items() => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Select(item => new PortalJson(item)),
        JsonValueKind.Object => element.EnumerateObject().Select(pair => new PortalJson(pair.Value)),
        _ => [],
    };

    public IEnumerable<KeyValuePair<string, PortalJson>> Pairs() => element.ValueKind == JsonValueKind.Object
        ? element.EnumerateObject().Select(pair => KeyValuePair.Create(pair.Name, new PortalJson(pair.Value)))
        : [];

    /// <summary>The JSON as the portal wrote it; empty when absent.</summary>
    public string Raw() => element.ValueKind == JsonValueKind.Undefined ? "" : element.GetRawText();

    // People's words are inside: a log line or a failed assertion shows the shape only.
    public override string ToString() => element.ValueKind.ToString();
}
