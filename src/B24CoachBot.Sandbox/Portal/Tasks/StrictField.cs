using System.Text.Json;
using System.Text.Json.Nodes;

namespace B24CoachBot.Sandbox.Portal.Tasks;

/// <summary>Reads one member of a REST 3 body by its JSON type; anything else is a validation error with the field's name.</summary>
internal sealed class StrictField(string name, JsonNode? value, TimeZoneInfo zone)
{
    public string Text => TextOrNull ?? throw Wrong("string");

    public string? TextOrNull => value switch
    {
        null => null,
        JsonValue scalar when scalar.GetValueKind() == JsonValueKind.String => scalar.GetValue<string>(),
        _ => throw Wrong("string"),
    };

    public long Number => NumberOrNull ?? throw Wrong("int");

    public long? NumberOrNull => value is null ? null : AsNumber(value) ?? throw Wrong("int");

    public bool Flag => value?.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong("bool"),
    };

    public DateTimeOffset? InstantOrNull => TextOfInstant is not { } text
        ? null
        : text.Contains('T', StringComparison.Ordinal) && Instants.Read(text, zone) is { } moment ? moment : throw Wrong("DateTime");

    public IReadOnlyList<long> Numbers => [.. Items.Select(item => AsNumber(item) ?? throw Wrong("int[]"))];

    public IReadOnlyList<string> Texts =>
        [.. Items.Select(item => item?.GetValueKind() == JsonValueKind.String ? item.GetValue<string>() : throw Wrong("string[]"))];

    /// <summary>One of a closed list of words.</summary>
    public string Word(IReadOnlyCollection<string> words) => words.Contains(Text) ? Text : throw Wrong(string.Join("|", words));

    private string? TextOfInstant => value is null ? null
        : value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : throw Wrong("DateTime");

    private JsonArray Items => value switch
    {
        null => [],
        JsonArray list => list,
        _ => throw Wrong("array"),
    };

    private static long? AsNumber(JsonNode? node) => node?.GetValueKind() == JsonValueKind.Number ? Loose.Number(node) : null;

    private PortalError Wrong(string type) =>
        PortalError.Invalid(name, $"Field `{name}` requires data type `{type}` for this request");
}
