using System.Collections.Frozen;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.People;

/// <summary>Words that stand around a job's name, by what they do there.</summary>
internal static class WorkWords
{
    private static readonly FrozenDictionary<string, string[]> Kinds = Lexicon.Keyed("generic-workers")
        .ToFrozenDictionary(line => line.Key, line => line.Words, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Generic = Of("head");
    private static readonly FrozenSet<string> Empty = Of("empty");
    private static readonly FrozenSet<string> Links = Of("link");
    private static readonly FrozenSet<string> NearLinks = Of("near");
    private static readonly FrozenSet<string> Outside = Of("outsiders");

    /// <summary>«нашему», «новому», the: says nothing about the job.</summary>
    public static bool IsEmpty(string key) => Empty.Contains(key);

    public static bool IsLink(string key) => Links.Contains(key);

    /// <summary>A link that an errand does not use for anything else: «менеджера в отдел продаж» is looked for, and works nowhere yet.</summary>
    public static bool IsNearLink(string key) => NearLinks.Contains(key);

    /// <summary>Anybody of a field: «специалисту», «человеку», guy.</summary>
    public static bool IsAnybody(string key) => Generic.Contains(key) || Generic.Contains(RoleWord.Stem(key));

    public static bool IsChief(string stem) => StartsAny(stem, "chief");

    public static bool IsDeputy(string stem) => StartsAny(stem, "deputy");

    public static bool IsRank(string stem) => StartsAny(stem, "rank");

    public static IEnumerable<string> Forms => Kinds["forms"];

    /// <summary>The field in a worker's name: «снабженец» – «снабж», «рекламщик» – «реклам»; nothing for a customer.</summary>
    public static IEnumerable<string> FieldsIn(string stem) => Outside.Contains(stem)
        ? []
        : Kinds["agents"].Where(suffix => stem.Length - suffix.Length >= 2 && stem.EndsWith(suffix, StringComparison.Ordinal)).Select(suffix => stem[..^suffix.Length]);

    private static bool StartsAny(string stem, string kind) => Array.Exists(Kinds[kind], known => known.Length <= 4 ? stem == known : stem.StartsWith(known, StringComparison.Ordinal));

    private static FrozenSet<string> Of(string kind) => Kinds[kind].ToFrozenSet(StringComparer.Ordinal);
}
