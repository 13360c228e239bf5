using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.People;

/// <summary>What colleagues call a job, and what a position must then say.</summary>
internal static class SpokenJobs
{
    private const int ShortestRest = 3;
    private static readonly Dictionary<string, string[]> Names = Read();

    // What is cut off the front of a job's name, and the word it was.
    private static readonly (string Prefix, string Full)[] Prefixes =
    [
        ("зав", "заведующий"), ("зам", "заместитель"), ("нач", "начальник"), ("ген", "генеральный"), ("фин", "финансовый"), ("тех", "технический"), ("ком", "коммерческий"), ("глав", "главный"),
        ("мед", "медицинский"), ("юр", "юридический"), ("худ", "художественный"), ("спец", "специальный"), ("интернет", "интернет"), ("соц", "социальный"), ("бренд", "бренд"),
    ];

    /// <summary>Alternatives in the order of trust; null when the word is no such name.</summary>
    public static string[]? Of(string key, string stem) => Names.GetValueOrDefault(key) ?? Names.GetValueOrDefault(stem);

    /// <summary>«главмех» may be «главный …» and a word that begins with «мех».</summary>
    public static IEnumerable<(string Ending, string Full)> Unclipped(string stem) => Prefixes
        .Where(prefix => stem.Length - prefix.Prefix.Length >= ShortestRest && stem.StartsWith(prefix.Prefix, StringComparison.Ordinal))
        .Select(prefix => (stem[prefix.Prefix.Length..], prefix.Full));

    /// <summary>The words a clipped position is made of: «завкафедрой» of «заведующий» and «кафедрой», «главбух» of «главный» and «бухгалтер».</summary>
    public static IEnumerable<string> Whole(string word) => Unclipped(word).SelectMany(parts => new[] { parts.Full, parts.Ending == "бух" ? "бухгалтер" : parts.Ending });

    private static Dictionary<string, string[]> Read()
    {
        var names = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var (key, words) in Lexicon.Keyed("roles"))
        {
            foreach (var name in key.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                names.TryAdd(name, words);
                names.TryAdd(RoleWord.Stem(name), words);
            }
        }

        return names;
    }
}
