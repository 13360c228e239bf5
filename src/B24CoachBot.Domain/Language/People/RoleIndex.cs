using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.People;

/// <summary>Who holds a job that the text names: «юристу», «менеджеру по закупкам», our lawyer.</summary>
internal sealed class RoleIndex
{
    private static readonly Dictionary<string, string[]> Spoken = Lexicon.Keyed("roles")
        .GroupBy(entry => entry.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Words, StringComparer.Ordinal);

    private const int ShortestHead = 4;
    private const int LongestPrefixless = 6;

    private static readonly (string Prefix, string Full)[] Prefixes =
    [
        ("зав", "завед"), ("фин", "финанс"), ("тех", "техн"), ("мед", "медиц"), ("юр", "юрид"), ("ком", "коммерч"), ("ген", "генерал"), ("глав", "главн"), ("зам", "замест"), ("спец", "специал"), ("нач", "началь"), ("инт", "интернет"), ("соц", "социал"), ("бренд", "бренд"),
    ];

    private readonly PersonKeys[] people;
    private readonly HashSet<string> words;
    private readonly Remembered<int[]> holders;
    private readonly ILookup<string, int> heads;

    public RoleIndex(PersonKeys[] people)
    {
        this.people = people;
        holders = new(Found);
        words = [.. people.SelectMany(person => person.Position)];
        heads = Enumerable.Range(0, people.Length)
            .SelectMany(person => RoleWord.Heads(people[person].Position).Select(head => (head, person)))
            .ToLookup(entry => entry.head, entry => entry.person, StringComparer.Ordinal);
    }

    /// <summary>Everybody whose job this word names, best guess of the language first; empty when it names no job here.</summary>
    public int[] Holders(string key) => key.Length < 2 ? [] : holders.Of(key);

    private int[] Found(string key)
    {
        var stem = RoleWord.Stem(key);
        var held = heads[stem].Distinct().ToArray();
        if (held.Length > 0)
            return held;
        return (Spoken.TryGetValue(key, out var alternatives) || Spoken.TryGetValue(stem, out alternatives)) && FirstHeld(alternatives) is { Length: > 0 } spoken ? spoken : Shortened(stem);
    }

    /// <summary>A word of anybody's position.</summary>
    public bool IsWordOfPosition(string key) => words.Contains(key);

    /// <summary>«финменеджеру», «завскладом», and «механику» for an автомеханик.</summary>
    private int[] Shortened(string stem)
    {
        foreach (var (prefix, full) in Prefixes)
        {
            if (stem.Length - prefix.Length < ShortestHead || !stem.StartsWith(prefix, StringComparison.Ordinal))
                continue;
            var rest = RoleWord.Stem(stem[prefix.Length..]);
            var held = Enumerable.Range(0, people.Length).Where(person => Has(people[person].Position, full) && Array.Exists(people[person].Position, word => RoleWord.Stem(word) == rest)).ToArray();
            if (held.Length > 0)
                return held;
        }

        return stem.Length < LongestPrefixless ? [] : [.. heads.Where(group => group.Key.Length > stem.Length && group.Key.EndsWith(stem, StringComparison.Ordinal)).SelectMany(group => group).Distinct()];
    }

    /// <summary>Those of <paramref name="held"/> whose position or department has this word.</summary>
    public int[] Narrow(int[] held, string key)
    {
        var stem = RoleWord.Stem(key);
        return stem.Length < 2 ? held : Array.FindAll(held, person => Has(people[person].Position, stem) || Has(people[person].Department, stem));
    }

    /// <summary>«администраторам» are those called just that, when there are several.</summary>
    public int[] PlainAll(int[] held, int said) => Array.FindAll(held, person => people[person].Position.Length == said) is { Length: > 1 } plain ? plain : held;

    /// <summary>«менеджеру» is no other manager when some are plain managers; «директору» is the general director.</summary>
    public int[] Plainest(int[] held, int said)
    {
        var plain = Array.FindAll(held, person => people[person].Position.Length == said);
        if (plain.Length > 0)
            return plain;
        var general = Array.FindAll(held, person => people[person].Position is ["генеральный", "директор"]);
        return said == 1 && general.Length == 1 ? general : held;
    }

    public bool IsOf(int person, string key)
    {
        var stem = RoleWord.Stem(key);
        return Has(people[person].Department, stem) || Has(people[person].Position, stem) || Answers(person, stem) || Answers(person, key);
    }

    private bool Answers(int person, string key) =>
        Spoken.TryGetValue(key, out var alternatives) && Array.Exists(alternatives, alternative => Fits(person, alternative));

    private int[] FirstHeld(string[] alternatives)
    {
        foreach (var alternative in alternatives)
        {
            var held = Enumerable.Range(0, people.Length).Where(person => Fits(person, alternative)).ToArray();
            if (held.Length > 0)
                return held;
        }

        return [];
    }

    private bool Fits(int person, string alternative)
    {
        if (alternative[0] == '@')
            return Has(people[person].Department, alternative[1..]);
        foreach (var stem in alternative.Split('+'))
        {
            if (!Has(people[person].Position, stem))
                return false;
        }

        return true;
    }

    private static bool Has(string[] words, string stem) => Array.Exists(words, word => stem.Length <= 3 ? word == stem : word.StartsWith(stem, StringComparison.Ordinal) || RoleWord.Stem(word) == stem);
}
