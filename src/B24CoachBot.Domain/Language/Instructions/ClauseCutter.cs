using System.Collections.Frozen;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>Cuts at marks that separate thoughts; quotes, initials, abbreviations and hyphenated words stay whole.</summary>
internal static class ClauseCutter
{
    private static readonly FrozenSet<string> Abbreviated = FrozenSet.ToFrozenSet(
    [
        "ул", "г", "д", "т", "п", "пп", "стр", "руб", "тыс", "млн", "шт", "отв", "исп", "рук", "зам", "им", "см", "др", "пр", "кв",
        "корп", "тел", "ред", "mr", "mrs", "ms", "dr", "no", "inc", "ltd", "co", "vs", "approx", "нач", "гл", "е", "к", "р", "ч", "пн",
        "вт", "ср", "чт", "пт", "сб", "вс", "янв", "фев", "мар", "апр", "авг", "сен", "сент", "окт", "ноя", "дек", "ок", "доп", "соисп", "набл",
    ]);

    public static (List<Clause> Clauses, int[] ClauseOf) Cut(Scene scene)
    {
        var clauses = new List<Clause>();
        var clauseOf = new int[scene.Tokens.Count];
        var (first, sentence, opened) = (0, 0, '\0');
        for (var i = 0; i <= scene.Tokens.Count; i++)
        {
            var cut = i == scene.Tokens.Count ? '.' : Mark(scene, i);
            if (cut == '\0')
                continue;
            var clause = new Clause(first, i, opened, cut, sentence);
            Array.Fill(clauseOf, clauses.Count, first, Math.Min(i + 1, scene.Tokens.Count) - first);
            clauses.Add(clause);
            first = i + 1;
            opened = cut is '.' ? '\0' : cut;
            if (cut == '.')
                sentence++;
        }

        return (clauses, clauseOf);
    }

    private static char Mark(Scene scene, int at)
    {
        var token = scene.Tokens[at];
        if (token.Kind == TokenKind.Line)
            return '.';
        if (token.Kind != TokenKind.Mark || scene.Quoted[at] || scene.Inside[at] >= 0)
            return '\0';
        return token.Key switch
        {
            "." => IsAbbreviation(scene, at) ? '\0' : '.',
            "!" or "?" or "…" or "*" => '.',
            ";" or "," or ":" or "(" or ")" => token.Key[0],
            "-" => at == 0 || IsApart(scene, at) ? '-' : '\0',
            "|" or "/" when IsApart(scene, at) => ',',
            "\u2192" => '-',
            _ when IsPicture(token.Key) => '.',
            _ => '\0',
        };
    }

    private static bool IsAbbreviation(Scene scene, int at) =>
        at > 0 && at + 1 < scene.Tokens.Count && scene.Tokens[at + 1].Kind != TokenKind.Line && scene.Tokens[at - 1].IsWord
        && Abbreviated.Contains(scene.Tokens[at - 1].Key) && scene.Tokens[at - 1].Span.End == scene.Tokens[at].Span.Start;

    private static bool IsApart(Scene scene, int at) =>
        at + 1 >= scene.Tokens.Count || scene.Tokens[at].Span.End < scene.Tokens[at + 1].Span.Start || at > 0 && scene.Tokens[at - 1].Span.End < scene.Tokens[at].Span.Start;

    // An emoji ends a thought as a full stop does.
    private static bool IsPicture(string key) => key.Length == 2 || key[0] is >= '\u2600' and <= '\u27BF';
}
