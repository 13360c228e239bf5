namespace B24CoachBot.Domain.Language.Morphology;

/// <summary>Patronymics as they are said: Сергеич, Иваныч, Палыч, Сергевна, Иванна.</summary>
internal static class PatronymicsSpoken
{
    public static IEnumerable<string> Of(string name, bool male) => male ? His(name) : Hers(name);

    private static IEnumerable<string> His(string name)
    {
        switch (name)
        {
            case "павлович": return ["палыч"];
            case "михайлович": return ["михалыч"];
            case "александрович": return ["саныч", "александрыч", "алексаныч"];
            case "дмитриевич": return ["дмитрич"];
        }

        if (name.EndsWith("аевич", StringComparison.Ordinal) || name.EndsWith("еевич", StringComparison.Ordinal))
            return [name[..^4] + "ич"];
        if (name.EndsWith("ьевич", StringComparison.Ordinal))
            return [name[..^4] + "ич"];
        if (name.EndsWith("ович", StringComparison.Ordinal))
            return [name[..^4] + "ыч"];
        return [];
    }

    private static IEnumerable<string> Hers(string name)
    {
        switch (name)
        {
            case "павловна": return ["пална"];
            case "михайловна": return ["михална"];
            case "александровна": return ["санна", "александрна"];
        }

        if (name.EndsWith("аевна", StringComparison.Ordinal))
            return [name[..^4] + "вна"];
        if (name.EndsWith("еевна", StringComparison.Ordinal))
            return [name[..^4] + "вна"];
        if (name.EndsWith("овна", StringComparison.Ordinal))
            return [name[..^4] + "на"];
        return [];
    }
}
