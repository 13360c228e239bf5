using B24CoachBot.Domain;
using B24CoachBot.Domain.Templates;

namespace B24CoachBot.Adapters.Library;

/// <summary>Task kinds against each other: each is revealed by words of its own, and a step that fits everywhere says nothing.</summary>
internal static class KindLint
{
    /// <summary>One is taken where nothing fits, the other comes from a meeting.</summary>
    private static readonly string[] Wordless = [TaskKind.GenericKey, TaskKind.LibraryChangeKey, "meeting_outcome"];

    public static IEnumerable<LibraryProblem> Check(IReadOnlyList<TaskKind> kinds) => [.. SameLines(kinds), .. SameWords(kinds), .. Unrevealed(kinds)];

    private static IEnumerable<LibraryProblem> SameLines(IReadOnlyList<TaskKind> kinds) =>
        from kind in kinds
        from tongue in Enum.GetValues<Tongue>()
        from line in kind.In(tongue).Checklist.Concat(kind.In(tongue).DoneCriteria)
        group kind.Key by Plain(line.Plain) into same
        where same.Count() > 1
        select new LibraryProblem(
            File(same.Last()), 0, $"the line \"{same.Key}\" also stands in {string.Join(", ", same.SkipLast(1).Distinct())}");

    private static IEnumerable<LibraryProblem> SameWords(IReadOnlyList<TaskKind> kinds) =>
        from kind in kinds
        from word in kind.Words.Russian.Concat(kind.Words.English).Distinct()
        group kind.Key by word into same
        where same.Count() > 1
        select new LibraryProblem(File(same.Last()), 0, $"the word \"{same.Key}\" also reveals {string.Join(", ", same.SkipLast(1))}");

    private static IEnumerable<LibraryProblem> Unrevealed(IReadOnlyList<TaskKind> kinds) =>
        from kind in kinds
        where !Wordless.Contains(kind.Key)
        from words in new[] { (In: "ru", All: kind.Words.Russian), (In: "en", All: kind.Words.English) }
        where words.All.Count == 0
        select new LibraryProblem(File(kind.Key), 0, $"no word in {words.In} reveals it");

    private static string File(string key) => $"kinds/{key}.yml";

    private static string Plain(string line) =>
        string.Join(' ', line.ToLowerInvariant().Split([' ', ',', '.', ';', ':', '—', '-'], StringSplitOptions.RemoveEmptyEntries));
}
