using System.Collections.Frozen;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Guardrails.Speech;

/// <summary>What we shall do, by its ending alone: «зальём», «остеклим». What we are or merely say is left out by <c>guard-we.lexicon</c>.</summary>
internal static class WeVerbs
{
    private const int Shortest = 5;

    private static readonly FrozenSet<string> Others = Lexicon.Set("guard-we");

    public static bool Is(GuardText text, int at)
    {
        var key = text.Key(at);
        return key.Length >= Shortest && key[0] >= 'а' && (Ends(key, "им") || Ends(key, "ем") || Ends(key, "имся") || Ends(key, "емся"))
            && !Others.Contains(key) && !Ends(key, "ским") && !Ends(key, "цким") && !Ends(key, "щим") && !Ends(key, "телем")
            && text.Key(at - 1) is not ("с" or "со" or "под" or "над" or "перед" or "между" or "за" or "по") && !Agrees(text.Key(at + 1));
    }

    /// <summary>«новейшим рейсом»: an adjective before its noun.</summary>
    private static bool Agrees(string key) => key.Length > 4 && (Ends(key, "ом") || Ends(key, "ами") || Ends(key, "ями")) && !Ends(key, "потом");

    private static bool Ends(string key, string ending) => key.EndsWith(ending, StringComparison.Ordinal);
}
