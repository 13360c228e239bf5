namespace B24CoachBot.Domain.Templates;

/// <summary>What a piece of a message needs from a person. Names are those of the front matter.</summary>
public enum PieceSlot
{
    /// <summary>What it is about; without it there is no message.</summary>
    What,

    /// <summary>To whom it goes.</summary>
    Whom,

    /// <summary>By when something is asked of the reader.</summary>
    By,

    /// <summary>What else belongs to it: a reason, how things stand.</summary>
    More,
}

/// <summary>A message of the library that a person may have filled in («отказ»): a template with a name, and with the words that ask for it.</summary>
/// <param name="Name">In the nominative, as a button calls it.</param>
/// <param name="Words">In small letters and without yo; one that ends with an asterisk is a beginning.</param>
/// <param name="Asks">In the order in which they are asked.</param>
public sealed record Piece(string Name, IReadOnlyList<string> Words, IReadOnlyList<PieceAsk> Asks)
{
    public bool Has(PieceSlot slot) => Asks.Any(ask => ask.Slot == slot);
}

/// <summary>The question about a slot that the words did not fill.</summary>
public sealed record PieceAsk(PieceSlot Slot, string Question);
