using B24CoachBot.Domain.Language.Morphology;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.People;

/// <summary>A Latin name heard in Russian: Drake is «Дрейк», «Дрейку», Kowalska «Ковальской».</summary>
internal static class LatinSounds
{
    private const int Shortest = 2;
    private const int Longest = 24;
    private static readonly string[] Nominatives = ["", "а", "я", "й", "ь", "ий", "ая"];
    private static readonly (string Spelling, string[] Sounds)[] Table =
        [.. Lexicon.Keyed("latin-sounds").Select(entry => (entry.Key, Array.ConvertAll(entry.Words, sound => sound == "-" ? "" : sound)))];

    /// <summary>The cases in which this Cyrillic word may be the Latin name; none when it can't.</summary>
    public static Cases CasesOf(string latin, string word, bool male, bool isSurname)
    {
        var cases = Sounds(latin, word) ? isSurname && !male && word[^1] is not ('а' or 'я') ? Cases.Any : Cases.Nominative : Cases.None;
        for (var cut = 0; cut <= 3 && word.Length - cut >= Shortest; cut++)
        {
            foreach (var ending in Nominatives)
            {
                var name = word[..^cut] + ending;
                if (name == word || !Sounds(latin, name))
                    continue;
                foreach (var (form, @case) in isSurname ? NameForms.Last(name, male) : NameForms.First(name, male))
                    cases |= form == word ? @case : Cases.None;
            }
        }

        return cases;
    }

    /// <summary>The letters this Latin name may begin with in Russian, as <see cref="FirstOf"/> writes them.</summary>
    public static IEnumerable<char> FirstsOf(string latin) => Table.Where(row => latin.StartsWith(row.Spelling, StringComparison.Ordinal))
        .SelectMany(row => row.Sounds, (row, sound) => sound.Length > 0 ? sound[0] : row.Spelling.Length < latin.Length ? FirstsOf(latin[row.Spelling.Length..]).FirstOrDefault(' ') : ' ').Distinct();

    public static char FirstOf(string word) => Heard(word) is { Length: > 0 } heard ? heard[0] : ' ';

    private static bool Sounds(string latin, string word) => latin.Length <= Longest && word.Length <= Longest
        && Follows(Undoubled(latin), 0, Heard(word), 0);

    private static bool Follows(string latin, int at, string heard, int from)
    {
        if (at == latin.Length)
            return from == heard.Length;
        foreach (var (spelling, sounds) in Table)
        {
            if (string.CompareOrdinal(latin, at, spelling, 0, spelling.Length) != 0)
                continue;
            foreach (var sound in sounds)
            {
                if (string.CompareOrdinal(heard, from, sound, 0, sound.Length) == 0 && Follows(latin, at + spelling.Length, heard, from + sound.Length))
                    return true;
            }
        }

        return false;
    }

    private static string Heard(string word) => Undoubled(word.Replace("ь", "", StringComparison.Ordinal).Replace("ъ", "", StringComparison.Ordinal)
        .Replace('э', 'е').Replace('й', 'и').Replace('ы', 'и'));

    private static string Undoubled(string word) => string.Concat(word.Where((c, at) => at == 0 || word[at - 1] != c));
}
