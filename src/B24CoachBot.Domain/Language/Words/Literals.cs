namespace B24CoachBot.Domain.Language.Words;

/// <summary>Finds what is quoted, linked, mentioned or marked up: «в кавычках» is literal, BB codes and addresses are not words.</summary>
internal static class Literals
{
    /// <summary>Longest quotation in characters; a longer one is an unclosed quote.</summary>
    private const int Longest = 300;

    /// <summary>End of the literal that begins at <paramref name="at"/>, or <paramref name="at"/> when none does.</summary>
    public static int EndAt(string text, int at) => text[at] switch
    {
        '«' => Closed(text, at, '»'),
        '“' => Closed(text, at, '”'),
        '„' => Closed(text, at, '“'),
        '"' => Closed(text, at, '"'),
        '[' => Code(text, at),
        '@' when at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]) && !char.IsAsciiDigit(text[at + 1]) => Run(text, at),
        '>' when at == 0 || text[at - 1] == '\n' => Line(text, at),
        'h' or 'w' when BeginsWord(text, at) && IsLink(text, at) => Run(text, at),
        _ => at,
    };

    private static bool BeginsWord(string text, int at) => at == 0 || !char.IsLetterOrDigit(text[at - 1]);

    private static bool IsLink(string text, int at) =>
        text.AsSpan(at).StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || text.AsSpan(at).StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || text.AsSpan(at).StartsWith("www.", StringComparison.OrdinalIgnoreCase);

    private static int Closed(string text, int at, char closing)
    {
        var end = text.IndexOf(closing, at + 1, Math.Min(Longest, text.Length - at - 1));
        return end < 0 || text.AsSpan(at, end - at).Contains('\n') ? at : end + 1;
    }

    private static int Code(string text, int at)
    {
        var end = text.IndexOf(']', at + 1, Math.Min(Longest, text.Length - at - 1));
        if (end < 0 || at + 1 == end || !(char.IsAsciiLetter(text[at + 1]) || text[at + 1] == '/'))
        {
            return at;
        }

        // The name inside a mention is a name, whatever it sounds like.
        if (text.AsSpan(at + 1).StartsWith("user=", StringComparison.OrdinalIgnoreCase))
        {
            var close = text.IndexOf("[/", end + 1, Math.Min(Longest, text.Length - end - 1), StringComparison.Ordinal);
            return close < 0 ? end + 1 : Math.Min(text.Length, close + "[/USER]".Length);
        }

        return end + 1;
    }

    private static int Run(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not (',' or '[' or ')'))
        {
            end++;
        }

        return end;
    }

    private static int Line(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        return end < 0 ? text.Length : end;
    }
}
