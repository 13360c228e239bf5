namespace B24CoachBot.Domain.Language.Answers;

/// <summary>Initials beside a surname: «Петров И. Г.», "S. Whitfield".</summary>
internal static class Initials
{
    private const int Most = 2;

    /// <summary>The first token of the initials before a name; the name's own when there are none.</summary>
    public static int Before(FreeTokens tokens, int at)
    {
        for (var count = 0; count < Most && at >= 2 && tokens.Key(at - 1) == "." && IsInitial(tokens, at - 2); count++)
        {
            at -= 2;
        }

        return at;
    }

    /// <summary>The last token of the initials behind a name; the name's own when there are none.</summary>
    public static int After(FreeTokens tokens, int at)
    {
        for (var count = 0; count < Most && IsInitial(tokens, at + 1); count++)
        {
            at += tokens.Key(at + 2) == "." ? 2 : 1;
        }

        return at;
    }

    public static string Written(FreeTokens tokens, int from, int to) =>
        string.Concat(Enumerable.Range(from, Math.Max(0, to - from)).Where(tokens.IsWord).Select(at => $" {tokens.Written(at)}.")) is { Length: > 0 } written ? written + " " : "";

    private static bool IsInitial(FreeTokens tokens, int at) => at >= 0 && tokens.IsWord(at) && tokens.All[at] is { Capital: true, Span.Length: 1 };
}
