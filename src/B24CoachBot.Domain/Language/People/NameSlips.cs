namespace B24CoachBot.Domain.Language.People;

/// <summary>Words one letter apart: missing, extra, another, or two swapped. Found through common one-letter deletions, so a look-up is as long as the word.</summary>
internal sealed class NameSlips
{
    private const int Shortest = 5;
    private readonly Dictionary<string, List<string>> byDeletion = new(StringComparer.Ordinal);

    public NameSlips(IEnumerable<string> forms)
    {
        foreach (var form in forms.Where(form => form.Length >= Shortest))
        {
            foreach (var shorter in Deletions(form).Append(form))
            {
                if (!byDeletion.TryGetValue(shorter, out var list))
                    byDeletion[shorter] = list = [];
                list.Add(form);
            }
        }
    }

    public IEnumerable<string> Near(string word)
    {
        var near = new HashSet<string>(StringComparer.Ordinal);
        foreach (var shorter in Deletions(word).Append(word))
        {
            if (byDeletion.TryGetValue(shorter, out var list))
                near.UnionWith(list.Where(form => IsSlip(word, form)));
        }

        return near;
    }

    /// <summary>The first letter is nearly never mistaken, and another last letter is another case or another person.</summary>
    private static bool IsSlip(string word, string form)
    {
        if (word[0] != form[0])
            return false;
        var start = 0;
        while (start < word.Length && start < form.Length && word[start] == form[start])
            start++;
        var end = 0;
        while (end < word.Length - start && end < form.Length - start && word[^(end + 1)] == form[^(end + 1)])
            end++;
        var (left, right) = (word.Length - start - end, form.Length - start - end);
        if (left + right == 0)
            return true;
        if ((left, right) is (1, 0) or (0, 1) && (end > 0 || word.Length >= 8))
            return true;
        if ((left, right) is (2, 2))
            return word[start] == form[start + 1] && word[start + 1] == form[start];
        // One letter for another makes a different surname too easily (Тихонов, Тимонов): only in long words, or a vowel for a vowel.
        return (left, right) is (1, 1) && end > 0 && (word.Length >= 8 || (IsVowel(word[start]) && IsVowel(form[start])));
    }

    private static bool IsVowel(char c) => "аеиоуыэюяaeiouy".Contains(c);

    private static IEnumerable<string> Deletions(string word)
    {
        for (var i = 0; i < word.Length; i++)
            yield return word.Remove(i, 1);
    }
}
