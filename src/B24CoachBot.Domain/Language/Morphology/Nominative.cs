namespace B24CoachBot.Domain.Language.Morphology;

/// <summary>A client's name back in the nominative, from the case its preposition asks for; a name that gives no clue stays as written.</summary>
internal static class Nominative
{
    public static string Of(string name, Cases @case)
    {
        if (name.Length < 4 || !NameForms.IsRussian(name) || name.All(c => !char.IsLower(c)) || name.Contains(' ', StringComparison.Ordinal))
            return name;

        // «Ромашки-Юг»: each part bends by itself, and what is too short to bend stays.
        if (name.Contains('-', StringComparison.Ordinal))
            return string.Join('-', name.Split('-').Select(part => Of(part, @case)));
        return @case switch
        {
            Cases.Instrumental => FromInstrumental(name),
            Cases.Genitive => FromGenitive(name),
            Cases.Dative => FromDative(name),
            Cases.Accusative => Ends(name, "у") ? name[..^1] + "а" : Ends(name, "ю") ? name[..^1] + "я" : name,
            _ => name,
        };
    }

    private static string FromInstrumental(string name)
    {
        if (Ends(name, "ием"))
            return name[..^2] + "е";
        if (Ends(name, "ией"))
            return name[..^2] + "я";
        if (Ends(name, "ом"))
            return name[..^2];

        // People's surnames bend like adjectives: «Антоновым», «Пушкиным», «Вяземским».
        if (name.Length > 6 && (Ends(name, "овым") || Ends(name, "евым") || Ends(name, "иным")))
            return name[..^2];
        if (Ends(name, "ским") || Ends(name, "цким"))
            return name[..^1] + "й";
        if (Ends(name, "ой"))
            return name[..^2] + "а";
        if (Ends(name, "ью"))
            return name[..^1];
        return Ends(name, "ей") ? name[..^2] + ("жшчщц".Contains(name[^3]) ? "а" : "я") : Ends(name, "ем") ? name[..^2] + (IsVowel(name[^3]) ? "й" : "жшчщц".Contains(name[^3]) ? "" : "ь") : name;
    }

    private static string FromGenitive(string name)
    {
        if (Ends(name, "ии"))
            return name[..^1] + "я";
        return name[^1] switch
        {
            'а' => name[..^1],
            'ы' => name[..^1] + "а",
            'и' => name[..^1] + ("гкхжшчщ".Contains(name[^2]) ? "а" : "ь"),
            'я' => name[..^1] + (IsVowel(name[^2]) ? "й" : "ь"),
            _ => name,
        };
    }

    private static string FromDative(string name)
    {
        if (Ends(name, "ии"))
            return name[..^1] + "я";
        return name[^1] switch
        {
            'у' => name[..^1],
            'ю' => name[..^1] + (IsVowel(name[^2]) ? "й" : "ь"),
            'е' => name[..^1] + "а",
            _ => name,
        };
    }

    private static bool IsVowel(char c) => "аеёиоуыэюя".Contains(c);

    private static bool Ends(string name, string ending) => name.EndsWith(ending, StringComparison.Ordinal);
}
