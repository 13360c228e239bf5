using B24CoachBot.Domain.Calendar;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>The moment of writing on the portal's wall clock, and the calendar dates are counted in.</summary>
internal sealed record Scene(DateTimeOffset Now, WorkCalendar Calendar, DateOrder Order)
{
    private static readonly DateOnly FirstDay = new(1900, 1, 1);
    private static readonly DateOnly LastDay = new(2199, 12, 31);

    public DateOnly Today { get; } = Calendar.Day(Now);

    public DateOnly Monday => Today.AddDays(-(((int)Today.DayOfWeek + 6) % 7));

    public TimeOnly EndOfDay => Calendar.EndOfDay;

    public bool IsOver(DateOnly day, TimeOnly time) => Calendar.At(day, time) <= Now;

    /// <summary>A day this many days from another, or null beyond the years anybody plans for.</summary>
    public static DateOnly? Shift(DateOnly day, long days) =>
        Math.Abs(days) <= 40_000 && day.AddDays((int)days) is var there && there >= FirstDay && there <= LastDay ? there : null;

    public static DateOnly? ShiftMonths(DateOnly day, long months) =>
        Math.Abs(months) <= 1200 && day.AddMonths((int)months) is var there && there >= FirstDay && there <= LastDay ? there : null;

    /// <summary>The date, or null when the calendar has none such.</summary>
    public static DateOnly? Date(int year, int month, int day) =>
        year is >= 1900 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    public DateOnly LastWorking(DateOnly day) => Calendar.IsWorking(day) ? day : Calendar.PreviousWorking(day);

    public DateOnly FirstWorking(DateOnly day) => Calendar.IsWorking(day) ? day : Calendar.NextWorking(day);

    /// <summary>So many working days after <paramref name="day"/> (before it when negative).</summary>
    public DateOnly ShiftWorking(DateOnly day, int count)
    {
        for (var left = Math.Min(Math.Abs(count), 2_000); left > 0; left--)
        {
            day = count > 0 ? Calendar.NextWorking(day) : Calendar.PreviousWorking(day);
        }

        return day;
    }
}
