using System.Text;

namespace B24CoachBot.Domain.Language.Morphology;

/// <summary>A loose Latin picture of a name, the same for «Ковалёв», Kovalev and Kovalyov.</summary>
internal static class Skeleton
{
    private static readonly string[] Letters =
    [
        "a", "b", "v", "g", "d", "e", "j", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "h", "c",
        "ch", "sh", "sh", "", "i", "", "e", "iu", "ia",
    ];

    private static readonly (string From, string To)[] Latin =
    [
        ("shch", "sh"), ("sch", "sh"), ("kh", "h"), ("tz", "c"), ("ts", "c"), ("zh", "j"), ("ph", "f"), ("x", "ks"), ("w", "v"),
        ("ck", "k"), ("yo", "e"), ("jo", "e"), ("ye", "e"), ("je", "e"), ("ie", "e"), ("iy", "i"), ("yi", "i"), ("y", "i"),
    ];

    public static string Of(string key)
    {
        var picture = new StringBuilder(key.Length + 4);
        foreach (var c in key)
        {
            if (c is >= 'а' and <= 'я')
                picture.Append(Letters[c - 'а']);
            else if (c is >= 'a' and <= 'z' or '-')
                picture.Append(c);
        }

        if (key.Any(char.IsAsciiLetter))
        {
            foreach (var (from, to) in Latin)
                picture.Replace(from, to);
            picture.Replace("ja", "ia").Replace("ju", "iu");
        }

        picture.Replace("ie", "e");
        return Undoubled(picture);
    }

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
