namespace B24CoachBot.Domain.Readiness;

/// <summary>3. People do not know what must be recorded. Only the owner can say; how many practised stands beside it.</summary>
public static class RecordingSignal
{
    /// <param name="theyKnow">The owner's answer to "does everybody know what to record after a call?"; null while it is open.</param>
    public static Signal Of(PractisedMeasured seen, bool? theyKnow) => new(
        SignalKey.Recording,
        theyKnow switch { true => SignalState.Absent, false => SignalState.Present, null => SignalState.Unknown },
        [new Clue(ClueKind.Practised, seen.Practised, seen.People, Speaks: false)]);
}
