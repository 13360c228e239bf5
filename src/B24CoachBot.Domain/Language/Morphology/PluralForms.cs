namespace B24CoachBot.Domain.Language.Morphology;

/// <summary>Several people of one name: «Катям», «Хромовым», both Walshes.</summary>
internal static class PluralForms
{
    public static IEnumerable<(string Form, Cases Case)> Of(string name, bool isSurname)
    {
        if (!NameForms.IsRussian(name))
            return char.IsAsciiLetter(name[^1]) ? [(name + "s", Cases.Any), (name + "es", Cases.Any)] : [];
        if (isSurname && Bent(name) is { } stem)
            return [(stem + "ы", Cases.Nominative), (stem + "ым", Cases.Dative), (stem + "ых", Cases.Genitive | Cases.Accusative | Cases.Prepositional), (stem + "ыми", Cases.Instrumental)];
        if (isSurname && name.Length > 4 && name[^2] is 'и' or 'ы' or 'о' or 'а' && name[^1] is 'й' or 'я')
            return [(name[..^2] + "ие", Cases.Nominative), (name[..^2] + "ые", Cases.Nominative), (name[..^2] + "им", Cases.Dative), (name[..^2] + "ым", Cases.Dative)];
        return name[^1] switch
        {
            'а' => Noun(name[..^1], "гкхжшчщ".Contains(name[^2]) ? "и" : "ы", "а"),
            'я' or 'й' or 'ь' => Noun(name[..^1], "и", "я"),
            'о' or 'е' or 'у' or 'ю' or 'и' or 'ы' or 'э' => [],
            _ => Noun(name, "гкхжшчщ".Contains(name[^1]) ? "и" : "ы", "а"),
        };
    }

    private static string? Bent(string surname)
    {
        var stem = surname[^1] == 'а' ? surname[..^1] : surname;
        return stem.EndsWith("ов", StringComparison.Ordinal) || stem.EndsWith("ев", StringComparison.Ordinal) || stem.EndsWith("ин", StringComparison.Ordinal) || stem.EndsWith("ын", StringComparison.Ordinal) ? stem : null;
    }

    private static IEnumerable<(string, Cases)> Noun(string stem, string many, string vowel) =>
        [(stem + many, Cases.Nominative), (stem + vowel + "м", Cases.Dative), (stem + vowel + "ми", Cases.Instrumental), (stem + vowel + "х", Cases.Prepositional)];
}
