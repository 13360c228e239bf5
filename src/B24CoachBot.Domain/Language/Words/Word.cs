namespace B24CoachBot.Domain.Language.Words;

internal enum WordKind
{
    Letters,
    Digits,
    Mark,

    /// <summary>Quoted text, a link, a mention: says nothing to a reader of dates.</summary>
    Literal,
}

/// <summary>A word, a run of digits or one mark; <paramref name="Text"/> is folded: lower case, е for ё.</summary>
/// <param name="Glued">No space stands before it.</param>
/// <param name="Capital">Begins with a capital letter.</param>
internal sealed record Word(string Text, TextSpan Span, WordKind Kind, bool Glued, bool Capital, Meanings Meanings)
{
    public static readonly Word None = new("", new TextSpan(0, 0), WordKind.Literal, false, false, Meanings.Empty);

    public bool Has(Cue cue) => Meanings.Has(cue);

    public bool Has(Cue cue, out int value) => Meanings.Has(cue, out value);

    public bool IsMark(char mark) => Kind == WordKind.Mark && Text[0] == mark;
}
