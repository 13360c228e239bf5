namespace B24CoachBot.Domain.Language.Morphology;

/// <summary>Surname grammar: the man's «Иванову» and the woman's «Ивановой», the unchanging Черных, Ким (a woman), Шевченко.</summary>
internal static class SurnameForms
{
    private static readonly Endings Possessive = new("", "а", "у", "а", "ым", "е");
    private static readonly Endings PossessiveHer = new("а", "ой", "ой", "у", "ой", "ой");
    private static readonly Endings Adjective = new("", "ого", "ому", "ого", "ым", "ом");
    private static readonly Endings AdjectiveVelar = new("", "ого", "ому", "ого", "им", "ом");
    private static readonly Endings AdjectiveSoft = new("", "его", "ему", "его", "им", "ем");
    private static readonly Endings AdjectiveHer = new("ая", "ой", "ой", "ую", "ой", "ой");
    private static readonly Endings AdjectiveHerSoft = new("яя", "ей", "ей", "юю", "ей", "ей");
    private static readonly Endings Soft = new("ь", "я", "ю", "я", "ем", "е");
    private static readonly Endings Iot = new("й", "я", "ю", "я", "ем", "е");

    public static IEnumerable<(string Form, Cases Case)> Of(string name, bool male)
    {
        var cut = name[..^1];
        if (Ends(name, "енко"))
            return Spoken(name, cut);
        if (Ends(name, "ых", "их", "ко", "аго", "яго", "ово") || "оеиуюыэ".Contains(name[^1]))
            return [(name, Cases.Any)];
        if (!male)
            return Her(name, cut);
        // Foreign ones take the noun's instrumental: Чарлзом Дарвином.
        if (Ends(name, "ов", "ев", "ин", "ын"))
            return Possessive.On(name).Append((name + "ом", Cases.Instrumental));
        if (name.Length > 3 && Ends(name, "кий", "гий", "хий"))
            return Replaced(name, AdjectiveVelar.On(name[..^2]));
        if (name.Length > 3 && Ends(name, "ний", "жий", "чий", "ший", "щий"))
            return Replaced(name, AdjectiveSoft.On(name[..^2]));
        if (name.Length > 3 && Ends(name, "ый", "ой"))
            return Replaced(name, Adjective.On(name[..^2]));
        return name[^1] switch
        {
            'й' when name.Length > 4 && Ends(name, "ей") => Iot.On(cut).Concat(Replaced(name, Iot.On(name[..^2] + "ь"))),
            'й' => Iot.On(cut),
            'ь' => Soft.On(cut),
            'а' => NameForms.Hard(cut).On(cut),
            'я' => new Endings("я", "и", Ends(name, "ия") ? "и" : "е", "ю", "ей", "е").On(cut),
            _ => Stems(name).SelectMany(stem => Replaced(name, NameForms.MaleNoun(stem).On(stem))),
        };
    }

    // «Шевченки», «Шевченку»: against the grammar books, and often heard.
    private static IEnumerable<(string Form, Cases Case)> Spoken(string name, string cut) =>
        [(name, Cases.Any), (cut + "и", Cases.Genitive), (cut + "е", Cases.Dative | Cases.Prepositional), (cut + "у", Cases.Dative | Cases.Accusative), (cut + "ой", Cases.Instrumental), (cut + "ом", Cases.Instrumental)];

    private static IEnumerable<(string Form, Cases Case)> Her(string name, string cut)
    {
        if (Ends(name, "ова", "ева", "ина", "ына"))
            return PossessiveHer.On(cut);
        if (Ends(name, "ая"))
            return AdjectiveHer.On(name[..^2]);
        if (Ends(name, "яя"))
            return AdjectiveHerSoft.On(name[..^2]);
        return name[^1] switch
        {
            'а' => NameForms.Hard(cut).On(cut),
            'я' => new Endings("я", "и", Ends(name, "ия") ? "и" : "е", "ю", "ей", "е").On(cut),
            _ => [(name, Cases.Any)],
        };
    }

    /// <summary>A fleeting vowel may stay or go: Заяц – Зайца, Коробец – Коробца or Коробеца.</summary>
    private static IEnumerable<string> Stems(string name)
    {
        yield return name;
        if (name.Length < 4)
            yield break;
        if (Ends(name, "ец"))
            yield return name[..^2] + ("аеиоуы".Contains(name[^3]) ? "йц" : name[^3] == 'л' ? "ьц" : "ц");
        else if (Ends(name, "яц"))
            yield return name[..^2] + "йц";
        else if (Ends(name, "ок"))
            yield return name[..^2] + "к";
        else if (Ends(name, "ек"))
            yield return name[..^2] + "ьк";
        else if (Ends(name, "ел", "ер"))
            yield return name[..^2] + name[^1];
    }

    private static IEnumerable<(string Form, Cases Case)> Replaced(string nominative, IEnumerable<(string Form, Cases Case)> forms) =>
        forms.Select(form => form.Case == Cases.Nominative ? (nominative, form.Case) : form);

    private static bool Ends(string name, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (name.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
