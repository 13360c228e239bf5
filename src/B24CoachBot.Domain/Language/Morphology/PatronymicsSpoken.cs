namespace B24CoachBot.Domain.Language.Morphology;

/// <summary>Patronymics as they are said: Сергеич, Иваныч, Палыч, Сергевна, Иванна.</summary>
internal static class PatronymicsSpoken
{
    public static IEnumerable<string> Of(string name, bool male) => male ? His(name) : Hers(name);

    private static IEnumerable<string> His(string name)
    {
        switch (name)
        {
            case "павлович": return ["палыч", "павлыч"];
            case "михайлович": return ["михалыч", "михайлыч"];
            case "александрович": return ["саныч", "александрыч", "алексаныч"];
            case "владимирович": return ["владимирыч", "димирыч"];
        }

        if (name.EndsWith("аевич", StringComparison.Ordinal) || name.EndsWith("еевич", StringComparison.Ordinal))
            return [name[..^4] + "ич"];
        if (name.EndsWith("ьевич", StringComparison.Ordinal))
            return [name[..^4] + "ич", name[..^5] + "ич"];
        if (name.EndsWith("иевич", StringComparison.Ordinal))
            return [name[..^4] + "ч", name[..^4] + "ич"];
        if (name.EndsWith("евич", StringComparison.Ordinal))
            return [name[..^4] + "ич"];
        if (name.EndsWith("ович", StringComparison.Ordinal))
            return [name[..^4] + "ыч"];
        return [];
    }

    private static IEnumerable<string> Hers(string name)
    {
        switch (name)
        {
            case "павловна": return ["пална", "павлна"];
            case "михайловна": return ["михална", "михайлна"];
            case "александровна": return ["санна", "александрна", "алексанна"];
        }

        if (name.EndsWith("аевна", StringComparison.Ordinal))
            return [name[..^4] + "вна"];
        if (name.EndsWith("еевна", StringComparison.Ordinal))
            return [name[..^4] + "вна"];
        if (name.EndsWith("овна", StringComparison.Ordinal))
            return [name[..^4] + "на"];
        if (name.EndsWith("ьевна", StringComparison.Ordinal))
            return [name[..^4] + "на", name[..^5] + "на"];
        if (name.EndsWith("ична", StringComparison.Ordinal))
            return [name[..^3] + "шна"];
        return [];
    }
}
