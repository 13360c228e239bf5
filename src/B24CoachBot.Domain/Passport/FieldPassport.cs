using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Passport;

/// <summary>One page from <c>templates/passport/*.yml</c>: the five to seven fields that must be known of every deal or lead of its pipelines.</summary>
/// <param name="Owner">Who answers for the fields; a page without one is not read.</param>
/// <param name="For">What it is about.</param>
public sealed record FieldPassport(string Key, int Version, string Owner, DateOnly Reviewed, PassportScope For, IReadOnlyList<PassportField> Fields)
{
    public PassportField? Find(string key) => Fields.FirstOrDefault(field => field.Key == key);
}

/// <summary>Deals of some pipelines, or leads.</summary>
/// <param name="Pipelines">Names as the portal shows them, or numbers; empty for every pipeline that no other page names.</param>
public sealed record PassportScope(CrmKind Entity, IReadOnlyList<string> Pipelines)
{
    public bool Names(string number, string? name) =>
        Pipelines.Any(pipeline => pipeline == number || string.Equals(pipeline, name, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A field that must be known, and everything the bot needs to ask for it and to teach it.</summary>
/// <param name="Key">Ours; the portal's own code stays in <paramref name="Home"/> and is never shown.</param>
/// <param name="FromCall">Asked from this call with the client on, counted from one.</param>
/// <param name="FromStage">Asked from this stage on (its name or code); null from the first.</param>
/// <param name="MayBeUndiscussed">«Не обсуждали» is an honest answer here.</param>
/// <param name="Judgement">Only the person who spoke can know it: no ready value is ever offered.</param>
public sealed record PassportField(
    string Key,
    FieldHome Home,
    FieldReading Reading,
    int FromCall,
    string? FromStage,
    bool MayBeUndiscussed,
    bool Judgement,
    FieldText Russian,
    FieldText English)
{
    public FieldText In(Tongue tongue) => tongue == Tongue.Russian ? Russian : English;
}

/// <summary>Where the value is kept.</summary>
public abstract record FieldHome
{
    private FieldHome()
    {
    }

    /// <summary>A field of the card by the portal's name.</summary>
    public sealed record Field(string Code) : FieldHome;

    /// <summary>An open to-do of the card with a date to come.</summary>
    public sealed record OpenTodo : FieldHome;
}

/// <summary>How an answer to the field's question is read. The names stand in the files in kebab-case.</summary>
public enum FieldReading
{
    /// <summary>An action and its date.</summary>
    TextAndDate,
    Text,
    Money,
    Person,

    /// <summary>One of the portal's own list.</summary>
    Choice,
    YesNo,
    Date,
}

/// <summary>One language of a field.</summary>
/// <param name="Undiscussed">What a text field says when there is nothing to say; null leaves the field empty.</param>
public sealed record FieldText(string Title, string Question, string Rule, string Why, string Good, string Bad, string? Undiscussed);
