using System.Text;

namespace B24CoachBot.Domain.Language.Morphology;

/// <summary>A loose picture of a name's sound, the same for «Ковалёв», Kovalev and Kovalyov, and for «Филипп» and «Филип».</summary>
internal static class Skeleton
{
    // One sign a sound: q for ж, w for ч, x for ш and щ, c for ц.
    private static readonly string[] Letters =
    [
        "a", "b", "v", "g", "d", "e", "q", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "h", "c",
        "w", "x", "x", "", "i", "", "e", "iu", "ia",
    ];

    // The longest spelling first.
    private static readonly (string Said, string Sound)[] Latin =
    [
        ("shch", "x"), ("sch", "x"), ("tch", "w"), ("kh", "h"), ("tz", "c"), ("ts", "c"), ("zh", "q"), ("ph", "f"), ("sh", "x"), ("ch", "w"), ("ck", "k"), ("qu", "kv"), ("th", "t"),
        ("yo", "e"), ("jo", "e"), ("ye", "e"), ("je", "e"), ("ie", "e"), ("iy", "i"), ("yi", "i"), ("ya", "ia"), ("ja", "ia"), ("yu", "iu"), ("ju", "iu"), ("ou", "u"),
        ("ce", "ce"), ("ci", "ci"), ("cy", "ci"), ("c", "k"), ("q", "k"), ("x", "ks"), ("w", "v"), ("y", "i"), ("j", "i"),
    ];

    public static string Of(string key)
    {
        var picture = new StringBuilder(key.Length + 4);
        for (var at = 0; at < key.Length; at++)
        {
            if (key[at] is >= 'а' and <= 'я')
                picture.Append(Letters[key[at] - 'а']);
            else if (Spelling(key, at) is { Said.Length: > 0 } spelling)
                (_, at) = (picture.Append(spelling.Sound), at + spelling.Said.Length - 1);
            else if (key[at] is >= 'a' and <= 'z' or '-')
                picture.Append(key[at]);
        }

        return Undoubled(picture.Replace("ie", "e"));
    }

    private static (string Said, string Sound) Spelling(string key, int at) =>
        Array.Find(Latin, spelling => string.CompareOrdinal(key, at, spelling.Said, 0, spelling.Said.Length) == 0);

    private static string Undoubled(StringBuilder picture)
    {
        var result = new StringBuilder(picture.Length);
        for (var i = 0; i < picture.Length; i++)
        {
            if (result.Length == 0 || result[^1] != picture[i])
                result.Append(picture[i]);
        }

        return result.ToString();
    }
}
