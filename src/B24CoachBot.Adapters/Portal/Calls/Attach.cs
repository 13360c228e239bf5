using System.Text.Json.Serialization;

namespace B24CoachBot.Adapters.Portal.Calls;

/// <summary>A framed block under a message, at most 60,000 characters of JSON. Source: messages/attachments.</summary>
public sealed record Attach(
    [property: JsonPropertyName("BLOCKS")] IReadOnlyList<AttachBlock> Blocks,
    [property: JsonPropertyName("COLOR_TOKEN")] string? ColorToken = null,
    [property: JsonPropertyName("ID")] int Id = 1);

/// <summary>Exactly one member of it is present.</summary>
public sealed record AttachBlock
{
    /// <summary>BB-coded text.</summary>
    [JsonPropertyName("MESSAGE")]
    public string? Message { get; init; }

    [JsonPropertyName("GRID")]
    public IReadOnlyList<AttachRow>? Grid { get; init; }

    [JsonPropertyName("DELIMITER")]
    public AttachDelimiter? Delimiter { get; init; }

    [JsonPropertyName("LINK")]
    public AttachLink? Link { get; init; }
}

/// <summary>All rows of one grid share <paramref name="Display"/>: <c>BLOCK</c>, <c>LINE</c>, <c>ROW</c> or <c>TABLE</c>.</summary>
public sealed record AttachRow(
    [property: JsonPropertyName("NAME")] string? Name,
    [property: JsonPropertyName("VALUE")] string? Value,
    [property: JsonPropertyName("DISPLAY")] string Display = "ROW");

/// <summary><paramref name="Size"/> in pixels.</summary>
public sealed record AttachDelimiter([property: JsonPropertyName("SIZE")] int Size = 200);

public sealed record AttachLink(
    [property: JsonPropertyName("LINK")] string Address,
    [property: JsonPropertyName("NAME")] string? Name = null,
    [property: JsonPropertyName("DESC")] string? Description = null);
