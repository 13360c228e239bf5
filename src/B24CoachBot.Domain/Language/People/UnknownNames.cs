using System.Collections.Frozen;
using B24CoachBot.Domain.Language.Morphology;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.People;

/// <summary>A surname nobody has heard of, where only a name can stand: «Зюзюкину проверить», «кому — Зюзюкин».</summary>
internal static class UnknownNames
{
    private const int Reach = 8;

    private static readonly FrozenSet<string> Nouns = Lexicon.Set("nouns-like-surnames");

    private static readonly (string Ending, Cases Cases)[] Shapes =
    [
        ("ову", Cases.Dative | Cases.Accusative), ("еву", Cases.Dative | Cases.Accusative), ("ину", Cases.Dative | Cases.Accusative), ("ыну", Cases.Dative | Cases.Accusative),
        ("скому", Cases.Dative), ("цкому", Cases.Dative), ("чуку", Cases.Dative), ("юку", Cases.Dative), ("енко", Cases.Any), ("швили", Cases.Any), ("дзе", Cases.Any), ("яну", Cases.Dative),
        ("овой", Cases.Dative | Cases.Genitive | Cases.Instrumental), ("евой", Cases.Dative | Cases.Genitive | Cases.Instrumental), ("иной", Cases.Dative | Cases.Genitive | Cases.Instrumental), ("ской", Cases.Dative | Cases.Genitive | Cases.Instrumental),
        ("ов", Cases.Nominative), ("ев", Cases.Nominative), ("ин", Cases.Nominative), ("ын", Cases.Nominative), ("ский", Cases.Nominative), ("чук", Cases.Nominative), ("ян", Cases.Nominative),
        ("ова", Cases.Nominative | Cases.Genitive | Cases.Accusative), ("ева", Cases.Nominative | Cases.Genitive | Cases.Accusative), ("ина", Cases.Nominative | Cases.Genitive | Cases.Accusative), ("ская", Cases.Nominative),
        ("овым", Cases.Instrumental), ("евым", Cases.Instrumental), ("иным", Cases.Instrumental),
    ];

    /// <summary>The cases the word's ending can stand for; none for a word that no surname looks like.</summary>
    public static Cases CasesOf(string key) => key.Length < 5 || Nouns.Contains(key)
        ? Cases.None
        : Array.Find(Shapes, shape => key.EndsWith(shape.Ending, StringComparison.Ordinal)).Cases;

    /// <summary>After a word that asks who, or at the head of a clause whose infinitive somebody must do.</summary>
    public static bool IsPlace(List<Token> tokens, int at)
    {
        var before = at - 1;
        while (before >= 0 && (tokens[before].Is('-') || tokens[before].Is(':')))
            before--;
        if (before >= 0 && Asks(tokens[before].Key))
            return true;
        return IsHead(tokens, at) && IsDative(tokens[at].Key) && HasInfinitive(tokens, at + 1);
    }

    /// <summary>A word that asks who: «кому», «ответственный», «поручи».</summary>
    public static bool Asks(string key) => key is "кому" or "исполнитель" or "исполнителем" or "отв" or "исп" or "поручи" or "поручить" or "поручите" or "назначь" or "пусть"
        || key.StartsWith("ответственн", StringComparison.Ordinal);

    private static bool IsDative(string key) => (CasesOf(key) & Cases.Dative) != 0;

    private static bool IsHead(List<Token> tokens, int at) => at == 0 || tokens[at - 1].Kind is TokenKind.Line || tokens[at - 1].Is('.') || tokens[at - 1].Is(';') || tokens[at - 1].Is(',')
        || tokens[at - 1].Key is "и" or "а" or "нужно" or "надо" or "задача" or "задачу";

    /// <summary>An infinitive follows within the clause.</summary>
    public static bool HasInfinitive(List<Token> tokens, int from)
    {
        for (var at = from; at < tokens.Count && at - from < Reach && tokens[at].Kind is TokenKind.Word or TokenKind.Number; at++)
        {
            if (VerbForms.IsInfinitive(tokens[at].Key))
                return true;
        }

        return false;
    }
}
