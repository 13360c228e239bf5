using System.Collections.Frozen;
using B24CoachBot.Domain.Language.Morphology;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.People;

/// <summary>Whether a word may be taken for a name where it stands.</summary>
internal static class NameWords
{
    private static readonly FrozenSet<string> Ordinary = Lexicon.Set("names-that-are-words")
        .SelectMany(Forms).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>An ordinary word as well: «поля», «черных», Mark.</summary>
    public static bool IsOrdinary(string key) => Ordinary.Contains(key)
        || (key.Length > 3 && key[^2] is 'ы' or 'и' && key[^1] is 'х' or 'й' && !key.EndsWith("ский", StringComparison.Ordinal))
        || key.EndsWith("ая", StringComparison.Ordinal) || key.EndsWith("ой", StringComparison.Ordinal) && !IsPossessive(key)
        || key.EndsWith("ую", StringComparison.Ordinal) || key.EndsWith("ому", StringComparison.Ordinal) || key.EndsWith("ого", StringComparison.Ordinal);

    private static bool IsPossessive(string key) => key.EndsWith("овой", StringComparison.Ordinal)
        || key.EndsWith("евой", StringComparison.Ordinal) || key.EndsWith("иной", StringComparison.Ordinal);

    private static IEnumerable<string> Forms(string name) => name[0] < 'а'
        ? [name]
        : NameForms.First(name, male: true).Concat(NameForms.First(name, male: false)).Select(form => form.Form);
}
