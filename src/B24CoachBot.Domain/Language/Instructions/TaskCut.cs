namespace B24CoachBot.Domain.Language.Instructions;

internal enum CutBy
{
    /// <summary>Numbered or dashed items.</summary>
    Items,
    Lines,
    Sentences,

    /// <summary>Clauses that begin with a name: «Ирине — смета, Петру — счёт».</summary>
    Names,
}

/// <summary>One way to cut a message: where its pieces lie. What stands before the first is the introduction.</summary>
/// <param name="Outro">Plain lines after a list.</param>
internal sealed record TaskCut(CutBy By, IReadOnlyList<TextSpan> Pieces, TextSpan Outro = default);
