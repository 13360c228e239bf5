namespace B24CoachBot.Adapters.Storage.Rows;

// What people in office decided, and what the owner of the data answers for. No words of people. Instants are Unix milliseconds, days are written yyyy-MM-dd.

/// <summary>The last decision of its name.</summary>
public sealed class RulingRow
{
    public required string Portal { get; init; }

    public required string Name { get; init; }

    public required string Value { get; set; }

    public int By { get; set; }

    public long At { get; set; }
}

/// <summary>A wording permitted to one person until a moment; the words are known by their mark only.</summary>
public sealed class PermitRow
{
    public required string Portal { get; init; }

    public int Asker { get; init; }

    public required string Category { get; init; }

    public required string Mark { get; init; }

    public int By { get; set; }

    public long At { get; set; }

    public long Until { get; set; }
}

/// <summary>Something wrong with the data, from the day it was found until it was seen no more.</summary>
public sealed class QualityErrorRow
{
    public required string Portal { get; init; }

    /// <summary>Ours: the kind and what it is about, so that the same error stands once.</summary>
    public required string Key { get; init; }

    public required string Kind { get; init; }

    /// <summary>The card, <c>Deal:12</c>; null for an error of no card.</summary>
    public string? Card { get; init; }

    /// <summary>Whose work it is; null when nobody's.</summary>
    public int? Person { get; set; }

    public long FoundAt { get; set; }

    public long SeenAt { get; set; }

    public long? ClosedAt { get; set; }

    /// <summary>Who said that it is none; null where it was mended.</summary>
    public int? Dismissed { get; set; }
}

/// <summary>What the library was used for on a day: a task kind or a template of the bot, and how far people changed what it proposed.</summary>
public sealed class LibraryUseRow
{
    public required string Portal { get; init; }

    public required string Day { get; init; }

    /// <summary><c>kind/call_back</c> or the template's id.</summary>
    public required string Item { get; init; }

    public int Uses { get; set; }

    /// <summary>The share that people changed before they said yes, in per cent, summed over the uses.</summary>
    public int Changed { get; set; }

    public int Likes { get; set; }

    public int Dislikes { get; set; }
}

/// <summary>What was counted last for the signals of readiness: numbers and titles, no words of people.</summary>
public sealed class ReadinessRow
{
    public required string Portal { get; init; }

    public long At { get; set; }

    /// <summary>The whole as JSON.</summary>
    public required string Measured { get; set; }
}
