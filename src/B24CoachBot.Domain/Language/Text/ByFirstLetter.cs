namespace B24CoachBot.Domain.Language.Text;

/// <summary>A list parted by the first letter of its stems, so that a word is compared only with those that can begin it; in each part the order stays.</summary>
internal sealed class ByFirstLetter<T>
{
    private readonly Dictionary<char, T[]> parts;
    private readonly T[] any;

    /// <param name="stem">What words must begin with; empty for an entry that fits any word.</param>
    public ByFirstLetter(IEnumerable<T> list, Func<T, string> stem)
    {
        var all = list.ToList();
        any = [.. all.Where(entry => stem(entry).Length == 0)];
        parts = all.Where(entry => stem(entry).Length > 0).Select(entry => stem(entry)[0]).Distinct()
            .ToDictionary(letter => letter, letter => all.Where(entry => stem(entry).Length == 0 || stem(entry)[0] == letter).ToArray());
    }

    /// <summary>The entries that may begin the word.</summary>
    public T[] Of(string word) => word.Length > 0 && parts.TryGetValue(word[0], out var part) ? part : any;
}
