namespace B24CoachBot.Domain.Language.Answers;

/// <summary>A patronymic as it is said, and as it is written: Палыч is Павлович, Сергевна is Сергеевна. Keys: lower case, е for ё.</summary>
internal static class PatronymicsSaid
{
    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["палыч"] = "павлович",
        ["михалыч"] = "михайлович",
        ["саныч"] = "александрович",
        ["алексаныч"] = "александрович",
        ["василич"] = "васильевич",
        ["юрич"] = "юрьевич",
        ["дмитрич"] = "дмитриевич",
        ["григорич"] = "григорьевич",
        ["анатолич"] = "анатольевич",
        ["валерич"] = "валерьевич",
        ["геннадич"] = "геннадьевич",
        ["лексеич"] = "алексеевич",
        ["семенна"] = "семеновна",
        ["борисна"] = "борисовна",
        ["степанна"] = "степановна",
        ["романна"] = "романовна",
        ["вадимна"] = "вадимовна",
        ["федорна"] = "федоровна",
        ["егорна"] = "егоровна",
        ["васильна"] = "васильевна",
        ["анатольна"] = "анатольевна",
        ["витальна"] = "витальевна",
        ["пална"] = "павловна",
        ["михална"] = "михайловна",
        ["санна"] = "александровна",
        ["иванна"] = "ивановна",
        ["сергевна"] = "сергеевна",
        ["алексевна"] = "алексеевна",
        ["андревна"] = "андреевна",
        ["николавна"] = "николаевна",
    };

    // Written as they are said: these are whole already.
    private static readonly string[] Whole = ["ильич", "кузьмич", "лукич", "фомич", "никитич", "саввич"];
    private static readonly string[] MansEndings = ["ем", "а", "у", "е", ""];

    /// <summary>«-вич», «-ыч», «-еич» in any case.</summary>
    public static bool IsMans(string key)
    {
        foreach (var ending in MansEndings)
        {
            if (key.EndsWith(ending, StringComparison.Ordinal) && IsMansNominative(key[..^ending.Length]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>«Михална», «Палной»: a woman's as it is said, which no ending gives away.</summary>
    public static bool IsHersSaid(string key) => key.Length > 4 && (Irregular.ContainsKey(key) || Irregular.ContainsKey(key[..^1] + "а") || (Ends(key, "ой") && Irregular.ContainsKey(key[..^2] + "а")));

    /// <summary>The written form of a nominative; one that is written so already stays.</summary>
    public static string Full(string key)
    {
        if (Irregular.TryGetValue(key, out var full))
        {
            return full;
        }

        if (Array.IndexOf(Whole, key) >= 0 || Ends(key, "вич") || Ends(key, "вна"))
        {
            return key;
        }

        if (Ends(key, "ьич"))
        {
            return key[..^2] + "евич";
        }

        if (Ends(key, "еич") || Ends(key, "аич"))
        {
            return key[..^2] + "евич";
        }

        return Ends(key, "ыч") ? key[..^2] + "ович" : key;
    }

    private static bool IsMansNominative(string key) =>
        Ends(key, "вич") || Ends(key, "ыч") || Ends(key, "ьич") || Ends(key, "еич") || Ends(key, "аич") || Irregular.ContainsKey(key) && key[^1] == 'ч' || Array.IndexOf(Whole, key) >= 0;

    private static bool Ends(string key, string ending) => key.Length > ending.Length + 1 && key.EndsWith(ending, StringComparison.Ordinal);
}
