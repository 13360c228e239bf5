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
        if (char.IsAsciiLetter(key[^1]))
            return key.Length > 3 && key[^1] == 's' && key[^2] != 's' ? key[..^1] : key;
        return Man(Cut(key));
    }

    /// <summary>«продавщице», «секретарше»: said of a woman.</summary>
    public static bool IsHers(string key) => !char.IsAsciiLetter(key[^1]) && Cut(key) is { Length: > 4 } stem && Man(stem) != stem && !stem.EndsWith("ец", StringComparison.Ordinal);

    private static string Cut(string key) => key[..^Endings.Of(key)];

    public static bool IsPlural(string key) => char.IsAsciiLetter(key[0])
        ? key.Length > 3 && key[^1] == 's' && key[^2] != 's'
        : EndsAny(key, "ам", "ям", "ами", "ями", "тели", "ники", "щики", "чики", "нцы", "еры", "оры", "исты", "логи", "анты", "енты");

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

        var head = Array.FindIndex(position, word => word[0] >= 'а' && !IsAdjective(word));
        yield return Stem(position[Math.Max(0, head)]);
        // Слесарь-ремонтник, продавец-консультант: what is joined to it in the same case names him too.
        if (head >= 0 && head + 1 < position.Length && IsNounOfWorker(position[head + 1]))
            yield return Stem(position[head + 1]);
    }

    private static bool IsNounOfWorker(string word) => EndsAny(word, "ик", "ер", "ор", "ант", "ент", "ист", "ец", "лог", "тель", "арь", "ач", "атор", "оп", "вед", "граф", "ём", "ем");

    // Заведующий and управляющий look like adjectives and are people.
    public static bool IsAdjective(string word) => !word.StartsWith("заведующ", StringComparison.Ordinal) && !word.StartsWith("управляющ", StringComparison.Ordinal)
        && EndsAny(word, "ый", "ий", "ая", "ой", "ому", "ему", "ого", "его", "ым", "им", "ую", "юю", "ей", "яя");

    private static string Man(string stem)
    {
        if (stem is "продавщиц")
            return "продавц";
        if (stem.EndsWith("щиц", StringComparison.Ordinal) || stem.EndsWith("чиц", StringComparison.Ordinal) || stem.EndsWith("ниц", StringComparison.Ordinal))
            return stem.EndsWith("тельниц", StringComparison.Ordinal) ? stem[..^4] : stem[..^1] + "к";
        if (stem.EndsWith("ец", StringComparison.Ordinal))
            return stem[..^2] + "ц";
        if (stem.Length >= 6 && (stem.EndsWith("нтк", StringComparison.Ordinal) || stem.EndsWith("истк", StringComparison.Ordinal)))
            return stem[..^1];
        return stem.Length > 5 && stem.EndsWith("рш", StringComparison.Ordinal) ? stem[..^1] : stem;
    }

    private static bool EndsAny(string key, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (key.Length > ending.Length && key.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
