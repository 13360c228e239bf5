namespace B24CoachBot.Domain.Language.People;

/// <summary>One employee's position and department, ready for being asked about.</summary>
internal sealed class Job(PersonKeys keys)
{
    private const int LongestWhole = 3;
    private readonly HashSet<string> departmentInitials = [.. Initials(keys.Department)];
    private readonly HashSet<string> initials = [.. Initials(keys.Position).Concat(Initials(keys.Department))];

    public string[] Position { get; } = keys.Position;

    private readonly string[] whole = [.. keys.Position.Concat(keys.Position.SelectMany(SpokenJobs.Whole))];

    public string[] Department { get; } = keys.Department;

    /// <summary>The nouns by which the holder may be called.</summary>
    public string[] Heads { get; } = [.. RoleWord.Heads(keys.Position), .. keys.Position.Take(1).SelectMany(SpokenJobs.Whole).Where(word => WorkWords.IsChief(RoleWord.Stem(word)) || WorkWords.IsDeputy(RoleWord.Stem(word))).Select(RoleWord.Stem)];

    public bool IsDeputy => Heads.Any(WorkWords.IsDeputy);

    /// <summary>Leads something: a director, a head, a начальник.</summary>
    public bool IsChief => Heads.Any(WorkWords.IsChief) && !IsDeputy;

    public bool Holds(string stem) => Has(whole, stem);

    /// <summary>The position or the department has the field, under this name or another.</summary>
    public bool IsIn(string stem) => WorksAt(stem) || BelongsTo(stem);

    public bool WorksAt(string stem) => Fields.Of(stem).Any(name => Has(whole, name));

    public bool BelongsTo(string stem) => Fields.Of(stem).Any(name => Has(Department, name));

    /// <summary>The department is called so, or by these first letters.</summary>
    public bool IsOf(string stem) => Array.Exists(Department, word => RoleWord.Stem(word) == stem) || departmentInitials.Contains(stem);

    /// <summary>Says the word itself, or is called by these first letters: ОТК, РОП, PM.</summary>
    public bool Says(string stem) => Has(whole, stem) || Has(Department, stem) || initials.Contains(stem);

    public bool IsShort(string letters) => initials.Contains(letters) || letters.Length <= 5 && (Array.IndexOf(Position, letters) >= 0 || Array.IndexOf(Department, letters) >= 0);

    /// <summary>How many words say what is done; a rank says nothing of it.</summary>
    public int Said => Position.Count(word => !WorkWords.IsRank(RoleWord.Stem(word)));

    private static bool Has(string[] words, string stem) =>
        Array.Exists(words, word => stem.Length <= LongestWhole ? word == stem : word.StartsWith(stem, StringComparison.Ordinal) || RoleWord.Stem(word) == stem);

    /// <summary>First letters of two words and more that stand together: «отдел технического контроля» is ОТК.</summary>
    private static IEnumerable<string> Initials(string[] words)
    {
        var content = Array.FindAll(words, word => !(word is "по" or "и" or "в" or "с" or "of" or "and" or "the" or "for" or "на" or "для"));
        for (var first = 0; first < content.Length; first++)
        {
            for (var last = first + 1; last < content.Length; last++)
                yield return string.Concat(content[first..(last + 1)].Select(word => word[0]));
        }
    }
}
