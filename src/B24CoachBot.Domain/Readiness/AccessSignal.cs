namespace B24CoachBot.Domain.Readiness;

/// <summary>4. Rights are set anyhow: what can be seen of it from outside.</summary>
public static class AccessSignal
{
    /// <summary>Once or twice somebody forgets where they are.</summary>
    public const int GroupAsks = 3;

    public static Signal Of(AccessMeasured seen)
    {
        List<Clue> clues =
        [
            .. seen.OfDismissed is { } left
                ? [new Clue(ClueKind.CardsOfDismissed, left, seen.OpenDeals, left > 0) { Samples = [.. seen.Dismissed.Take(Clue.MostExamples).Select(person => new Sample(Person: person))] }]
                : Array.Empty<Clue>(),
            new Clue(ClueKind.DepartmentsWithoutHead, seen.Headless.Count, seen.Departments, seen.Headless.Count > 0)
            {
                Samples = [.. seen.Headless.Take(Clue.MostExamples).Select(name => new Sample(name))],
            },
            new Clue(ClueKind.Guests, seen.Guests, null, seen.Guests > 0),
            new Clue(ClueKind.ClientDataInGroups, seen.GroupAsks, null, seen.GroupAsks >= GroupAsks),
        ];
        return new Signal(
            SignalKey.Access,
            clues.Exists(clue => clue.Speaks) ? SignalState.Present : seen.OfDismissed is null || seen.Departments == 0 ? SignalState.Unknown : SignalState.Absent,
            clues);
    }
}
