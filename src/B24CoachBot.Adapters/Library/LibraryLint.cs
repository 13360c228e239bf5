using B24CoachBot.Domain;
using B24CoachBot.Domain.Templates;

namespace B24CoachBot.Adapters.Library;

/// <summary>Everything that must hold of <c>templates/</c> as a whole; all that is wrong is told at once.</summary>
public static class LibraryLint
{
    /// <param name="used">Ids of templates that the program names; null when that is not to be checked.</param>
    public static IReadOnlyList<LibraryProblem> Check(LibraryReading reading, IReadOnlySet<string>? used = null)
    {
        var set = reading.Library.Templates;
        return
        [
            .. reading.Problems,
            .. set.All.SelectMany(template => TemplateLint.Check(template, set)),
            .. BothLanguages(set),
            .. SameWords(set),
            .. PieceLint.Check(reading.Library),
            .. KindLint.Check(reading.Library.Kinds),
            .. PassportLint.Check(reading.Library.Passports.All),
            .. PracticeLint.Check(reading.Library.Practice, reading.Library.Passports),
            .. GuardRuleLint.Check(reading.Library.Guardrails.All),
            .. PromptLint.Check(reading.Library),
            .. used is null ? [] : GuardRuleLint.Missing(reading.Library),
            .. used is null ? [] : Orphans(set, used).Concat(PracticeLint.Enough(reading.Library.Practice, reading.Library.Passports)),
        ];
    }

    /// <summary>What would break a text while the bot runs: a template that cannot be rendered, a word that one language lacks.</summary>
    internal static List<LibraryProblem> Unfit(LibraryReading reading)
    {
        var set = reading.Library.Templates;
        return [.. set.All.SelectMany(template => TemplateLint.Check(template, set)), .. SameWords(set)];
    }

    internal static string File(string id, Tongue tongue) => $"{Folder(tongue)}/{id}.sbn";

    private static string Folder(Tongue tongue) => tongue == Tongue.Russian ? "ru" : "en";

    private static Tongue Other(Tongue tongue) => tongue == Tongue.Russian ? Tongue.English : Tongue.Russian;

    private static IEnumerable<LibraryProblem> BothLanguages(TemplateSet set)
    {
        foreach (var header in set.All.Select(template => template.Header))
        {
            var twin = set.Find(header.Id, Other(header.Tongue))?.Header;
            if (twin is null)
            {
                yield return new LibraryProblem(File(header.Id, header.Tongue), 0, $"its twin in {Folder(Other(header.Tongue))}/ is missing");
            }
            else if (header.Tongue == Tongue.Russian && ShapeNames.Of(header.Inputs) != ShapeNames.Of(twin.Inputs))
            {
                yield return new LibraryProblem(File(header.Id, header.Tongue), 0, "its inputs differ from those of its English twin");
            }
        }
    }

    private static IEnumerable<LibraryProblem> SameWords(TemplateSet set)
    {
        foreach (var tongue in Enum.GetValues<Tongue>())
        {
            var own = set.FindWords(tongue)?.Words.Keys ?? [];
            var other = set.FindWords(Other(tongue))?.Words.Keys ?? [];
            foreach (var key in other.Except(own))
            {
                yield return new LibraryProblem($"{Folder(tongue)}/captions.yml", 0, $"{key} stands only in the other language");
            }
        }
    }

    private static IEnumerable<LibraryProblem> Orphans(TemplateSet set, IReadOnlySet<string> used)
    {
        // A piece is found by its words: the program names none.
        foreach (var header in set.All.Select(template => template.Header).Where(header => header.Piece is null && !used.Contains(header.Id)))
        {
            yield return new LibraryProblem(File(header.Id, header.Tongue), 0, "nothing in the program names this template");
        }

        foreach (var id in used.Where(id => set.Find(id, Tongue.Russian) is null && set.Find(id, Tongue.English) is null).Order(StringComparer.Ordinal))
        {
            yield return new LibraryProblem(File(id, Tongue.Russian), 0, "the program names this template, but there is none");
        }
    }
}
