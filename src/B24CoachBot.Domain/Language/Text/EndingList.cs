namespace B24CoachBot.Domain.Language.Text;

/// <summary>A list of word endings, parted by their last letter; the first of the list that fits counts.</summary>
internal sealed class EndingList(IEnumerable<string> list, int shortestStem)
{
    private readonly Dictionary<char, string[]> byLast = list.GroupBy(ending => ending[^1]).ToDictionary(group => group.Key, group => group.ToArray());

    /// <summary>How many letters the word's ending has; 0 when none of the list fits or too little of the word would be left.</summary>
    public int Of(string word)
    {
        if (word.Length > shortestStem && byLast.TryGetValue(word[^1], out var endings))
        {
            foreach (var ending in endings)
            {
                if (word.Length - ending.Length >= shortestStem && word.EndsWith(ending, StringComparison.Ordinal))
                    return ending.Length;
            }
        }

        return 0;
    }
}
