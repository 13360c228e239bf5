using System.Collections.Frozen;
using B24CoachBot.Domain.Language.Morphology;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.People;

/// <summary>Surnames that exist, so that an unknown colleague is not taken for the nearest known one.</summary>
internal static class Surnames
{
    private static readonly string[] Shapes =
    [
        "ову", "еву", "ову", "ину", "ыну", "овой", "евой", "иной", "ской", "цкой", "скому", "цкому", "енко", "чуку", "юку", "ову",
        "ов", "ев", "ова", "ева", "ский", "ская", "цкий", "цкая", "чук", "юк", "швили", "дзе", "янц", "оглы", "овым", "евым", "иным",
        "овну", "ича", "ичу", "овича", "ских", "цких", "ян", "яну",
    ];

    public static FrozenDictionary<string, Cases> Forms { get; } = AllForms().ToFrozenDictionary(StringComparer.Ordinal);

    public static bool LooksLike(string key) => key.Length >= 5 && Array.Exists(Shapes, shape => key.EndsWith(shape, StringComparison.Ordinal));

    private static Dictionary<string, Cases> AllForms()
    {
        var forms = new Dictionary<string, Cases>(8_000, StringComparer.Ordinal);
        foreach (var name in Lexicon.Set("surnames"))
        {
            Add(forms, SurnameForms.Of(name, male: true));
            Add(forms, SurnameForms.Of(Hers(name), male: false));
        }

        return forms;
    }

    private static string Hers(string name) => name.EndsWith("ий", StringComparison.Ordinal) ? name[..^2] + "ая" : name + "а";

    private static void Add(Dictionary<string, Cases> forms, IEnumerable<(string Form, Cases Case)> more)
    {
        foreach (var (form, @case) in more)
            forms[form] = forms.GetValueOrDefault(form) | @case;
    }
}
