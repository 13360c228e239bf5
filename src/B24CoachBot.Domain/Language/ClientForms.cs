using B24CoachBot.Domain.Language.Morphology;

namespace B24CoachBot.Domain.Language;

/// <summary>Case forms of a client's name that stand in for one another in a correction («не Вектора, а Лотоса»).</summary>
public static class ClientForms
{
    private static readonly Cases[] Oblique = [Cases.Genitive, Cases.Dative, Cases.Accusative, Cases.Instrumental, Cases.Prepositional];

    /// <summary>The nominative of <paramref name="fresh"/>, said in the same case as <paramref name="old"/> is of the <paramref name="known"/> name; null when <paramref name="old"/> is no form of it.</summary>
    public static string? Twin(string old, string fresh, string known)
    {
        if (Same(old, known))
        {
            return fresh;
        }

        foreach (var @case in Oblique)
        {
            if (Same(Nominative.Of(old, @case), known))
            {
                return Nominative.Of(fresh, @case);
            }
        }

        return null;
    }

    private static bool Same(string one, string other) =>
        string.Equals(one.Replace('ё', 'е'), other.Replace('ё', 'е'), StringComparison.OrdinalIgnoreCase);
}
