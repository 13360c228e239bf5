namespace B24CoachBot.Domain.Readiness;

/// <summary>9. Copying stands for learning: the example itself as the answer in lessons, one next step for many deals.</summary>
public static class TeachingSignal
{
    public const int FewestAttempts = 10;

    /// <summary>Above this share of the attempts the lesson is copied out.</summary>
    public const double MostCopied = 0.2;

    /// <summary>Two deals may well have the same next step.</summary>
    public const int FewestDeals = 3;

    /// <summary>Of fewer deals with a next step nothing can be said.</summary>
    public const int FewestSteps = 10;

    public static Signal Of(TeachingMeasured seen)
    {
        var same = seen.Same.Where(one => one.Deals >= FewestDeals).OrderByDescending(one => one.Deals).ThenBy(one => one.Person.Value).ToList();
        var copied = seen.Attempts >= FewestAttempts && seen.Copies > MostCopied * seen.Attempts;
        return new Signal(
            SignalKey.Teaching,
            copied || same.Count > 0 ? SignalState.Present : seen.Attempts >= FewestAttempts || seen.WithStep >= FewestSteps ? SignalState.Absent : SignalState.Unknown,
            [
                new Clue(ClueKind.SameSteps, same.Sum(one => one.Deals), seen.WithStep, same.Count > 0) { Samples = [.. same.Take(Clue.MostExamples).Select(one => new Sample(Person: one.Person))] },
                new Clue(ClueKind.CopiedAttempts, seen.Copies, seen.Attempts, copied),
            ]);
    }
}
