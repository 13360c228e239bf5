namespace B24CoachBot.Domain.Readiness;

/// <summary>8. Nobody owns the quality of the data: passports whose owner works here no more, errors that wait longer than a week.</summary>
public static class OwnerSignal
{
    public static Signal Of(OwnerMeasured seen)
    {
        var (ownerless, old) = (seen.Ownerless.Count > 0, seen.OldErrors > 0);
        return new Signal(
            SignalKey.Owner,
            ownerless || old ? SignalState.Present : seen.Passports > 0 ? SignalState.Absent : SignalState.Unknown,
            [
                new Clue(ClueKind.PagesWithoutOwner, seen.Ownerless.Count, seen.Passports, ownerless) { Samples = [.. seen.Ownerless.Take(Clue.MostExamples).Select(title => new Sample(title))] },
                new Clue(ClueKind.OldErrors, seen.OldErrors, seen.Errors, old),
            ]);
    }
}
