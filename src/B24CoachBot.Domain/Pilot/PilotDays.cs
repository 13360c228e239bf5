namespace B24CoachBot.Domain.Pilot;

/// <summary>Where a pilot stands. Its first day is the one on which the bot began to ask; before it everything is the baseline.</summary>
/// <param name="Start">Null while the bot only counts.</param>
/// <param name="End">The last day; null where none was named.</param>
public sealed record PilotDays(DateOnly? Start, DateOnly? End)
{
    /// <summary>An effect is not told before this day of the pilot.</summary>
    public const int FirstFigures = 14;

    /// <summary>Until this day what is told is preliminary.</summary>
    public const int Firm = 28;

    /// <summary>How much of the time before the pilot is compared with.</summary>
    public const int BaselineDays = 30;

    public static PilotDays None { get; } = new(null, null);

    /// <summary>How many days it lasts, where that was said.</summary>
    public int? Length => Start is { } start && End is { } end && end >= start ? end.DayNumber - start.DayNumber + 1 : null;

    /// <summary>The pilot's first day is day 1; null before it.</summary>
    public int? Day(DateOnly date) => Start is { } start && date >= start ? date.DayNumber - start.DayNumber + 1 : null;

    /// <summary>Days still to wait for an effect: 0 when it may be told; the whole wait before the pilot.</summary>
    public int DaysToWait(DateOnly date) => Math.Max(0, FirstFigures - (Day(date) ?? 0));

    public bool IsPreliminary(DateOnly date) => Day(date) is { } day && day < Firm;
}
