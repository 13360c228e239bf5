namespace B24CoachBot.Domain.Language;

/// <summary>The kinds of CONVENTIONS 2–9 that carry an instant.</summary>
public enum WhenKind
{
    Point,
    Range,
    Start,
    Recurring,
}

/// <summary>A read term. Instants carry the portal's offset. <paramref name="Rule"/> is RFC 5545 (FREQ, INTERVAL, BYDAY, BYMONTHDAY, BYMONTH).</summary>
/// <param name="Deadline">End of the task; null only for <see cref="WhenKind.Start"/>.</param>
/// <param name="Start">First moment, for <see cref="WhenKind.Range"/> and <see cref="WhenKind.Start"/>.</param>
/// <param name="IsPast">The instant said lies before the moment of writing: the person is asked.</param>
/// <param name="HasTime">A time of day was said, not added by the working day.</param>
/// <param name="SameWeekday">A bare weekday said on that weekday: read as next week's, and the card offers today.</param>
public sealed record When(
    WhenKind Kind,
    DateTimeOffset? Deadline,
    DateTimeOffset? Start = null,
    string? Rule = null,
    bool IsPast = false,
    bool HasTime = false,
    bool SameWeekday = false)
{
    /// <summary>An hour without a day («до 15:00»): the nearest such hour was taken.</summary>
    public bool IsHourOnly { get; init; }
}
