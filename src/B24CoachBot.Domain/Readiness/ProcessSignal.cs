namespace B24CoachBot.Domain.Readiness;

/// <summary>1. No single process: a pipeline that nobody described, or won deals that go past its stages.</summary>
public static class ProcessSignal
{
    /// <summary>Of fewer won deals nothing can be said.</summary>
    public const int Fewest = 10;

    /// <summary>Above this share of the won deals the stages describe something else than the work.</summary>
    public const double Most = 0.4;

    public static Signal Of(ProcessMeasured seen)
    {
        var skipping = seen.Won >= Fewest && seen.Skipping.Count > Most * seen.Won;
        var missing = seen.WithoutPassport.Count > 0;
        return new Signal(
            SignalKey.Process,
            skipping || missing ? SignalState.Present : seen.Won >= Fewest ? SignalState.Absent : SignalState.Unknown,
            [
                new Clue(ClueKind.PipelinesWithoutPassport, seen.WithoutPassport.Count, seen.Pipelines, missing)
                {
                    Samples = [.. seen.WithoutPassport.Take(Clue.MostExamples).Select(name => new Sample(name))],
                },
                .. seen.Won is { } won
                    ? [new Clue(ClueKind.WonWithoutStage, seen.Skipping.Count, won, skipping) { Samples = [.. seen.Skipping.Take(Clue.MostExamples).Select(deal => new Sample(Link: $"/crm/deal/details/{deal}/"))] }]
                    : Array.Empty<Clue>(),
            ]);
    }
}
