using System.Collections.Concurrent;

namespace B24CoachBot.Domain.Language.Text;

/// <summary>What was once found out about a word, kept: office messages say the same few thousand words.</summary>
internal sealed class Remembered<T>(Func<string, T> find)
{
    private const int Most = 10_000;
    private const int LongestWord = 40;
    private readonly ConcurrentDictionary<string, T> seen = new(StringComparer.Ordinal);
    private int count;

    public T Of(string word)
    {
        if (word.Length > LongestWord)
            return find(word);
        if (seen.TryGetValue(word, out var known))
            return known;
        known = find(word);
        if (count < Most && seen.TryAdd(word, known))
            Interlocked.Increment(ref count);
        return known;
    }
}
