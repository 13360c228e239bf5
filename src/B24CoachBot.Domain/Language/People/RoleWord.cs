namespace B24CoachBot.Domain.Language.People;

/// <summary>The part of a job's name that stays the same in every case and for both sexes.</summary>
internal static class RoleWord
{
    private const int ShortestStem = 3;

    private static readonly Text.EndingList Endings = new(
    [
        "ами", "ями", "ыми", "ими", "ому", "ему", "ого", "его", "ой", "ей", "ый", "ий", "ая", "яя", "ую", "юю", "ым", "им", "ом", "ем",
        "ам", "ям", "ах", "ях", "ов", "ев", "ых", "их", "ые", "ие", "а", "я", "у", "ю", "е", "и", "ы", "ь",
    ], ShortestStem);

    public static string Stem(string key)
    {
        if (char.IsAsciiLetter(key[0]))
            return key.Length > 4 && key[^1] == 's' && key[^2] != 's' ? key[..^1] : key;
        return Man(key[..^Endings.Of(key)]);
    }

    public static bool IsPlural(string key) => char.IsAsciiLetter(key[0])
        ? key.Length > 4 && key[^1] == 's' && key[^2] != 's'
        : key.EndsWith("ам", StringComparison.Ordinal) || key.EndsWith("ям", StringComparison.Ordinal);

    /// <summary>The words by which a holder of the position may be called: the noun, not its adjectives or what it is over.</summary>
    public static IEnumerable<string> Heads(string[] position)
    {
        if (position.Length == 0)
            yield break;
        if (char.IsAsciiLetter(position[0][0]) && position.All(word => char.IsAsciiLetter(word[0])))
        {
            var of = Array.IndexOf(position, "of");
            yield return Stem(of > 0 ? position[of - 1] : position[^1]);
            yield break;
        }

        var head = Array.Find(position, word => word[0] >= 'а' && !IsAdjective(word));
        yield return Stem(head ?? position[0]);
    }

    // Заведующий and управляющий look like adjectives and are people.
    private static bool IsAdjective(string word) => word is not ("заведующий" or "заведующая" or "управляющий" or "управляющая")
        && (word.EndsWith("ый", StringComparison.Ordinal) || word.EndsWith("ий", StringComparison.Ordinal)
            || word.EndsWith("ая", StringComparison.Ordinal) || word.EndsWith("ой", StringComparison.Ordinal));

    private static string Man(string stem)
    {
        if (stem.EndsWith("щиц", StringComparison.Ordinal) || stem.EndsWith("чиц", StringComparison.Ordinal) || stem.EndsWith("ниц", StringComparison.Ordinal))
            return stem.EndsWith("тельниц", StringComparison.Ordinal) ? stem[..^4] : stem[..^1] + "к";
        if (stem.EndsWith("ец", StringComparison.Ordinal))
            return stem[..^2] + "ц";
        if (stem.Length > 6 && (stem.EndsWith("нтк", StringComparison.Ordinal) || stem.EndsWith("истк", StringComparison.Ordinal)))
            return stem[..^1];
        return stem.Length > 5 && stem.EndsWith("рш", StringComparison.Ordinal) ? stem[..^1] : stem;
    }
}
