namespace B24CoachBot.Domain.Templates;

/// <summary>The front matter of one <c>.sbn</c>.</summary>
/// <param name="Id">Path without language and extension, such as <c>task/preview</c>.</param>
/// <param name="Audience">Who reads it: author, group, assignee, anyone.</param>
/// <param name="Critical">Slots only: no free text and no model may change it.</param>
/// <param name="Example">A model by name that satisfies <paramref name="Inputs"/>.</param>
/// <param name="Antiexample">A text this template must never become.</param>
public sealed record TemplateHeader(
    string Id,
    Tongue Tongue,
    int Version,
    string Owner,
    DateOnly Reviewed,
    string Audience,
    bool Critical,
    InputShape.Fields Inputs,
    IReadOnlyDictionary<string, object?> Example,
    string Antiexample)
{
    /// <summary>What makes it a piece that people may ask for; null for what the bot says itself.</summary>
    public Piece? Piece { get; init; }
}
