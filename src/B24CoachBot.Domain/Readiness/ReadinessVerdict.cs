namespace B24CoachBot.Domain.Readiness;

/// <summary>The nine signals of a portal, and what follows from them.</summary>
/// <param name="At">When they were measured.</param>
public sealed record ReadinessVerdict(DateTimeOffset At, IReadOnlyList<Signal> Signals)
{
    /// <summary>With so many the process is mended first.</summary>
    public const int TooMany = 3;

    /// <summary>An older measurement is made anew before anybody is shown it.</summary>
    public static TimeSpan Fresh { get; } = TimeSpan.FromDays(1);

    public IReadOnlyList<SignalKey> Present { get; } = [.. Signals.Where(signal => signal.State == SignalState.Present).Select(signal => signal.Key)];

    public IReadOnlyList<SignalKey> Unknown { get; } = [.. Signals.Where(signal => signal.State == SignalState.Unknown).Select(signal => signal.Key)];

    public int Count => Present.Count;

    /// <summary>The bot may go beyond the pilot as far as the process is concerned. What is unknown does not forbid it, and is told apart.</summary>
    public bool MayScale => Count < TooMany;

    public Signal Of(SignalKey key) => Signals.First(signal => signal.Key == key);

    /// <summary>Null while nothing was measured.</summary>
    /// <param name="today">The day it is asked for: texts grow old by themselves.</param>
    public static ReadinessVerdict? Of(Measured? measured, Rulings rulings, DateOnly today) => measured is null ? null : new ReadinessVerdict(
        measured.At,
        [
            ProcessSignal.Of(measured.Process),
            JunkSignal.Of(measured.Junk),
            RecordingSignal.Of(measured.Practised, Answer(rulings, SignalKey.Recording)),
            AccessSignal.Of(measured.Access),
            PromisesSignal.Of(measured.Permits, Answer(rulings, SignalKey.Promises)),
            ScriptSignal.Of(measured.Pages, today),
            TriggersSignal.Of(measured.Triggers),
            OwnerSignal.Of(measured.Owner),
            TeachingSignal.Of(measured.Teaching),
        ]);

    /// <summary>What the owner said to the question of a signal.</summary>
    public static bool? Answer(Rulings rulings, SignalKey key) => rulings.Of(Ruling.Signal(Name(key)))?.Value switch
    {
        Yes => true,
        No => false,
        _ => null,
    };

    /// <summary>The key as rulings and templates write it.</summary>
    public static string Name(SignalKey key) => key.ToString().ToLowerInvariant();

    public const string Yes = "yes";

    public const string No = "no";

    /// <summary>«Не знаю»: it takes an earlier answer back.</summary>
    public const string NotKnown = "unknown";
}
