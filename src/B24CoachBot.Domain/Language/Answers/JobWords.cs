using System.Collections.Frozen;
using B24CoachBot.Domain.Language.People;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Answers;

/// <summary>The words jobs are made of, from <c>jobs.lexicon</c>: heads, what stands before and after them, departments.</summary>
internal static class JobWords
{
    private static readonly FrozenDictionary<string, string[]> Lists = Lexicon.Keyed("jobs").GroupBy(entry => entry.Key, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.SelectMany(entry => entry.Words).ToArray(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Heads = Lists["head"].Select(entry => entry.Split('='))
        .DistinctBy(parts => RoleWord.Stem(parts[0]), StringComparer.Ordinal)
        .ToFrozenDictionary(parts => RoleWord.Stem(parts[0]), parts => parts[^1], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Before = Lists["before"].ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> After = Lists["after"].Select(RoleWord.Stem).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> NotOwned = Lists["notowned"].ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, string> Departments = Lists["department"].Select(entry => entry.Split('='))
        .ToFrozenDictionary(parts => parts[0], parts => parts[^1], StringComparer.Ordinal);

    /// <summary>The nominative of a word that names a holder of a job; null for any other word.</summary>
    public static string? Head(string key)
    {
        if (Heads.TryGetValue(RoleWord.Stem(key), out var head) && (key.Length > 3 || key == head || key.StartsWith(head, StringComparison.Ordinal)))
        {
            return head;
        }

        var hyphen = key.LastIndexOf('-');
        return hyphen > 0 && hyphen < key.Length - 2 && Heads.TryGetValue(RoleWord.Stem(key[(hyphen + 1)..]), out var part) ? $"{key[..(hyphen + 1)]}{part}" : null;
    }

    /// <summary>The nominative of a word that says which director is meant.</summary>
    public static string? Title(string key) => Array.Find(Lists["title"], title => RoleWord.Stem(title) == RoleWord.Stem(key));

    public static bool IsBefore(string key) => Before.Contains(key) || IsWhose(key) || IsAdjective(key) || Head(key) is not null;

    public static bool IsWhose(string key) => key is "их" or "наш" or "наша" or "нашего" or "нашим" or "ихний" or "его" or "ее" or "the" or "their" or "our" or "his" or "her" or "a" or "an";

    public static bool IsAdjective(string key) => key.Length > 4 && key[^1] is 'й' or 'м' or 'о' or 'я' or 'ю' && char.IsLetter(key[0]) && key[0] >= 'а'
        && (Ends(key, "ый") || Ends(key, "ий") || Ends(key, "ого") || Ends(key, "его") || Ends(key, "ому") || Ends(key, "ему") || Ends(key, "ым") || Ends(key, "ая") || Ends(key, "ую")
            || (Ends(key, "им") && !VerbForms.IsFinite(key)) || Ends(key, "ной") || Ends(key, "ской"));

    public static bool IsLink(string key) => key is "по" or "of" or "for" or "отдела" or "службы" or "департамента" or "управления";

    public static bool IsDependent(string key) => After.Contains(RoleWord.Stem(key)) || Departments.ContainsKey(key) || (Head(key) is not null && !IsNominative(key));

    /// <summary>«хозяин кафе», «директор аптеки»: a plain noun in the genitive right after the head.</summary>
    public static bool IsThingOwned(string key) => key.Length > 3 && (key[^1] is 'а' or 'я' or 'ы' or 'и' || key is "кафе" or "ателье" or "депо") && !NotOwned.Contains(key)
        && !VerbForms.IsPast(key) && !VerbForms.IsAction(key) && !VerbForms.IsFinite(key) && !FirstNames.Forms.ContainsKey(key) && !Surnames.Forms.ContainsKey(key);

    public static string Department(string key) => Departments.GetValueOrDefault(key, key);

    /// <summary>The adjective before a head as it agrees with the head in the nominative.</summary>
    public static string Agreed(string written, string head)
    {
        var key = WordKey.Of(written);
        if (!IsAdjective(key) || Ends(key, "ый") || Ends(key, "ий") || Ends(key, "ая"))
        {
            return char.IsAsciiLetter(key[0]) ? written : key;
        }

        var stem = key[..^(Ends(key, "ого") || Ends(key, "его") || Ends(key, "ому") || Ends(key, "ему") ? 3 : 2)];
        return head[^1] is 'а' or 'я' ? stem + "ая" : stem + ("гкхжшщч".Contains(stem[^1]) || Ends(key, "им") || Ends(key, "его") || Ends(key, "ему") ? "ий" : "ый");
    }

    private static bool IsNominative(string key) => Heads.TryGetValue(RoleWord.Stem(key), out var head) && head == key;

    private static bool Ends(string key, string ending) => key.EndsWith(ending, StringComparison.Ordinal);
}
