using B24CoachBot.Domain.Language.People;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>Names said by mistake and put right at once: «Марине, ой, Никите заказать», "Tom — sorry, Callum — should…".</summary>
internal static class NameSlips
{
    private static readonly PhraseBook<bool> Words = new(Lexicon.Lines("slip-words").Select(phrase => (phrase, true)));

    /// <summary>Each right name and the wrong one it stands for; their words and those between are used up.</summary>
    public static Dictionary<Named, Named> Of(Scene scene)
    {
        var slips = new Dictionary<Named, Named>(ReferenceEqualityComparer.Instance);
        for (var i = 1; i < scene.People.Count; i++)
        {
            var (wrong, right) = (scene.People[i - 1], scene.People[i]);
            if ((wrong.Cases & right.Cases) == 0 || !IsSlip(scene, wrong.Last + 1, RightStart(scene, wrong, right)))
                continue;
            slips[right] = wrong;
            scene.Use(wrong.First, right.First - 1);
        }

        return slips;
    }

    // «на Марину, нет, на Никиту»: the preposition is said again.
    private static int RightStart(Scene scene, Named wrong, Named right) =>
        scene.Key(right.First - 1) is { Length: > 0 } word && word == scene.Key(wrong.First - 1) ? right.First - 1 : right.First;

    /// <summary>Between two tokens stand only words of a slip and marks.</summary>
    public static bool IsSlip(Scene scene, int at, int end)
    {
        var said = false;
        while (at < end)
        {
            if (scene.Tokens[at].Kind == TokenKind.Mark && !scene.IsMark(at, ';'))
                at++;
            else if (Words.TryMatch(scene.Tokens, at, out var last, out _) && last < end)
                (said, at) = (true, last + 1);
            else
                return false;
        }

        return said;
    }
}
