namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>The task kind whose words come first: the governing verb outranks its object («согласовать договор» is an approval).</summary>
internal static class KindReader
{
    private const int WordsBetween = 2;

    /// <summary>The kind of the earliest match; of two at one place the longer phrase, then the earlier kind. Null when no word tells.</summary>
    public static string? Read(Scene scene, IEnumerable<int> tokens, IReadOnlyList<TaskKindWords> kinds)
    {
        var keys = tokens.Select(scene.Key).Where(key => key.Length > 0).ToArray();
        (int At, int Length, string? Key) best = (int.MaxValue, 0, null);
        foreach (var kind in kinds)
        {
            foreach (var phrase in kind.Russian.Concat(kind.English))
            {
                var stems = KindStems.Of(phrase);
                var at = Find(keys, stems, best.At);
                if (at >= 0 && (at < best.At || stems.Length > best.Length))
                    best = (at, stems.Length, kind.Key);
            }
        }

        return best.Key;
    }

    private static int Find(string[] keys, string[] stems, int notAfter)
    {
        for (var at = 0; at < keys.Length && at <= notAfter; at++)
        {
            if (stems.Length > 0 && Begins(keys[at], stems[0]) && Rest(keys, at + 1, stems))
                return at;
        }

        return -1;
    }

    private static bool Rest(string[] keys, int at, string[] stems)
    {
        for (var stem = 1; stem < stems.Length; stem++)
        {
            var limit = Math.Min(keys.Length, at + WordsBetween + 1);
            while (at < limit && !Begins(keys[at], stems[stem]))
                at++;
            if (at >= limit)
                return false;
            at++;
        }

        return true;
    }

    // A short stem may only take an ending: «акт» finds «актов», not «активный»; «КП» is a whole word.
    private static bool Begins(string key, string stem) => stem.Length <= 2
        ? key == stem
        : key.StartsWith(stem, StringComparison.Ordinal) && (stem.Length > 3 || key.Length - stem.Length <= 3);
}
