using System.Collections.Frozen;
using B24CoachBot.Domain.Language.Morphology;
using B24CoachBot.Domain.Language.People;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Answers;

/// <summary>The words jobs are made of, from <c>jobs.lexicon</c>: heads, what stands before and after them, departments and bodies.</summary>
internal static class JobWords
{
    private static readonly FrozenDictionary<string, string[]> Lists = Lexicon.Keyed("jobs").GroupBy(entry => entry.Key, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.SelectMany(entry => entry.Words).ToArray(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Written = Mapped("head", key => key);
    private static readonly FrozenDictionary<string, string> Heads = Mapped("head", RoleWord.Stem);
    private static readonly FrozenDictionary<string, string> Departments = Mapped("department", key => key);
    private static readonly FrozenDictionary<string, string> Bodies = Mapped("body", RoleWord.Stem);
    private static readonly FrozenSet<string> Before = Set("before");
    private static readonly FrozenSet<string> NotBefore = Set("notbefore");
    private static readonly FrozenSet<string> NotOwned = Set("notowned");
    private static readonly FrozenSet<string> Gatekeepers = Set("gatekeeper");
    private static readonly FrozenSet<string> Relations = Set("relation");
    private static readonly FrozenSet<string> After = Lists["after"].Select(RoleWord.Stem).ToFrozenSet(StringComparer.Ordinal);
    private static readonly string[] InCharge = ["главн", "старш", "ответственн"];
    private static readonly string[] TradeEndings = ["ник", "щик", "чик", "тел", "ист", "олог", "овед", "вод", "мен", "рис", "рш", "ниц", "вец", "рец"];
    private static readonly string[] OwnedEndings = ["а", "я", "ы", "и", "ов", "ев", "ей", "ом", "ем", "ами", "ями", "ой"];

    /// <summary>The nominative of a word that names a holder of a job; null for any other word.</summary>
    public static string? Head(string key)
    {
        if (Written.TryGetValue(key, out var written))
        {
            return written;
        }

        // «Женя» is no «жена».
        if (FirstNames.Forms.TryGetValue(key, out var cases) && (cases & Cases.Nominative) != 0)
        {
            return null;
        }

        if (Heads.TryGetValue(RoleWord.Stem(key), out var head) && (key.Length > 3 || key.StartsWith(head, StringComparison.Ordinal)))
        {
            return Ends(key, "ица") || Ends(key, "рша") ? key : head;
        }

        var hyphen = key.LastIndexOf('-');
        if (hyphen > 2 && Heads.TryGetValue(RoleWord.Stem(key[..hyphen]), out var first))
        {
            return $"{first}{key[hyphen..]}";
        }

        return hyphen > 0 && hyphen < key.Length - 2 && Heads.TryGetValue(RoleWord.Stem(key[(hyphen + 1)..]), out var part) ? $"{key[..(hyphen + 1)]}{part}" : null;
    }

    /// <summary>«главная по закупкам», «старший по объекту», «ответственный за склад»: a head only before what it is over.</summary>
    public static string? HeadOver(string key, string next) => IsInCharge(key) && next is "по" or "за" ? key : null;

    public static bool IsInCharge(string key) => Array.Exists(InCharge, stem => key.StartsWith(stem, StringComparison.Ordinal));

    /// <summary>«плиточник», «директриса»: by its ending a word for somebody of a trade; in the nominative.</summary>
    public static string? Trade(string key)
    {
        var stem = RoleWord.Stem(key);
        return key.Length < 6 || !Array.Exists(TradeEndings, ending => stem.Length > ending.Length + 2 && Ends(stem, ending)) ? null
            : Ends(key, "а") && (Ends(key, "са") || Ends(key, "ша") || Ends(key, "ица")) ? key
            : Ends(stem, "тел") ? stem + "ь" : stem;
    }

    /// <summary>The nominative of a body that decides as one: «отдел», «руководство».</summary>
    public static string? Body(string key) => key.Length > 2 ? Bodies.GetValueOrDefault(RoleWord.Stem(key)) : null;

    /// <summary>The nominative of a word that says which director is meant.</summary>
    public static string? Title(string key) => Array.Find(Lists["title"], title => RoleWord.Stem(title) == RoleWord.Stem(key));

    /// <summary>«управляющий партнёр», "chief engineer": a head that may only tell what kind the next one is.</summary>
    public static bool IsKindOf(string key, string head, string next) => (Before.Contains(key) && Head(next) is not null) || (char.IsAsciiLetter(next[0]) ? Head(next) is not null : head.EndsWith("щий", StringComparison.Ordinal) || head.EndsWith("щая", StringComparison.Ordinal));

    public static bool IsBefore(string key, bool capital) => Before.Contains(key) || IsWhose(key) || IsAdjective(key) || Head(key) is not null
        || (char.IsAsciiLetter(key[0]) && !capital && key.Length > 2 && !NotBefore.Contains(key) && VerbForms.BaseOfEnglish(key) is null);

    /// <summary>"Chief Technology Officer": only says what kind of head follows.</summary>
    public static bool IsKind(string key) => Before.Contains(key);

    public static bool IsWhose(string key) => key is "самим" or "самой" or "самому" or "самого" or "их" or "наш" or "наша" or "нашего" or "нашим" or "ихний" or "ихняя" or "его" or "ее" or "мой" or "моя" or "сам" or "сама" or "the" or "their" or "our" or "his" or "her" or "a" or "an";

    public static bool IsAdjective(string key) => key.Length > 4 && key[^1] is 'й' or 'м' or 'о' or 'я' or 'ю' or 'е' && char.IsLetter(key[0]) && key[0] >= 'а'
        && (Ends(key, "ый") || Ends(key, "ий") || Ends(key, "ого") || Ends(key, "его") || Ends(key, "ому") || Ends(key, "ему") || Ends(key, "ым") || Ends(key, "ая") || Ends(key, "ую") || Ends(key, "ое")
            || Ends(key, "ном") || Ends(key, "ском") || (Ends(key, "им") && !VerbForms.IsFinite(key)) || Ends(key, "ной") || Ends(key, "ской"));

    public static bool IsLink(string key) => key is "по" or "of" or "for" or "отдела" or "службы" or "департамента" or "управления";

    /// <summary>A secretary puts through to who decides.</summary>
    public static bool IsGatekeeper(string head) => Gatekeepers.Contains(head);

    public static bool IsRelation(string head) => Relations.Contains(head);

    public static bool IsDependent(string key) => After.Contains(RoleWord.Stem(key)) || Departments.ContainsKey(key) || (Head(key) is not null && !IsNominative(key));

    /// <summary>«хозяин кафе», «директор аптеки», «развития бизнеса»: a noun in an oblique case behind the head.</summary>
    public static bool IsOwned(string key) => key.Length > 3 && (Array.Exists(OwnedEndings, ending => Ends(key, ending)) || key is "кафе" or "ателье" or "депо") && !NotOwned.Contains(key)
        && !VerbForms.IsPast(key) && !VerbForms.IsAction(key) && !VerbForms.IsFinite(key) && !IsName(key);

    /// <summary>«директор по работе», "head of customer care": a word behind a link that is no verb and no name.</summary>
    public static bool IsEnglishOwned(string key) => char.IsAsciiLetter(key[0]) && !NotBefore.Contains(key) && VerbForms.BaseOfEnglish(key) is null && !FirstNames.Forms.ContainsKey(key);

    public static bool IsDepartment(string key) => Departments.ContainsKey(key) || Before.Contains(key) || After.Contains(RoleWord.Stem(key)) || Body(key) is not null;

    public static string Department(string key) => Departments.GetValueOrDefault(key, key);

    /// <summary>The adjective before a head as it agrees with the head in the nominative.</summary>
    public static string Agreed(string written, string head)
    {
        var key = WordKey.Of(written);
        if (!IsAdjective(key) || Ends(key, "ый") || Ends(key, "ий") || Ends(key, "ая") || Ends(key, "ое"))
        {
            return char.IsAsciiLetter(key[0]) ? written : key;
        }

        var stem = key[..^(Ends(key, "ого") || Ends(key, "его") || Ends(key, "ому") || Ends(key, "ему") ? 3 : 2)];
        return head[^1] is 'а' or 'я' ? stem + "ая" : stem + ("гкхжшщч".Contains(stem[^1]) || Ends(key, "им") || Ends(key, "его") || Ends(key, "ему") ? "ий" : "ый");
    }

    private static bool IsName(string key) => FirstNames.Forms.ContainsKey(key) || Surnames.Forms.ContainsKey(key) || NameCases.IsPatronymic(key) || (Surnames.LooksLike(key) && !Ends(key, "ов") && !Ends(key, "ев"));

    /// <summary>A word that opens a sentence and is no name: «Завтра», «Обычно».</summary>
    public static bool IsOpener(string key) => NotOwned.Contains(key) || VerbForms.IsPast(key) || VerbForms.IsFinite(key) || VerbForms.IsAction(key)
        || ((Ends(key, "о") || Ends(key, "е")) && !Ends(key, "ко") && key[0] >= 'а');

    private static bool IsNominative(string key) => Written.TryGetValue(key, out var head) && head == key;

    private static FrozenSet<string> Set(string list) => Lists[list].ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Mapped(string list, Func<string, string> key) => Lists[list].Select(entry => entry.Split('='))
        .DistinctBy(parts => key(parts[0]), StringComparer.Ordinal).ToFrozenDictionary(parts => key(parts[0]), parts => parts[^1], StringComparer.Ordinal);

    private static bool Ends(string key, string ending) => key.EndsWith(ending, StringComparison.Ordinal);
}
