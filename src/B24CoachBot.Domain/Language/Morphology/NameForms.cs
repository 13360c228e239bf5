namespace B24CoachBot.Domain.Language.Morphology;

/// <summary>All case forms of a Russian first name, patronymic or surname. Input and output are keys: lower case, е for ё.</summary>
internal static class NameForms
{
    private const string Hushing = "жшчщ";
    private const string Velar = "гкх";

    public static IEnumerable<(string Form, Cases Case)> First(string name, bool male)
    {
        if (!IsRussian(name))
            return [(name, Cases.Any)];

        var cut = name[..^1];
        return name[^1] switch
        {
            'а' => Hard(cut).On(cut).Concat(Call(cut, "")),
            'я' when name.EndsWith("ия", StringComparison.Ordinal) => new Endings("я", "и", "и", "ю", "ей", "и").On(cut).Append((cut + "е", Cases.Dative)),
            'я' => new Endings("я", "и", "е", "ю", "ей", "е").On(cut).Concat(Call(cut, "ь")),
            'й' when name.EndsWith("ий", StringComparison.Ordinal) => new Endings("й", "я", "ю", "я", "ем", "и").On(cut),
            'й' => new Endings("й", "я", "ю", "я", "ем", "е").On(cut),
            'ь' when male => new Endings("ь", "я", "ю", "я", "ем", "е").On(cut),
            // Айгуль and Гузель stay as they are or bend, and in speech bend like Оля.
            'ь' => new Endings("ь", "и", "и", "ь", "ью", "и").On(cut).Append((cut + "е", Cases.Dative)),
            'о' or 'е' or 'у' or 'ю' or 'и' or 'ы' or 'э' => [(name, Cases.Any)],
            _ when !male => [(name, Cases.Any)],
            _ => Consonant(name).SelectMany(stem => MaleNoun(stem).On(stem)).Where(form => form.Case != Cases.Nominative).Append((name, Cases.Nominative)),
        };
    }

    public static IEnumerable<(string Form, Cases Case)> Patronymic(string name, bool male)
    {
        // Only the Slavic ones bend: Маратулы, Вагиф-кызы and оглы stay.
        if (!IsRussian(name) || !(male ? name.EndsWith('ч') : name.EndsWith("на", StringComparison.Ordinal)))
            return [(name, Cases.Any)];
        var spoken = PatronymicsSpoken.Of(name, male).Prepend(name);
        return male
            ? spoken.SelectMany(form => new Endings("", "а", "у", "а", "ем", "е").On(form))
            : spoken.SelectMany(form => new Endings("а", "ы", "е", "у", "ой", "е").On(form[..^1]));
    }

    public static IEnumerable<(string Form, Cases Case)> Last(string name, bool male)
    {
        if (!IsRussian(name))
            return [(name, Cases.Any)];
        if (name.LastIndexOf('-') is var hyphen and > 1 && hyphen < name.Length - 2)
            return Double(name[..hyphen], name[(hyphen + 1)..], male);
        return SurnameForms.Of(name, male);
    }

    internal static Endings MaleNoun(string stem) => stem[^1] is 'ц' || Hushing.Contains(stem[^1])
        ? new Endings("", "а", "у", "а", "ем", "е")
        : new Endings("", "а", "у", "а", "ом", "е");

    internal static Endings Hard(string stem) => Velar.Contains(stem[^1]) || Hushing.Contains(stem[^1])
        ? new Endings("а", "и", "е", "у", Hushing.Contains(stem[^1]) ? "ей" : "ой", "е")
        : new Endings("а", "ы", "е", "у", stem[^1] == 'ц' ? "ей" : "ой", "е");

    internal static bool IsRussian(string name) => name.Length > 1 && name[^1] is >= 'а' and <= 'я';

    private static IEnumerable<(string Form, Cases Case)> Double(string left, string right, bool male)
    {
        var rights = Last(right, male).ToLookup(form => form.Case, form => form.Form);
        foreach (var (form, @case) in Last(left, male))
        {
            foreach (var second in rights[@case].Concat(rights[Cases.Any]))
                yield return ($"{form}-{second}", @case);
        }
    }

    /// <summary>Павел, Лев, Пётр and Игорёк lose their last vowel before an ending.</summary>
    private static IEnumerable<string> Consonant(string name) => name switch
    {
        "павел" => ["павл"],
        "лев" => ["льв", "лев"],
        _ when name.Length > 4 && name.EndsWith("ек", StringComparison.Ordinal) => [name[..^2] + (IsVowel(name[^3]) ? "йк" : "ьк"), name[..^2] + "к", name],
        _ when name.Length > 4 && name.EndsWith("ок", StringComparison.Ordinal) => [name[..^2] + "к", name],
        _ => [name],
    };

    private static IEnumerable<(string Form, Cases Case)> Call(string cut, string sign) =>
        cut.Length >= 2 && !IsVowel(cut[^1]) && cut[^1] != 'ь' ? [(cut + sign, Cases.Vocative)] : [];

    private static bool IsVowel(char c) => "аеиоуыэюя".Contains(c);
}
