using System.Runtime.CompilerServices;
using B24CoachBot.Domain.Language.Morphology;
using B24CoachBot.Domain.Language.Text;
using B24CoachBot.Domain.People;

namespace B24CoachBot.Domain.Language.People;

/// <summary>Every form every employee's name can take, built once a directory.</summary>
internal sealed class PersonIndex
{
    // A longer word is no name, and looking for slips costs the square of its length.
    private const int LongestName = 40;
    private static readonly ConditionalWeakTable<PeopleDirectory, PersonIndex> Built = [];

    private readonly Dictionary<string, NameHit[]> forms;
    private readonly Lazy<Dictionary<string, NameHit[]>> skeletons;
    private readonly Lazy<NameSlips> slips;
    private readonly Remembered<NameHit[]> transliterated;
    private readonly Remembered<NameHit[]> mistyped;

    private PersonIndex(PeopleDirectory directory)
    {
        Directory = directory;
        Keys = [.. directory.People.Select(PersonKeys.Of)];
        var all = new Dictionary<(string Form, int Person, NamePart Part), Cases>();
        for (var person = 0; person < Keys.Length; person++)
        {
            foreach (var (form, part, @case) in Keys[person].Forms())
                all[(form, person, part)] = all.GetValueOrDefault((form, person, part)) | @case;
        }

        forms = all.GroupBy(entry => entry.Key.Form, StringComparer.Ordinal).ToDictionary(
            group => group.Key,
            group => group.Select(entry => new NameHit(entry.Key.Person, entry.Key.Part, entry.Value)).ToArray(),
            StringComparer.Ordinal);
        skeletons = new(() => forms.GroupBy(entry => Skeleton.Of(entry.Key), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.SelectMany(entry => entry.Value).Distinct().ToArray(), StringComparer.Ordinal));
        slips = new(() => new NameSlips(forms.Keys));
        transliterated = new(Transliterated);
        mistyped = new(Mistyped);
        Roles = new RoleIndex(Keys);
        Departments = new DepartmentIndex(Keys);
    }

    public PeopleDirectory Directory { get; }

    public PersonKeys[] Keys { get; }

    public RoleIndex Roles { get; }

    public DepartmentIndex Departments { get; }

    public static PersonIndex Of(PeopleDirectory directory) => Built.GetValue(directory, static made => new PersonIndex(made));

    public NameHit[] Find(string key)
    {
        if (forms.TryGetValue(key, out var hits))
            return hits;
        return key.EndsWith("'s", StringComparison.Ordinal) && forms.TryGetValue(key[..^2], out hits) ? hits : [];
    }

    /// <summary>The same name in the other alphabet.</summary>
    public NameHit[] FindTransliterated(string key) => transliterated.Of(key);

    private NameHit[] Transliterated(string key)
    {
        if (key.Length is < 3 or > LongestName)
            return [];
        var own = key.Any(char.IsAsciiLetter);
        return skeletons.Value.TryGetValue(Skeleton.Of(key), out var hits) && Array.Exists(hits, hit => Keys[hit.Person].IsLatin != own)
            ? Array.FindAll(hits, hit => Keys[hit.Person].IsLatin != own)
            : [];
    }

    /// <summary>One slip of the pen away from a name; nothing for a word that is a name itself.</summary>
    public NameHit[] FindMistyped(string key) => mistyped.Of(key);

    private NameHit[] Mistyped(string key)
    {
        if (key.Length is < 5 or > LongestName || FirstNames.Forms.ContainsKey(key) || Surnames.Forms.ContainsKey(key))
            return [];
        // A short list of first names lies close to many words («Вектор», «Виктор»): another letter in place of one is no slip there.
        return [.. slips.Value.Near(key).SelectMany(form => forms[form].Where(hit => (hit.Part & NamePart.First) == 0 || form.Length != key.Length || IsSwap(key, form))).Distinct()];
    }

    private static bool IsSwap(string key, string form) => key.Order().SequenceEqual(form.Order());
}
