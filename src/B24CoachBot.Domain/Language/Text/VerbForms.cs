using System.Collections.Frozen;

namespace B24CoachBot.Domain.Language.Text;

/// <summary>What a word does in a sentence, judged by its ending and a list of common verbs. Words are keys.</summary>
internal static class VerbForms
{
    private static readonly FrozenDictionary<string, string> FromImperative = Verbs(row => row[1]);
    private static readonly FrozenDictionary<string, string> FromFinite = Verbs(row => row[2]);
    private static readonly FrozenSet<string> Nouns = Lexicon.Set("nouns-like-verbs");
    private static readonly FrozenSet<string> English = Lexicon.Set("english-verbs");

    [Flags]
    private enum Form
    {
        None = 0,
        Infinitive = 1,
        Imperative = 2,
        Finite = 4,
    }

    private static readonly Remembered<Form> Known = new(FormsOf);
    private static readonly Remembered<string> Infinitives = new(FindInfinitive);

    public static bool IsInfinitive(string key) => key.Length > 3 && (Known.Of(key) & Form.Infinitive) != 0;

    public static bool IsImperative(string key) => key.Length > 2 && (Known.Of(key) & Form.Imperative) != 0;

    /// <summary>«готовит», «скидывает», «займётся»: somebody does it now or will.</summary>
    public static bool IsFinite(string key) => key.Length > 3 && (Known.Of(key) & Form.Finite) != 0;

    private static Form FormsOf(string key) =>
        (EndsAsInfinitive(key) ? Form.Infinitive : Form.None) | (EndsAsImperative(key) ? Form.Imperative : Form.None) | (EndsAsFinite(key) ? Form.Finite : Form.None);

    private static bool EndsAsInfinitive(string key)
    {
        if (key.Length < 4 || !IsRussian(key) || Nouns.Contains(key))
            return false;
        var bare = Reflexless(key);
        if (Ends(bare, "чь"))
            return bare.Length > 3;
        if (Ends(bare, "ти"))
            return Ends(bare, "йти") || Ends(bare, "ести") || Ends(bare, "езти") || Ends(bare, "асти");
        return Ends(bare, "ть") && !Ends(bare, "ость") && (bare[^3] is 'а' or 'е' or 'и' or 'о' or 'у' or 'ы' or 'я' or 'с');
    }

    private static bool EndsAsImperative(string key)
    {
        if (key.Length < 3 || !IsRussian(key) || Nouns.Contains(key))
            return false;
        var bare = Reflexless(key);
        if (FromImperative.ContainsKey(key) || VerbPrefixes.Find(FromImperative, bare) is not null)
            return true;
        if (Ends(bare, "те") && VerbPrefixes.Find(FromImperative, bare[..^2]) is not null)
            return true;
        if (bare.Length > 5 && (Ends(bare, "йте") || Ends(bare, "ите") || Ends(bare, "ьте")))
            return true;
        return bare.Length > 5 && (Ends(bare, "уй") || Ends(bare, "ируй") || bare.Length > 6 && (Ends(bare, "вай") || Ends(bare, "гай") || Ends(bare, "тай") || Ends(bare, "чай") || Ends(bare, "лай")));
    }

    private static bool EndsAsFinite(string key)
    {
        if (key.Length < 4 || Nouns.Contains(key))
            return false;
        if (Third(key) is { } third)
            return VerbPrefixes.Find(FromFinite, third) is not null;
        if (!IsRussian(key))
            return false;
        if (key.Length < 5)
            return FromFinite.ContainsKey(key) || Singular(key) is not null;
        var bare = key.EndsWith("ся", StringComparison.Ordinal) ? key[..^2] : key;
        return FromFinite.ContainsKey(key) || VerbPrefixes.Find(FromFinite, bare) is not null || Singular(key) is not null
            || Ends(bare, "ает") || Ends(bare, "яет") || Ends(bare, "ует") || Ends(bare, "юет") || Ends(bare, "ит") && bare.Length > 5 && !Ends(bare, "зит")
            || Ends(bare, "ают") || Ends(bare, "яют") || Ends(bare, "уют");
    }

    public static bool IsPast(string key) => key is "дал" or "дала" or "дали" or "взял" or "взяла" or "взяли" or "был" or "была" or "были" or "стал" or "стала" or "ушел" or "ушла" or "ушли" || key.Length > 4 && IsRussian(key)
        && (Ends(key, "ал") || Ends(key, "ил") || Ends(key, "ела") || Ends(key, "ала") || Ends(key, "ила") || Ends(key, "али") || Ends(key, "или") || Ends(key, "ел") && key.Length > 5 || Ends(key, "лся") || Ends(key, "лась") || Ends(key, "зли") || Ends(key, "сли") || Ends(key, "ыли") || Ends(key, "ула") || Ends(key, "ули"))
        && !Nouns.Contains(key);

    /// <summary>«проверил», «закрыла» in the infinitive; null for forms that need a list.</summary>
    public static string? FromPast(string key)
    {
        var bare = key.TrimEnd('а', 'о', 'и');
        return Ends(bare, "л") && bare.Length > 4 && "аеиоуыя".Contains(bare[^2]) ? bare[..^1] + "ть" : null;
    }

    private static readonly FrozenDictionary<string, string> Completed = Lexicon.Lines("aspect-pairs").Select(line => line.Split(' ')).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    /// <summary>The completed twin of a lasting infinitive: «забирать» is «забрать»; the word itself when it has none.</summary>
    public static string Complete(string infinitive) => Completed.GetValueOrDefault(infinitive, infinitive);

    /// <summary>"sends" is send; null for a base form or no verb.</summary>
    public static string? BaseOfEnglish(string key) => key.Length < 4 || key[^1] != 's' || IsEnglishVerb(key) ? null
        : IsEnglishVerb(key[..^1]) ? key[..^1]
        : Ends(key, "es") && IsEnglishVerb(key[..^2]) ? key[..^2] : null;

    /// <summary>A base form, also one that only its prefix keeps from the list: recount, renegotiate.</summary>
    public static bool IsEnglishVerb(string key) => English.Contains(key) || key.Length > 6 && key.StartsWith("re", StringComparison.Ordinal) && English.Contains(key[2..]);

    /// <summary>"renegotiating" is renegotiate; null for no verb.</summary>
    public static string? BaseOfGerund(string key)
    {
        if (key.Length < 6 || !Ends(key, "ing"))
            return null;
        var bare = key[..^3];
        return IsEnglishVerb(bare) ? bare : IsEnglishVerb(bare + "e") ? bare + "e" : bare[^1] == bare[^2] && IsEnglishVerb(bare[..^1]) ? bare[..^1] : null;
    }

    public static bool IsAction(string key) => key.Length > 2 && (Known.Of(key) & (Form.Infinitive | Form.Imperative)) != 0;

    /// <summary>The infinitive, where the list has it; otherwise the word itself.</summary>
    public static string Infinitive(string key) => Infinitives.Of(key);

    private static string FindInfinitive(string key)
    {
        if ((VerbPrefixes.Find(FromImperative, key) ?? VerbPrefixes.Find(FromFinite, key) ?? (Ends(key, "те") ? VerbPrefixes.Find(FromImperative, key[..^2]) : null)) is { } infinitive)
            return infinitive;
        if (Singular(key) is { } one)
            return FindInfinitive(one);
        if (Ends(key, "сь") && VerbPrefixes.Find(FromImperative, key[..^2]) is { } bareImperative)
            return bareImperative + "ся";
        if (Third(key) is { } third && VerbPrefixes.Find(FromFinite, third) is { } said)
            return said;
        var bare = Ends(key, "те") ? key[..^2] : key;
        if (Ends(bare, "ируй") || Ends(bare, "руй") || Ends(bare, "суй") || Ends(bare, "куй"))
            return bare[..^2] + "овать";
        if (EndsAsFinite(key) && Ends(key, "ает"))
            return key[..^3] + "ать";
        if (EndsAsFinite(key) && Ends(key, "яет"))
            return key[..^3] + "ять";
        if (EndsAsFinite(key) && Ends(key, "ирует"))
            return key[..^3] + "овать";
        return key;
    }

    /// <summary>«сделаешь» by «сделает»: the second person asks for the same.</summary>
    private static string? Third(string key) => key.Length > 5 && (Ends(key, "ешь") || Ends(key, "ишь")) ? key[..^2] + "т" : null;

    /// <summary>«настроят» by «настроит», «напишут» by «напишет»; null when the list has neither.</summary>
    private static string? Singular(string key)
    {
        if (key.Length < 4 || key[^1] != 'т')
            return null;
        var one = key[^2] switch { 'я' or 'а' => key[..^2] + "ит", 'у' or 'ю' => key[..^2] + "ет", _ => null };
        return one is not null && VerbPrefixes.Find(FromFinite, one) is not null ? one : null;
    }

    private static FrozenDictionary<string, string> Verbs(Func<string[], string> form)
    {
        var verbs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Lexicon.Lines("verbs"))
        {
            var row = line.Split(' ');
            verbs.TryAdd(form(row), row[0]);
        }

        return verbs.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string Reflexless(string key) =>
        key.Length > 4 && (Ends(key, "ся") || Ends(key, "сь")) ? key[..^2] : key;

    private static bool IsRussian(string key) => key[^1] is >= 'а' and <= 'я';

    private static bool Ends(string key, string ending) => key.EndsWith(ending, StringComparison.Ordinal);
}
