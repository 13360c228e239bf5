using B24CoachBot.Domain.Language.Morphology;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.People;

/// <summary>First names of both languages with their short forms, and every case form that says "this is somebody's name".</summary>
internal static class FirstNames
{
    private static readonly Dictionary<string, List<(string Form, bool Male)>> Short = [];
    private static readonly Dictionary<string, bool> Sex = [];
    private static readonly HashSet<(string Name, string Form)> Rare = [];
    private static readonly ILookup<string, string> BySound;
    private const int ShortestTwin = 5;

    static FirstNames()
    {
        foreach (var (key, words) in Lexicon.Keyed("first-names"))
        {
            var parts = key.Split(' ');
            var male = parts[1] == "m";
            Sex.TryAdd(parts[0], male);
            if (!Short.TryGetValue(parts[0], out var list))
                Short[parts[0]] = list = [];
            list.AddRange(words.Select(word => (word.TrimEnd('?'), male)));
            Rare.UnionWith(words.Where(word => word.EndsWith('?')).Select(word => (parts[0], word.TrimEnd('?'))));
        }

        BySound = Sex.Keys.Where(name => name[0] >= 'а').ToLookup(Skeleton.Of, StringComparer.Ordinal);
        Forms = AllForms();
    }

    /// <summary>Forms of every known name, whoever the directory has.</summary>
    public static Dictionary<string, Cases> Forms { get; }

    /// <summary>The forms a person with this first name answers to.</summary>
    public static IEnumerable<(string Form, Cases Case, bool IsNick)> Of(string name, bool male) =>
        Also(name, male).Prepend(name).Distinct().SelectMany(form => NameForms.First(form, male).Select(said => (said.Form, said.Case, IsNick(name, form))))
            .Concat(Twins(name).Where(twin => Sex[twin] == male).Distinct()
                .SelectMany(twin => Also(twin, male).Prepend(twin).Where(form => form != name).SelectMany(form => NameForms.First(form, male)).Select(said => (said.Form, said.Case, true))));

    /// <summary>A Latin name's Russian brothers: Yulia is Юлия, Peter may be called Пётр.</summary>
    private static IEnumerable<string> Twins(string name) => !char.IsAsciiLetter(name.Length > 0 ? name[0] : ' ')
        ? []
        : BySound[Skeleton.Of(name)].Concat(name.Length >= ShortestTwin ? Short.Where(entry => entry.Key[0] >= 'а' && entry.Value.Exists(form => form.Form == name)).Select(entry => entry.Key) : []);

    /// <summary>Another name in its own right, or marked so in the list: «Влад» is Владислав before Владимир.</summary>
    private static bool IsNick(string name, string form) => form != name && (Sex.ContainsKey(form) || Rare.Contains((name, form)));

    /// <summary>True for a man; a name outside the list is judged by its ending.</summary>
    public static bool IsMale(string name) => Sex.TryGetValue(name, out var male) ? male : name.Length == 0 || name[^1] is not ('а' or 'я');

    public static bool IsKnown(string name) => Sex.ContainsKey(name);

    private static IEnumerable<string> Also(string name, bool male)
    {
        var own = Short.TryGetValue(name, out var list) ? list.Where(entry => entry.Male == male).Select(entry => entry.Form) : [];
        // A directory that writes «Саша» or Mike means the full name too.
        return own.Concat(Full(name).Where(full => Sex[full] == male));
    }

    private static IEnumerable<string> Full(string name) =>
        Sex.ContainsKey(name) ? [] : Short.Where(entry => entry.Value.Any(form => form.Form == name)).Select(entry => entry.Key);

    private static Dictionary<string, Cases> AllForms()
    {
        var forms = new Dictionary<string, Cases>(20_000, StringComparer.Ordinal);
        foreach (var (name, shorts) in Short)
        {
            Add(forms, name, Sex[name]);
            foreach (var (form, male) in shorts)
                Add(forms, form, male);
        }

        return forms;
    }

    private static void Add(Dictionary<string, Cases> forms, string name, bool male)
    {
        foreach (var (form, @case) in NameForms.First(name, male))
            forms[form] = forms.GetValueOrDefault(form) | @case;
    }
}
