using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using B24CoachBot.Sandbox.Portal;

namespace B24CoachBot.Sandbox.Control;

/// <summary>The JSON of a control call, read strictly: what is missing, of another type or unknown is said in one sentence.</summary>
internal sealed class ControlBody(JsonObject members)
{
    public JsonObject Members { get; } = members;

    public void Allow(params IReadOnlyList<string> names)
    {
        if (Members.FirstOrDefault(member => !names.Contains(member.Key)).Key is { } unknown)
        {
            throw new ControlError(400, $"'{unknown}' is not known here; there are: {string.Join(", ", names)}.");
        }
    }

    public JsonNode? Node(string name) => Members[name];

    public bool Has(string name) => Members[name] is not null;

    public string? TextOrNull(string name) => Members[name] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        _ => throw new ControlError(400, $"'{name}' must be a text."),
    };

    public string Text(string name) => TextOrNull(name) ?? throw new ControlError(400, $"'{name}' is missing.");

    public long? NumberOrNull(string name) => Members[name] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.Number && Loose.Number(value) is { } number => number,
        _ => throw new ControlError(400, $"'{name}' must be a whole number."),
    };

    public long Number(string name) => NumberOrNull(name) ?? throw new ControlError(400, $"'{name}' is missing.");

    public decimal? DecimalOrNull(string name) => Members[name] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.Number && decimal.TryParse(value.ToJsonString(), CultureInfo.InvariantCulture, out var number) => number,
        _ => throw new ControlError(400, $"'{name}' must be a number."),
    };

    public IReadOnlyList<string> Texts(string name) => Members[name] is JsonArray list
        ? [.. list.Select(item => Loose.Text(item) ?? throw new ControlError(400, $"'{name}' must be a list of texts."))]
        : throw new ControlError(400, $"'{name}' must be a list of texts.");

    public bool? FlagOrNull(string name) => Members[name] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() is JsonValueKind.True or JsonValueKind.False => value.GetValue<bool>(),
        _ => throw new ControlError(400, $"'{name}' must be true or false."),
    };

    public IReadOnlyList<long> Numbers(string name) => Members[name] switch
    {
        null => [],
        JsonArray list => [.. list.Select(item => Loose.Number(item) ?? throw new ControlError(400, $"'{name}' must be a list of numbers."))],
        _ => throw new ControlError(400, $"'{name}' must be a list of numbers."),
    };

    public JsonObject? MapOrNull(string name) => Members[name] switch
    {
        null => null,
        JsonObject map => map,
        _ => throw new ControlError(400, $"'{name}' must be an object."),
    };

    /// <summary>An ISO 8601 duration such as "PT2H".</summary>
    public TimeSpan? DurationOrNull(string name)
    {
        if (TextOrNull(name) is not { } text)
        {
            return null;
        }

        try
        {
            return XmlConvert.ToTimeSpan(text);
        }
        catch (Exception wrong) when (wrong is FormatException or OverflowException)
        {
            throw new ControlError(400, $"'{name}' must be an ISO 8601 duration such as PT2H.");
        }
    }

    public DateTimeOffset? InstantOrNull(string name, TimeZoneInfo zone) => TextOrNull(name) is not { } text
        ? null
        : Instants.Read(text, zone) ?? throw new ControlError(400, $"'{name}' must be an ISO 8601 moment.");
}
