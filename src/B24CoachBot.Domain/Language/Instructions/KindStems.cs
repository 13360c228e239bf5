using System.Collections.Concurrent;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>A phrase of a kind file as keys, kept because the same few hundred phrases are asked for every instruction.</summary>
internal static class KindStems
{
    private const int Most = 5_000;
    private static readonly ConcurrentDictionary<string, string[]> Seen = new(StringComparer.Ordinal);

    public static string[] Of(string phrase)
    {
        if (Seen.TryGetValue(phrase, out var stems))
            return stems;
        stems = [.. phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => WordKey.Of(word))];
        if (Seen.Count < Most)
            Seen[phrase] = stems;
        return stems;
    }
}
