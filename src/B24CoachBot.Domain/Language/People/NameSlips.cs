using B24CoachBot.Domain.Language.Morphology;

namespace B24CoachBot.Domain.Language.People;

/// <summary>Words one letter apart: missing, extra, another, or two swapped. Found through common one-letter deletions, so a look-up is as long as the word.</summary>
internal sealed class NameSlips
{
    private const int Shortest = 5;
    private const int Long = 8;
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
        return (word.Length - start - end, form.Length - start - end) switch
        {
            (0, 0) => true,
            (0, 1) => end > 0 || word.Length >= Long && !IsVowel(form[^1]),
            // An extra letter comes of a key beside the right one, or of one pressed twice: else it is another name (Хромов, Хромцов).
            (1, 0) => word[start] == word[start - 1] || end > 0 && (Keyboard.AreNear(word[start], word[start - 1]) || Keyboard.AreNear(word[start], word[start + 1])),
            (2, 2) => word[start] == form[start + 1] && word[start + 1] == form[start],
            // One letter for another makes a different surname too easily (Тихонов, Тимонов).
            (1, 1) => end > 0 && IsMistaken(word[start], form[start], word.Length),
            _ => false,
        };
    }

    private static bool IsMistaken(char one, char other, int length) => IsVowel(one) && IsVowel(other)
        || SoundAlike(one, other) && length >= Shortest + 1
        || length >= Long && IsVowel(one) == IsVowel(other) && Keyboard.AreNear(one, other);

    private static bool SoundAlike(char one, char other) => Array.Exists(Pairs, pair => pair.Contains(one) && pair.Contains(other));

    private static readonly string[] Pairs = ["бп", "вф", "гк", "дт", "жш", "зс", "шщ", "bp", "vf", "gk", "dt", "zs", "ck", "iy"];

    private static bool IsVowel(char c) => "аеиоуыэюяaeiouy".Contains(c);

    private static IEnumerable<string> Deletions(string word)
    {
        for (var i = 0; i < word.Length; i++)
            yield return word.Remove(i, 1);
    }
}
