using System.Collections.Frozen;
using B24CoachBot.Domain.Language.People;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Guardrails.Speech;

/// <summary>What will have been done, by its prefix and ending alone: «зальём», «бригада выйдет», «подъеду». What only is or is said is left out by <c>not-doings.lexicon</c>.</summary>
internal static class Doings
{
    private const int Shortest = 5;

    private static readonly FrozenSet<string> Others = Lexicon.Set("not-doings");

    // What the action is done to the end with; an imperfective is lengthened («выходить», «завершать») and says no more than that it goes on.
    private static readonly string[] Prefixes = ["вы", "при", "по", "за", "на", "до", "от", "пере", "под", "с", "из", "ис", "раз", "рас", "про", "у", "об", "в"];
    private static readonly string[] TheirEndings = ["ит", "ят", "чат", "шат", "жат", "щат", "дет", "нет", "зет", "сет", "рет", "лет", "жет", "мет", "ует", "уют", "дут", "нут", "зут", "сут", "рут", "лют", "шлют", "шлет", "мут", "ется", "ится", "утся", "ятся", "даст"];
    private static readonly string[] AnyEndings = ["даст", "мут", "мет", "дет", "дут", "ает", "ают", "яет", "яют", "ует", "уют", "ится", "ется", "утся", "ются", "ятся", "зут", "зет", "ивет", "нет", "нут"];
    private static readonly string[] MyEndings = ["лю", "ню", "рю", "ду", "чу", "шу", "жу", "щу", "зу", "сь"];

    // «Артём» ends as a verb does.
    private static bool IsOther(string key) => Others.Contains(key) || FirstNames.Forms.ContainsKey(key);

    public static bool Is(GuardText text, int at) => IsOurs(text, at) || IsTheirs(text, at) || IsMine(text, at);

    /// <summary>A third person of any verb: «едет», «уедут», «начинается».</summary>
    public static bool IsStanding(GuardText text, int at)
    {
        var key = text.Key(at);
        return key.Length >= 4 && key[0] >= 'а' && text.Tokens[at].IsWord && !IsOther(key) && Array.Exists(AnyEndings, ending => Ends(key, ending));
    }

    private static bool IsTheirs(GuardText text, int at)
    {
        var key = text.Key(at);
        return key.Length > Shortest && IsPrefixed(key) && !IsOther(key) && Array.Exists(TheirEndings, ending => Ends(key, ending))
            && !Ends(key, "ается") && !Ends(key, "яется") && !text.Any(at - 3, at, GuardCue.ThirdParty | GuardCue.If);
    }

    /// <summary>«вышлю», «перезвоню»: a first person singular; «задачу» is a noun of the same ending.</summary>
    private static bool IsMine(GuardText text, int at)
    {
        var key = text.Key(at);
        return key.Length >= Shortest && IsPrefixed(key) && !IsOther(key) && Array.Exists(MyEndings, ending => Ends(key, ending)) && !Ends(key, "телю") && !IsAfterPreposition(text, at);
    }

    /// <summary>«получите», «заберёте»: a second person plural that is no order; an order never ends in -ете.</summary>
    public static bool IsYours(GuardText text, int at)
    {
        var key = text.Key(at);
        return key.Length >= Shortest && text.Tokens[at].IsWord && (Ends(key, "ете") || Ends(key, "етесь")) && !IsOther(key) && !IsAfterPreposition(text, at);
    }

    /// <summary>A first person, of whatever verb: «отгрузим», «перезвоню».</summary>
    public static bool IsOurOwn(GuardText text, int at) => IsOurs(text, at) || IsMine(text, at);

    private static bool IsAfterPreposition(GuardText text, int at) =>
        text.Key(at - 1) is "с" or "со" or "под" or "над" or "перед" or "между" or "за" or "по" or "в" or "во" or "на" or "о" or "об" or "при" or "к" or "ко" or "про" or "через" or "эту" or "каждую";

    private static bool IsPrefixed(string key) => key[0] >= 'а' && Array.Exists(Prefixes, prefix => key.StartsWith(prefix, StringComparison.Ordinal));

    private static bool IsOurs(GuardText text, int at)
    {
        var key = text.Key(at);
        return key.Length >= Shortest && key[0] >= 'а' && (Ends(key, "им") || Ends(key, "ем") || Ends(key, "имся") || Ends(key, "емся"))
            && !IsOther(key) && !Ends(key, "ским") && !Ends(key, "цким") && !Ends(key, "щим") && !Ends(key, "телем")
            && !IsAfterPreposition(text, at) && !Agrees(text.Key(at + 1));
    }

    /// <summary>«новейшим рейсом»: an adjective before its noun.</summary>
    private static bool Agrees(string key) => key.Length > 4 && (Ends(key, "ом") || Ends(key, "ами") || Ends(key, "ями")) && !Ends(key, "потом");

    private static bool Ends(string key, string ending) => key.EndsWith(ending, StringComparison.Ordinal);
}
