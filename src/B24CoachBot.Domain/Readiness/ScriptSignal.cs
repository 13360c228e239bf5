namespace B24CoachBot.Domain.Readiness;

/// <summary>6. What people are taught and reminded by is old: nobody has looked it through for a quarter.</summary>
public static class ScriptSignal
{
    public const int OldAfter = 90;

    public const int VeryOldAfter = 180;

    public static Signal Of(IReadOnlyList<ReviewedPage> pages, DateOnly today)
    {
        var old = pages.Where(page => page.On.AddDays(OldAfter) < today).OrderBy(page => page.On).ToList();
        var very = old.Where(page => page.On.AddDays(VeryOldAfter) < today).ToList();
        return new Signal(
            SignalKey.Script,
            pages.Count == 0 ? SignalState.Unknown : old.Count > 0 ? SignalState.Present : SignalState.Absent,
            [
                new Clue(ClueKind.OldPages, old.Count, pages.Count, old.Count > 0) { Samples = Titles(old) },
                .. very.Count > 0 ? [new Clue(ClueKind.VeryOldPages, very.Count, pages.Count, Speaks: true) { Samples = Titles(very) }] : Array.Empty<Clue>(),
            ]);
    }

    private static IReadOnlyList<Sample> Titles(IEnumerable<ReviewedPage> pages) => [.. pages.Take(Clue.MostExamples).Select(page => new Sample(page.Title))];
}
