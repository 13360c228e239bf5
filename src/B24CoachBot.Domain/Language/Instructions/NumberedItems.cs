using System.Globalization;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>Items counted within a line: «1. замерить 2. заказать». One number alone, or out of order, counts nothing.</summary>
internal static class NumberedItems
{
    public static bool[] Of(List<Token> tokens)
    {
        var numbered = new bool[tokens.Count];
        var starts = new List<int>();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!IsNumber(tokens, at))
                continue;
            if (tokens[at].Key == (starts.Count + 1).ToString(CultureInfo.InvariantCulture))
                starts.Add(at);
            else if (tokens[at].Key is "1")
                starts = Kept(starts, numbered, at);
        }

        Kept(starts, numbered, -1);
        return numbered;
    }

    private static List<int> Kept(List<int> starts, bool[] numbered, int next)
    {
        foreach (var start in starts.Count > 1 ? starts : [])
            numbered[start] = true;
        return next < 0 ? [] : [next];
    }

    /// <summary>A number, a dot close behind it, then a word after a space; not at a line's start, which is read anyway.</summary>
    private static bool IsNumber(List<Token> tokens, int at) =>
        tokens[at].Kind == TokenKind.Number && tokens[at].Key.Length < 3 && at + 2 < tokens.Count && tokens[at + 1].Is('.') && tokens[at].Span.End == tokens[at + 1].Span.Start
        && tokens[at + 2].IsWord && tokens[at + 2].Span.Start > tokens[at + 1].Span.End && at > 0 && tokens[at - 1].Span.End < tokens[at].Span.Start;
}
