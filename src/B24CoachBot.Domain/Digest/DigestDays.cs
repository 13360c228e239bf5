using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.Metrics;
using B24CoachBot.Domain.Pilot;

namespace B24CoachBot.Domain.Digest;

/// <summary>Which days a digest tells of. All in the portal's zone.</summary>
public static class DigestDays
{
    /// <summary>The first working day of a week brings the weekly digest.</summary>
    public static DigestSpan SpanOf(DateOnly day, WorkCalendar calendar) =>
        Enumerable.Range(0, DaysSinceMonday(day)).All(back => !calendar.IsWorking(day.AddDays(-1 - back))) ? DigestSpan.Weekly : DigestSpan.Daily;

    /// <summary>The first and the last day.</summary>
    public static (DateOnly From, DateOnly To) Of(DigestSpan span, DateOnly day) =>
        (span == DigestSpan.Weekly ? Monday(day) : day) is var after ? (after.AddDays(-7), after.AddDays(-1)) : default;

    /// <summary>The days before the pilot; null while there is none.</summary>
    public static (DateOnly From, DateOnly To)? Baseline(PilotDays pilot) =>
        pilot.Start is { } start ? (start.AddDays(-PilotDays.BaselineDays), start.AddDays(-1)) : null;

    public static Period Period(this WorkCalendar calendar, (DateOnly From, DateOnly To) days) =>
        new(calendar.At(days.From, TimeOnly.MinValue), calendar.At(days.To.AddDays(1), TimeOnly.MinValue));

    public static DateOnly Monday(DateOnly day) => day.AddDays(-DaysSinceMonday(day));

    private static int DaysSinceMonday(DateOnly day) => ((int)day.DayOfWeek + 6) % 7;
}
