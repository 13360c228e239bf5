namespace B24CoachBot.Domain.Language.Text;

/// <summary>A list parted by the first letter of its stems, so that a word is compared only with those that can begin it; in each part the order stays.</summary>
internal sealed class ByFirstLetter<T>
{
    private readonly Dictionary<char, T[]> parts = [];
    private readonly T[] any;

    /// <param name="stem">What words must begin with; empty for an entry that fits any word.</param>
    public ByFirstLetter(IEnumerable<T> list, Func<T, string> stem)
    {
        var (growing, forAny) = (new Dictionary<char, List<T>>(), new List<T>());
        foreach (var entry in list)
        {
            if (stem(entry) is { Length: > 0 } begins)
            {
                if (!growing.TryGetValue(begins[0], out var part))
                    growing[begins[0]] = part = [.. forAny];
                part.Add(entry);
                continue;
            }

            forAny.Add(entry);
            foreach (var part in growing.Values)
                part.Add(entry);
        }

        any = [.. forAny];
        foreach (var (letter, part) in growing)
            parts[letter] = [.. part];
    }

    /// <summary>The entries that may begin the word.</summary>
    public T[] Of(string word) => word.Length > 0 && parts.TryGetValue(word[0], out var part) ? part : any;
}
