using System.Collections.Frozen;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Guardrails;

/// <summary>Marks tokens with what they say, from the <c>guard-*.lexicon</c> files: <c>скидк*</c> any ending, <c>скаж^</c> the endings of an order.</summary>
internal static class GuardWords
{
    private const int LongestStem = 14;

    // Imperative, infinitive, and the third person that «пусть» takes; no past and no first person.
    private static readonly FrozenSet<string> OrderEndings = FrozenSet.ToFrozenSet(
        "и ите ь ьте й йте уй уйте ай айте ись итесь йся йтесь ть ти ить ать ять еть овать ться иться аться ет ит ует ает ут ют ат ят уют ают".Split(' '), StringComparer.Ordinal);

    private static readonly string[] Files = ["guard-speech", "guard-price", "guard-legal", "guard-terms"];

    private readonly record struct Entry(string[] Words, GuardCue Cue);

    private static readonly Dictionary<string, List<Entry>> Exact = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, List<Entry>> Stems = new(StringComparer.Ordinal);

    static GuardWords()
    {
        foreach (var (cue, phrase) in Read())
        {
            var words = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var isStem = words[0].Length > 1 && words[0][^1] is '*' or '^';
            var (map, key) = isStem ? (Stems, words[0][..^1]) : (Exact, words[0]);
            if (!map.TryGetValue(key, out var list))
            {
                map[key] = list = [];
            }

            list.Add(new Entry(words, cue));
        }
    }

    public static GuardCue[] Mark(List<Token> tokens)
    {
        var cues = new GuardCue[tokens.Count];
        for (var at = 0; at < tokens.Count; at++)
        {
            foreach (var entry in Beginning(tokens[at].Key))
            {
                if (Fits(tokens, at, entry.Words))
                {
                    for (var word = 0; word < entry.Words.Length; word++)
                    {
                        cues[at + word] |= entry.Cue;
                    }
                }
            }
        }

        for (var at = 0; at + 1 < tokens.Count; at++)
        {
            // «не позднее», "no later": a bound and no denial.
            if ((cues[at] & GuardCue.Not) != 0 && tokens[at + 1].Key is "позднее" or "позже" or "дольше" or "больше" or "более" or "later" or "longer" or "more" or "меньше" or "менее" or "less" or "раньше" or "ранее" or "sooner" or "earlier" or "before")
            {
                cues[at] &= ~GuardCue.Not;
            }
        }

        return cues;
    }

    /// <summary>A line with a cue's name begins its words; they are parted by commas and go on until the next name.</summary>
    private static IEnumerable<(GuardCue Cue, string Phrase)> Read()
    {
        var cue = GuardCue.None;
        foreach (var line in Files.SelectMany(Lexicon.Lines))
        {
            if (line[^1] == ':')
            {
                cue = Enum.Parse<GuardCue>(line[..^1]);
                continue;
            }

            foreach (var phrase in line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                yield return (cue, phrase);
            }
        }
    }

    private static IEnumerable<Entry> Beginning(string key)
    {
        if (Exact.TryGetValue(key, out var list))
        {
            foreach (var entry in list)
            {
                yield return entry;
            }
        }

        var stems = Stems.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = 2; length <= Math.Min(key.Length, LongestStem); length++)
        {
            if (stems.TryGetValue(key.AsSpan(0, length), out var found))
            {
                foreach (var entry in found)
                {
                    yield return entry;
                }

                stems = Stems.GetAlternateLookup<ReadOnlySpan<char>>();
            }
        }
    }

    private static bool Fits(List<Token> tokens, int at, string[] words)
    {
        if (at + words.Length > tokens.Count)
        {
            return false;
        }

        for (var word = 0; word < words.Length; word++)
        {
            var (key, pattern) = (tokens[at + word].Key, words[word]);
            var fits = pattern.Length == 1 ? key == pattern : pattern[^1] switch
            {
                '*' => key.AsSpan().StartsWith(pattern.AsSpan(0, pattern.Length - 1)),
                '^' => key.AsSpan().StartsWith(pattern.AsSpan(0, pattern.Length - 1)) && OrderEndings.Contains(key[(pattern.Length - 1)..]),
                _ => key == pattern,
            };
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }
}
