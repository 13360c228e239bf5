using B24CoachBot.Domain;
using B24CoachBot.Domain.Templates;

namespace B24CoachBot.Adapters.Library;

/// <summary>Task kinds against each other: a step that fits everywhere says nothing.</summary>
internal static class KindLint
{
    public static IEnumerable<LibraryProblem> Check(IReadOnlyList<TaskKind> kinds) =>
        from kind in kinds
        from tongue in Enum.GetValues<Tongue>()
        from line in kind.In(tongue).Checklist.Concat(kind.In(tongue).DoneCriteria)
        group kind.Key by Plain(line.Plain) into same
        where same.Count() > 1
        select new LibraryProblem(
            $"kinds/{same.Last()}.yml", 0, $"the line \"{same.Key}\" also stands in {string.Join(", ", same.SkipLast(1).Distinct())}");

    private static string Plain(string line) =>
        string.Join(' ', line.ToLowerInvariant().Split([' ', ',', '.', ';', ':', '—', '-'], StringSplitOptions.RemoveEmptyEntries));
}
