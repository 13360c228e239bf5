using B24CoachBot.Domain.Templates;

namespace B24CoachBot.Domain.Conversations.Letter;

/// <summary>What a person said for a message. What was not said is null.</summary>
/// <param name="Joins">The words of <paramref name="What"/> continue a sentence: «по скидке».</param>
/// <param name="Whom">As it was said: «Марине», «для Ромашки».</param>
/// <param name="Name">The first name of a colleague who is meant by it.</param>
/// <param name="BySaid">The words the date was read from.</param>
public sealed record LetterSlots(string? What, bool Joins, string? Whom, string? Name, DateTimeOffset? By, bool Timed, string? BySaid, string? More)
{
    public static LetterSlots None { get; } = new(null, false, null, null, null, false, null, null);

    public bool Has(PieceSlot slot) => slot switch
    {
        PieceSlot.What => What is not null,
        PieceSlot.Whom => Whom is not null,
        PieceSlot.By => By is not null,
        _ => More is not null,
    };

    public LetterSlots Without(PieceSlot slot) => slot switch
    {
        PieceSlot.What => this with { What = null, Joins = false },
        PieceSlot.Whom => this with { Whom = null, Name = null },
        PieceSlot.By => this with { By = null, Timed = false, BySaid = null },
        _ => this with { More = null },
    };

    /// <summary>The value as a card shows it: words or a moment.</summary>
    public object? Of(PieceSlot slot) => slot switch
    {
        PieceSlot.What => What,
        PieceSlot.Whom => Whom,
        PieceSlot.By => By,
        _ => More,
    };
}
