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
    private const int LongFirstName = 9;
    private static readonly ConditionalWeakTable<PeopleDirectory, PersonIndex> Built = [];

    private readonly Dictionary<string, NameHit[]> forms;
    private readonly Lazy<ILookup<string, (string Form, NameHit Hit)>> skeletons;
    private readonly Lazy<NameSlips> slips;
    private readonly Remembered<NameHit[]> transliterated;
    private readonly Remembered<NameHit[]> mistyped;
    private readonly Remembered<NameHit[]> pets;
    private readonly Remembered<NameHit[]> heard;
    private readonly Lazy<ILookup<char, (string Form, NameHit Hit)>> latin;

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
        skeletons = new(() => forms.SelectMany(entry => entry.Value, (entry, hit) => (Form: entry.Key, Hit: hit))
            .Where(entry => (entry.Hit.Part & NamePart.Plural) == 0).ToLookup(entry => Skeleton.Of(entry.Form), StringComparer.Ordinal));
        slips = new(() => new NameSlips(forms.Keys));
        transliterated = new(Transliterated);
        mistyped = new(Mistyped);
        pets = new(Pet);
        heard = new(Heard);
        latin = new(() => forms.Where(entry => char.IsAsciiLetter(entry.Key[0])).SelectMany(entry => entry.Value, (entry, hit) => (Form: entry.Key, Hit: hit))
            .Where(entry => Keys[entry.Hit.Person].IsLatin && (entry.Hit.Part & NamePart.Plural) == 0)
            .SelectMany(entry => LatinSounds.FirstsOf(entry.Form), (entry, first) => (First: first, Entry: entry))
            .ToLookup(entry => entry.First, entry => entry.Entry));
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
        var own = char.IsAsciiLetter(key[0]);
        var other = skeletons.Value[Skeleton.Of(key)].Where(entry => char.IsAsciiLetter(entry.Form[0]) != own && (own || Keys[entry.Hit.Person].IsLatin)).Select(entry => entry.Hit).Distinct().ToArray();
        return other.Length > 0 || !own ? other : WrongLayout(key);
    }

    private NameHit[] WrongLayout(string key) => key.Length > 3 && Keyboard.InRussian(key) is { } typed && forms.TryGetValue(WordKey.Of(typed), out var hits) ? hits : [];

    /// <summary>A Latin name as a Russian ear has it.</summary>
    public NameHit[] FindHeard(string key) => heard.Of(key);

    private NameHit[] Heard(string key) => key.Length is < 2 or > LongestName || key[0] < 'а'
        ? []
        :
    [.. from entry in latin.Value[LatinSounds.FirstOf(key)]
        let cases = LatinSounds.CasesOf(entry.Form, key, Keys[entry.Hit.Person].Male, (entry.Hit.Part & NamePart.Last) != 0)
        where cases != Cases.None
        select entry.Hit with { Cases = cases }];

    /// <summary>A pet form made by a suffix of one that is known: «Вовчик» of «Вова».</summary>
    public NameHit[] FindPet(string key) => pets.Of(key);

    private NameHit[] Pet(string key) => key.Length is < 5 or > LongestName
        ? []
        : [.. from pet in PetNames.Bases(key)
              where forms.ContainsKey(pet.Base)
              from hit in forms[pet.Base]
              where (hit.Part & NamePart.First) != 0 && (hit.Cases & Cases.Nominative) != 0
              select hit with { Cases = pet.Case }];

    /// <summary>One slip of the pen away from a name; nothing for a word that is a name itself.</summary>
    public NameHit[] FindMistyped(string key) => mistyped.Of(key);

    private NameHit[] Mistyped(string key)
    {
        if (key.Length is < 5 or > LongestName || FirstNames.Forms.ContainsKey(key) || Surnames.Forms.ContainsKey(key))
            return [];
        var alike = skeletons.Value[Skeleton.Of(key)].Select(entry => entry.Hit).Distinct().ToArray();
        if (alike.Length > 0)
            return alike;
        // Mueller for Müller.
        if (forms.TryGetValue(key.Replace("ue", "u", StringComparison.Ordinal).Replace("oe", "o", StringComparison.Ordinal).Replace("ae", "a", StringComparison.Ordinal), out var marked))
            return marked;
        // A short list of first names lies close to many words («Вектор», «Виктор»): another letter in place of one is no slip there.
        return [.. slips.Value.Near(key).SelectMany(form => forms[form].Where(hit => (hit.Part & NamePart.Plural) == 0
            && ((hit.Part & NamePart.First) == 0 || form.Length != key.Length || key.Length >= LongFirstName || IsSwap(key, form)))).Distinct()];
    }

    private static bool IsSwap(string key, string form) => key.Order().SequenceEqual(form.Order());
}
