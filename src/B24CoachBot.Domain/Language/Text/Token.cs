namespace B24CoachBot.Domain.Language.Text;

internal enum TokenKind
{
    Word,
    Number,

    /// <summary>One punctuation mark or symbol.</summary>
    Mark,

    /// <summary>The end of a line.</summary>
    Line,

    /// <summary>A colleague named through the portal: <c>[USER=7]Имя[/USER]</c>.</summary>
    Mention,
}

/// <summary>A word, number, mark or line end of the text.</summary>
/// <param name="Key">The word for comparing: lower case, е for ё, one alphabet, nothing invisible.</param>
/// <param name="Id">The portal's number in a mention.</param>
internal readonly record struct Token(TokenKind Kind, TextSpan Span, string Key, bool Capital = false, int Id = 0)
{
    public bool IsWord => Kind == TokenKind.Word;

    public bool Is(char mark) => Kind == TokenKind.Mark && Key.Length == 1 && Key[0] == mark;

    public bool Is(string key) => Kind is TokenKind.Word or TokenKind.Number && Key == key;
}
