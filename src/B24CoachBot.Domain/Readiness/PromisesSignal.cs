namespace B24CoachBot.Domain.Readiness;

/// <summary>5. A machine promises prices, terms and dates to clients. Only the owner can say; what heads permitted stands beside it.</summary>
public static class PromisesSignal
{
    /// <param name="unchecked">The owner's answer to "do texts of a machine go to clients unchecked?"; null while it is open.</param>
    public static Signal Of(int permits, bool? @unchecked) => new(
        SignalKey.Promises,
        @unchecked switch { true => SignalState.Present, false => SignalState.Absent, null => SignalState.Unknown },
        [new Clue(ClueKind.Permits, permits, null, Speaks: false)]);
}
