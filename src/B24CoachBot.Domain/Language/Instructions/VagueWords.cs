using System.Collections.Frozen;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>Orders that name no object: «разберись», «реши вопрос», "take care of it". Any other word makes them clear.</summary>
internal static class VagueWords
{
    private static readonly FrozenSet<string> Verbs = Words("verb");
    private static readonly FrozenSet<string> Things = Words("thing");
    private static readonly FrozenSet<string> Manners = Words("manner");

    /// <summary>The title's tokens say nothing but an unclear action; numbers, names and quotes are always something.</summary>
    public static bool AreAll(Scene scene, int[] title)
    {
        var verbs = 0;
        foreach (var at in title)
        {
            if (scene.Tokens[at].Kind == TokenKind.Mark)
                continue;
            if (scene.Tokens[at].Kind != TokenKind.Word || scene.Quoted[at] || scene.Inside[at] >= 0)
                return false;
            var key = scene.Key(at);
            if (Verbs.Contains(VerbForms.Infinitive(key)))
                verbs++;
            else if (!Things.Contains(key) && !Manners.Contains(key))
                return false;
        }

        return verbs > 0 || title.Any(at => Things.Contains(scene.Key(at)));
    }

    private static FrozenSet<string> Words(string key) =>
        Lexicon.Keyed("vague-words").Where(line => line.Key == key).SelectMany(line => line.Words).ToFrozenSet(StringComparer.Ordinal);
}
