using System.Collections.Frozen;

namespace B24CoachBot.Domain.Language.Text;

/// <summary>Finds a verb that the list has only without its prefix: «дорежь» through «режь».</summary>
internal static class VerbPrefixes
{
    private const int ShortestBase = 4;

    private static readonly string[] Prefixes =
    [
        "пере", "недо", "разо", "подо", "вы", "за", "на", "по", "при", "про", "под", "ото", "от", "обо", "об", "до", "из", "ис", "раз", "рас", "взо", "вз", "вс", "во", "со", "у", "о", "с", "в",
    ];

    /// <summary>The infinitive with its prefix; null when no form of the list is found.</summary>
    public static string? Find(FrozenDictionary<string, string> forms, string key)
    {
        if (forms.TryGetValue(key, out var known))
            return known;
        foreach (var prefix in Prefixes)
        {
            if (key.Length - prefix.Length >= ShortestBase && key.StartsWith(prefix, StringComparison.Ordinal)
                && forms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key.AsSpan(prefix.Length), out var bare))
                return prefix + bare;
        }

        return null;
    }
}
