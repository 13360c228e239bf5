namespace B24CoachBot.Domain.Language.Text;

/// <summary>A word as it is compared: lower case, е for ё, look-alike letters of the other alphabet put right.</summary>
internal static class WordKey
{
    private const string Latin = "abcehikmoptxy";
    private const string Accented = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿčćďěğłńňřşšťůžßœ";
    private const string Unaccented = "aaaaaaceeeeiiiinoooooouuuuyyccdeglnnrsstuzso";
    private const string Cyrillic = "авсенікмортху";

    public static bool IsInvisible(char c) => c is '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\uFEFF' or '\u00AD'
        or '\u2060' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u0301' or '\u0300';

    public static string Of(ReadOnlySpan<char> word)
    {
        Span<char> buffer = word.Length <= 128 ? stackalloc char[word.Length] : new char[word.Length];
        var length = 0;
        var latin = 0;
        var cyrillic = 0;
        foreach (var c in word)
        {
            var lower = Letters.Lower(c);
            // Nearly every letter; those that are not may be invisible or written in several ways.
            if (lower is >= 'а' and <= 'я')
            {
                buffer[length++] = lower;
                cyrillic++;
                continue;
            }

            if (IsInvisible(c))
                continue;
            buffer[length++] = lower switch { 'ё' => 'е', '‐' or '‑' => '-', '’' => '\'', >= 'à' and <= 'ž' => Plain(lower), _ => lower };
            if (char.IsAsciiLetter(lower))
                latin++;
            else if (lower is >= 'а' and <= 'ӿ' or 'ё')
                cyrillic++;
        }

        var key = buffer[..length];
        if (latin > 0 && cyrillic > 0 && !key.Contains('-'))
            OneAlphabet(key, cyrillic >= latin || IsDisguised(key));
        return new string(key);
    }

    /// <summary>A Latin letter without its accent: Raúl is Raul.</summary>
    private static char Plain(char c) => Accented.IndexOf(c, StringComparison.Ordinal) is var at and >= 0 ? Unaccented[at] : c;

    /// <summary>Every Latin letter has a Cyrillic twin and some Cyrillic letter has no Latin one: «Tимyp».</summary>
    private static bool IsDisguised(Span<char> key)
    {
        var own = false;
        foreach (var c in key)
        {
            if (char.IsAsciiLetter(c) && !Latin.Contains(c, StringComparison.Ordinal))
                return false;
            own |= c >= 'а' && !Cyrillic.Contains(c, StringComparison.Ordinal);
        }

        return own;
    }

    private static void OneAlphabet(Span<char> key, bool toCyrillic)
    {
        var (from, to) = toCyrillic ? (Latin, Cyrillic) : (Cyrillic, Latin);
        foreach (ref var c in key)
        {
            var at = from.IndexOf(c, StringComparison.Ordinal);
            if (at >= 0)
                c = to[at] == 'і' ? 'и' : to[at];
        }
    }
}
