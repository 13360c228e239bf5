using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Morphology;

/// <summary>Undoes a pet suffix: «Вовчику» may be made of «Вова», «Танюхе» of «Таня». Keys in and out.</summary>
internal static class PetNames
{
    private const int ShortestStem = 2;

    private static readonly (string Form, string Kind, Cases Case)[] Suffixes =
    [.. from line in Lexicon.Keyed("pet-suffixes")
        from suffix in line.Words
        from said in NameForms.First("й" + suffix, male: true)
        where said.Case != Cases.Vocative
        select (said.Form[1..], line.Key, said.Case)];

    public static IEnumerable<(string Base, Cases Case)> Bases(string key)
    {
        foreach (var (form, kind, @case) in Suffixes)
        {
            if (key.Length - form.Length < ShortestStem || !key.EndsWith(form, StringComparison.Ordinal) || !IsKind(key[..^form.Length], kind))
                continue;
            yield return (key[..^form.Length] + (kind switch { "soft" => "я", "bare" => "", _ => "а" }), @case);
        }
    }

    private static bool IsKind(string stem, string kind) => "жшчщ".Contains(stem[^1]) == (kind == "hush") && !"аеиоуыэюяьй".Contains(stem[^1]) || kind == "bare";
}
