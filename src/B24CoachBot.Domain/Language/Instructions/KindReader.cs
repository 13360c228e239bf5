using B24CoachBot.Domain.Language.Answers;
using B24CoachBot.Domain.Language.People;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>The task kind whose words come first: the governing verb outranks its object («согласовать договор» is an approval).</summary>
internal static class KindReader
{
    private const int WordsBetween = 2;

    /// <summary>The kind of the earliest match; of two at one place the longer phrase, then the earlier kind. Null when no word tells.</summary>
    public static string? Read(Scene scene, IEnumerable<int> tokens, IReadOnlyList<TaskKindWords> kinds)
    {
        var words = tokens.Where(at => scene.Key(at).Length > 0).Select(at => (Said: scene.Key(at), Infinitive: VerbForms.Complete(Wording.OfWish(scene, at) ?? VerbForms.Infinitive(scene.Key(at))))).ToArray();
        var phrases = KindPhrases.Of(kinds);
        for (var at = 0; at < words.Length; at++)
        {
            var best = Best(phrases, words, at, words[at].Said, null);
            best = words[at].Infinitive.Length > 0 && words[at].Infinitive[0] != words[at].Said[0] ? Best(phrases, words, at, words[at].Infinitive, best) : best;
            if (best is not null)
                return best.Kind;
        }

        return null;
    }

    private static KindPhrases.Phrase? Best(KindPhrases phrases, (string Said, string Infinitive)[] words, int at, string word, KindPhrases.Phrase? best)
    {
        foreach (var (_, phrase) in phrases.With(word))
        {
            if (phrase.Outranks(best) && (at == 0 || !phrase.AtStart)
                && (Begins(words[at], phrase.Stems[0]) && Rest(words, at + 1, phrase.Stems) || phrase.Stems.Length == 2 && IsTurned(words, at, phrase.Stems)))
                best = phrase;
        }

        return best;
    }

    private static bool Rest((string Said, string Infinitive)[] words, int at, string[] stems)
    {
        for (var stem = 1; stem < stems.Length; stem++)
        {
            var limit = Math.Min(words.Length, at + WordsBetween + 1);
            while (at < limit && !Begins(words[at], stems[stem]))
                at++;
            if (at >= limit)
                return false;
            at++;
        }

        return true;
    }

    /// <summary>«договор аренды проверить» says what «проверить договор» does.</summary>
    private static bool IsTurned((string Said, string Infinitive)[] words, int at, string[] stems) => stems[0].Length > 3 && stems[0][0] >= 'а' && Begins(words[at], stems[1])
        && VerbAfter(words, at, stems[0]);

    private static bool VerbAfter((string Said, string Infinitive)[] words, int at, string stem)
    {
        for (var i = at + 1; i < words.Length && i <= at + WordsBetween + WordsBetween + 1; i++)
        {
            if (VerbForms.IsAction(words[i].Said) && Begins(words[i], stem))
                return true;
        }

        return false;
    }

    private static bool Begins((string Said, string Infinitive) word, string stem) => stem == KindPhrases.AnyJob ? IsJob(word.Said) : Begins(word.Said, stem) || Begins(word.Infinitive, stem);

    // Those who supply and order are looked for as partners, not hired.
    private static bool IsJob(string key) => ClientWords.KindOf(key) is null && (JobWords.Head(key) is not null || IsByTrade(RoleWord.Stem(key)));

    private static bool IsByTrade(string stem) => stem.Length > 6 && (stem.EndsWith("щик", StringComparison.Ordinal) || stem.EndsWith("ист", StringComparison.Ordinal) || stem.EndsWith("олог", StringComparison.Ordinal));

    // A short stem may only take an ending: «акт» finds «актов», not «активный»; «КП» is a whole word.
    private static bool Begins(string key, string stem) => stem.Length <= 2
        ? key == stem
        : key.StartsWith(stem, StringComparison.Ordinal) && (stem.Length > 3 || key.Length - stem.Length <= 3);
}
