using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.People;

/// <summary>Who holds a job that the text names: «юристу», «менеджеру по закупкам», our lawyer.</summary>
internal sealed class RoleIndex
{
    private const int ShortestField = 4;
    private const int ShortestTrade = 6;

    private readonly Job[] jobs;
    private readonly Remembered<int[]> holders;
    private readonly ILookup<string, int> heads;

    public RoleIndex(PersonKeys[] people)
    {
        jobs = Array.ConvertAll(people, person => new Job(person));
        holders = new(Found);
        heads = Everybody.SelectMany(person => jobs[person].Heads, (person, head) => (head, person)).ToLookup(entry => entry.head, entry => entry.person, StringComparer.Ordinal);
    }

    private IEnumerable<int> Everybody => Enumerable.Range(0, jobs.Length);

    /// <summary>Everybody whose job this word names, best guess of the language first; empty when it names no job here.</summary>
    public int[] Holders(string key) => key.Length < 2 ? [] : holders.Of(key);

    /// <summary>Called by the first letters of the position or the department: РОП, ОТК, PM.</summary>
    public int[] Abbreviated(string key) => key.Length is < 2 or > 5 ? [] : Where(person => jobs[person].IsShort(key));

    /// <summary>Everybody of a field of work, for «специалисту по …», someone from ….</summary>
    public int[] OfField(int[] held, string key)
    {
        var stem = RoleWord.Stem(key);
        return Array.FindAll(held, person => jobs[person].Says(stem) || jobs[person].Says(key)) is { Length: > 0 } said ? said : Array.FindAll(held, person => jobs[person].IsIn(stem));
    }

    public int[] All => [.. Everybody];

    public int[] Chiefs => Where(person => jobs[person].IsChief);

    /// <summary>A word of anybody's position.</summary>
    public bool IsWordOfPosition(string key) => Array.Exists(jobs, job => Array.IndexOf(job.Position, key) >= 0);

    /// <summary>Somebody works in this field or holds this job.</summary>
    public bool IsAnybodys(string key) => Everybody.Any(person => IsOf(person, key));

    /// <summary>Those of <paramref name="held"/> whose position or department has this word; all of them for a word too short to say.</summary>
    public int[] Narrow(int[] held, string key) => RoleWord.Stem(key).Length < 2 && !char.IsAsciiDigit(key[0]) ? held : OfField(held, Ordinals.Digits(key));

    /// <summary>«администраторам» are those called just that, of whatever rank, when there are several.</summary>
    public int[] PlainAll(int[] held, int said) => Array.FindAll(held, person => jobs[person].Position.Length == said).Length > 1
        ? Array.FindAll(held, person => jobs[person].Position.Length == said || jobs[person].Said == said)
        : held;

    /// <summary>«менеджеру» is no other manager when some are plain managers; «директору» is the general director.</summary>
    public int[] Plainest(int[] held, int said)
    {
        var plain = Array.FindAll(held, person => jobs[person].Position.Length == said);
        if (plain.Length > 0)
            return plain;
        var general = Array.FindAll(held, person => jobs[person].Position is ["генеральный", "директор"]);
        return said == 1 && general.Length == 1 ? general : held;
    }

    public bool IsOf(int person, string key)
    {
        var stem = RoleWord.Stem(key);
        return jobs[person].Says(stem) || jobs[person].Says(key) || jobs[person].IsIn(stem) || Array.IndexOf(Holders(key), person) >= 0;
    }

    /// <summary>Those whose department has all these words, by its own name before another name of the field.</summary>
    public int[] Members(string[] words)
    {
        var stems = Array.ConvertAll(words, RoleWord.Stem);
        var own = Where(person => Array.TrueForAll(stems, stem => jobs[person].IsOf(stem)));
        return own.Length > 0 ? own : Where(person => Array.TrueForAll(stems, stem => Fields.IsKnown(stem) && jobs[person].BelongsTo(stem)));
    }

    private int[] Found(string key)
    {
        var stem = RoleWord.Stem(key);
        var held = heads[stem].Distinct().ToArray();
        if (held.Length > 0)
            return held;
        if (SpokenJobs.Of(key, stem) is { } alternatives && FirstHeld(alternatives, RoleWord.IsPlural(key)) is { Length: > 0 } spoken)
            return spoken;
        return OfTrade(stem) is { Length: > 0 } trade ? trade : OfWorker(stem);
    }

    /// <summary>«финменеджеру», «завскладом», «главмеху», and «механику» for an автомеханик.</summary>
    private int[] OfTrade(string stem)
    {
        foreach (var (rest, full) in SpokenJobs.Unclipped(stem))
        {
            var held = Where(person => jobs[person].Holds(RoleWord.Stem(full)) && Array.Exists(jobs[person].Position, word => word.StartsWith(rest, StringComparison.Ordinal)) && (!jobs[person].IsDeputy || full is "заместитель"));
            if (held.Length > 0)
                return held;
        }

        return stem.Length < ShortestTrade ? [] : [.. WorkWords.Forms.SelectMany(form => heads[form + stem]).Distinct()];
    }

    /// <summary>«ремонтнику», «отковцу»: whoever works in that field.</summary>
    private int[] OfWorker(string stem) => WorkWords.FieldsIn(stem)
        .Select(field => field.Length >= ShortestField ? InField(isPlural: false, field) : Abbreviated(field)).FirstOrDefault(held => held.Length > 0) ?? [];

    private int[] FirstHeld(string[] alternatives, bool isPlural)
    {
        var fields = Array.FindAll(alternatives, alternative => alternative[0] == '~');
        foreach (var alternative in alternatives)
        {
            var held = alternative[0] == '~' ? InField(isPlural, [.. fields.Select(field => field[1..])]) : Where(person => Fits(jobs[person], alternative.Split('+')));
            if (held.Length > 0)
                return held;
        }

        return [];
    }

    /// <summary>Of those in a field the workers come before the heads, and a position before a department.</summary>
    private int[] InField(bool isPlural, params string[] fields)
    {
        var at = Where(person => fields.Any(jobs[person].WorksAt));
        if (at.Length == 0 || isPlural && at.Length == 1)
            at = Where(person => fields.Any(jobs[person].IsIn));
        return Array.FindAll(at, person => !jobs[person].IsChief && !jobs[person].IsDeputy) is { Length: > 0 } workers && !(isPlural && workers.Length == 1) ? workers : at;
    }

    /// <summary>A deputy's position names his chief's too: it counts only when the deputy is meant.</summary>
    private static bool Fits(Job job, string[] stems) => Array.TrueForAll(stems, job.Holds)
        && (!job.IsDeputy || Array.Exists(stems, stem => Array.Exists(job.Heads, head => head.StartsWith(stem, StringComparison.Ordinal))));

    private int[] Where(Func<int, bool> holds) => [.. Everybody.Where(holds)];
}
