using System.Collections.Frozen;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Answers;

/// <summary>The question's verb said back: «подписал», «не получали», "haven't seen it". The first verb decides.</summary>
internal static class YesNoStatement
{
    private const int Longest = 8;

    private static readonly FrozenSet<string> SaidWords = List("said");
    private static readonly FrozenSet<string> Promises = List("promise");
    private static readonly FrozenSet<string> Endings = List("ending");
    private static readonly FrozenSet<string> Denials = List("denial");

    public static bool? Read(AnswerText answer)
    {
        var words = answer.Tokens.Where(token => token.IsWord && !answer.IsFiller(token)).Select(token => token.Key).ToList();
        words = words.Count > 0 ? words : [.. answer.Tokens.Where(token => token.IsWord).Select(token => token.Key)];
        if (words.Count is 0 or > Longest || answer.Tokens.Exists(token => token.Is('?')))
        {
            return null;
        }

        var verb = words.FindIndex(IsStatement);
        if (verb < 0 || words.Count > 1 && Promises.Any(promise => words[verb].StartsWith(promise, StringComparison.Ordinal)))
        {
            return null;
        }

        return !words.Take(verb + 1).Any(word => Denials.Contains(word) || word.EndsWith("n't", StringComparison.Ordinal));
    }

    private static bool IsStatement(string key) => VerbForms.IsPast(key) || VerbForms.FromPast(key) is not null || VerbForms.IsFinite(key) || SaidWords.Contains(key)
        || Endings.Any(ending => Ends(key, ending))
        || (char.IsAsciiLetter(key[0]) && (Ends(key, "n't") || (key.Length > 4 && Ends(key, "ed"))));

    private static FrozenSet<string> List(string key) => Lexicon.Keyed("statements").Where(entry => entry.Key == key).SelectMany(entry => entry.Words).ToFrozenSet(StringComparer.Ordinal);

    private static bool Ends(string key, string ending) => key.Length > ending.Length + 2 && key.EndsWith(ending, StringComparison.Ordinal);
}
