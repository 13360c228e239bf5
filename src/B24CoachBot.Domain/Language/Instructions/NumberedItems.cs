using System.Globalization;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>Items counted within a line: «1. замерить 2. заказать», «а) … б) …», «первое: … второе: …», «шаг 1: …». One alone, or out of order, counts nothing.</summary>
internal static class NumberedItems
{
    private const int Most = 12;

    private static readonly string[] Letters = ["абвгдежзик", "abcdefghij"];

    private static readonly string[][] Ordinals =
    [
        ["первое", "второе", "третье", "четвертое", "пятое", "шестое"],
        ["один", "два", "три", "четыре", "пять", "шесть"],
        ["раз", "два", "три", "четыре", "пять", "шесть"],
    ];

    private enum Style
    {
        Number,
        Letter,
        Ordinal,
        Step,
    }

    /// <summary>For each token the first token of the item whose counting begins there; 0 for none.</summary>
    public static int[] Of(List<Token> tokens)
    {
        var items = new int[tokens.Count];
        var open = new List<(int At, int First)>[4];
        for (var style = 0; style < open.Length; style++)
            open[style] = [];
        for (var at = 0; at < tokens.Count; at++)
        {
            if (Count(tokens, at) is not var (style, number, first))
                continue;
            var counted = open[(int)style];
            if (number == 1)
                Keep(counted, items);
            if (number == counted.Count + 1)
                counted.Add((at, first));
        }

        foreach (var counted in open)
            Keep(counted, items);
        return items;
    }

    private static void Keep(List<(int At, int First)> counted, int[] items)
    {
        foreach (var (at, first) in counted.Count > 1 ? counted : [])
            items[at] = first;
        counted.Clear();
    }

    private static (Style, int Number, int First)? Count(List<Token> tokens, int at)
    {
        if (at + 2 >= tokens.Count)
            return null;
        var key = tokens[at].Key;
        if (tokens[at].Kind == TokenKind.Number)
            return (IsDotted(tokens, at) || IsDashed(tokens, at)) && Number(key) is > 0 and < Most and var number ? (Style.Number, number, at + 2) : null;
        if (!tokens[at].IsWord)
            return null;
        if (key.Length == 1 && tokens[at + 1].Is(')') && !(at > 0 && tokens[at - 1].Is('(')) && Letter(key[0]) is > 0 and var letter)
            return (Style.Letter, letter, at + 2);
        if (key is "шаг" or "этап" or "пункт" or "step" or "stage" or "item" && at + 3 < tokens.Count && Number(tokens[at + 1].Key) is > 0 and < Most and var step && IsPause(tokens[at + 2]))
            return (Style.Step, step, at + 3);
        return IsPause(tokens[at + 1]) && Ordinal(key) is > 0 and var ordinal ? (Style.Ordinal, ordinal, at + 2) : null;
    }

    private static bool IsPause(Token token) => token.Is(':') || token.Is('-') || token.Is('.') || token.Is(')');

    private static int Number(string key) => int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static int Letter(char key) => 1 + Letters.Max(letters => letters.IndexOf(key, StringComparison.Ordinal));

    private static int Ordinal(string key) => 1 + Ordinals.Max(words => Array.IndexOf(words, key));

    /// <summary>«1 — обнови, 2 — распечатай»: apart on both sides, so that no range is meant.</summary>
    private static bool IsDashed(List<Token> tokens, int at) => tokens[at + 1].Is('-') && tokens[at + 2].IsWord && tokens[at].Span.End < tokens[at + 1].Span.Start && tokens[at + 1].Span.End < tokens[at + 2].Span.Start
        && (at == 0 || tokens[at - 1].Kind is TokenKind.Mark or TokenKind.Line);

    /// <summary>A number, a dot close behind it, then a word after a space; not at a line's start, which is read anyway.</summary>
    private static bool IsDotted(List<Token> tokens, int at) => tokens[at + 1].Is('.') && tokens[at].Span.End == tokens[at + 1].Span.Start
        && tokens[at + 2].IsWord && tokens[at + 2].Span.Start > tokens[at + 1].Span.End && at > 0 && tokens[at - 1].Span.End < tokens[at].Span.Start;
}
