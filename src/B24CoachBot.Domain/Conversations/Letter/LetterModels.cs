namespace B24CoachBot.Domain.Conversations.Letter;

/// <summary>What the templates of <c>letter/</c> are given; property names in snake_case are their inputs.</summary>
public static class LetterModels
{
    public sealed record AskingKind(IReadOnlyList<string> Names);

    /// <param name="Slot">What was said differently before.</param>
    /// <param name="Was">Words or a moment; null where there was nothing.</param>
    public sealed record Fix(string Slot, object? Was, object? Now);

    /// <param name="Question">As the piece asks it.</param>
    public sealed record Asking(IReadOnlyList<Fix> Fixes, string Question);

    /// <param name="Was">The person's own words, or the library's text that theirs replaced.</param>
    /// <param name="Mine">The text is the person's own throughout.</param>
    /// <param name="Own">The words in it that are the person's.</param>
    public sealed record Shown(IReadOnlyList<Fix> Fixes, string Name, string? Whom, string? Was, bool Mine, string Text, IReadOnlyList<string> Own, DateTimeOffset? By, string? BySaid, IReadOnlyList<VettedModels.Permitted> Permitted);

    public sealed record State(string Asked);

    /// <param name="Owner">Who answers for the piece.</param>
    public sealed record Why(string Asked, string? Name, string? Owner);

    public sealed record Text(string Words);

    /// <summary>What a piece is given.</summary>
    public sealed record Piece(string What, bool Joins, string? Name, DateTimeOffset? By, bool Timed, string? More);
}
