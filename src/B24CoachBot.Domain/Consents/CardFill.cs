using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Domain.Consents;

/// <summary>What is written into a card after a talk: only these fields, a comment that says who approved them, and a to-do.</summary>
public sealed record CardFill
{
    /// <summary>Ours, unique for good: the marks in comment and to-do derive from it.</summary>
    public required string FillId { get; init; }

    public required UserId Author { get; init; }

    public required Tongue Tongue { get; init; }

    /// <summary>Null when the deal is to be made first.</summary>
    public CrmRef? Card { get; init; }

    public NewDeal? Deal { get; init; }

    public IReadOnlyList<FieldFill> Fields { get; init; } = [];

    public required string Client { get; init; }

    public required ContactCase Case { get; init; }

    /// <summary>False for a to-do alone.</summary>
    public bool Comments { get; init; } = true;

    /// <summary>When to speak with the client again; an instant with the portal's offset.</summary>
    public DateTimeOffset? TodoAt { get; init; }

    /// <summary>What is to be done then; null for a mere reminder.</summary>
    public string? TodoStep { get; init; }
}

/// <summary>A deal to be made at the pipeline's first stage, which the portal chooses.</summary>
public sealed record NewDeal(string Title, string Pipeline, CrmRef Client, CrmRef? Company);

/// <summary>Where a value comes from.</summary>
public enum Provenance
{
    You,
    CoPilot,
    Card,

    /// <summary>The optional model pointed at it in the talk, and the person found it right.</summary>
    Model,
}

/// <summary>What became of a field's question.</summary>
public enum FieldOutcome
{
    Said,
    NotDiscussed,

    /// <summary>There is none.</summary>
    None,
    Unknown,
}

/// <summary>A field as it shall be.</summary>
/// <param name="Code">The portal's name of the field; null for one that is kept as a to-do.</param>
/// <param name="Value">Null leaves it empty, or empties it.</param>
public sealed record FieldFill(string Key, string? Code, FieldReading Reading, FieldValue? Value, FieldOutcome Outcome)
{
    /// <summary>What the person saw there; null for an empty field.</summary>
    public FieldValue? Before { get; init; }

    /// <summary>The same as the portal spells it.</summary>
    public string Was { get; init; } = "";

    /// <summary>Who put it there.</summary>
    public Provenance WasFrom { get; init; } = Provenance.Card;

    public Provenance From { get; init; }

    /// <summary>The title in the person's language.</summary>
    public required string Title { get; init; }

    public bool Writes => Code is not null && (Value is not null || Before is not null) && Outcome is not FieldOutcome.Unknown;
}
