using System.Collections.Frozen;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Guardrails;

/// <summary>Marks tokens with what they say, from <c>guard.lexicon</c>: <c>скидк*</c> any ending, <c>отгруз~</c> a personal ending of present or future.</summary>
internal static class GuardWords
{
    private const int LongestStem = 14;

    private static readonly FrozenSet<string> PersonalEndings = FrozenSet.ToFrozenSet(
        ["им", "ем", "ит", "ет", "ят", "ут", "ют", "ат", "ю", "у", "лю", "имся", "емся", "ится", "ется", "ятся", "утся", "ются", "усь", "юсь"], StringComparer.Ordinal);

    private readonly record struct Entry(string[] Words, GuardCue Cue);

    private static readonly Dictionary<string, List<Entry>> Exact = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, List<Entry>> Stems = new(StringComparer.Ordinal);

    static GuardWords()
    {
        foreach (var line in Lexicon.Lines("guard"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var cue = Enum.Parse<GuardCue>(line[..colon]);
            foreach (var phrase in line[(colon + 1)..].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var words = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                var isStem = words[0].Length > 1 && words[0][^1] is '*' or '~';
                var (map, key) = isStem ? (Stems, words[0][..^1]) : (Exact, words[0]);
                if (!map.TryGetValue(key, out var list))
                {
                    map[key] = list = [];
                }

                list.Add(new Entry(words, cue));
            }
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

        return cues;
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
                '~' => key.AsSpan().StartsWith(pattern.AsSpan(0, pattern.Length - 1)) && PersonalEndings.Contains(key[(pattern.Length - 1)..]),
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
