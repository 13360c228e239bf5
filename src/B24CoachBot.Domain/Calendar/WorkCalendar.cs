namespace B24CoachBot.Domain.Calendar;

/// <summary>The portal's zone, working hours and days off (<c>calendar.settings.get</c>).</summary>
public sealed record WorkCalendar(TimeZoneInfo Zone, TimeOnly StartOfDay, TimeOnly EndOfDay)
{
    /// <summary>Days off besides <see cref="Weekend"/>.</summary>
    public IReadOnlySet<DateOnly> Holidays { get; init; } = new HashSet<DateOnly>();

    /// <summary>Days of the weekend that are worked.</summary>
    public IReadOnlySet<DateOnly> Workdays { get; init; } = new HashSet<DateOnly>();

    public IReadOnlySet<DayOfWeek> Weekend { get; init; } = new HashSet<DayOfWeek> { DayOfWeek.Saturday, DayOfWeek.Sunday };

    /// <summary>Monday to Friday, nine to six.</summary>
    public static WorkCalendar Usual(TimeZoneInfo zone) => new(zone, new TimeOnly(9, 0), new TimeOnly(18, 0));

    public DateTime Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone).DateTime;

    public DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(Local(moment));

    /// <summary>The instant of a wall-clock time; one that a clock change skips moves to the first that exists.</summary>
    public DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time, DateTimeKind.Unspecified);
        while (Zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(30);
        }

        return new DateTimeOffset(local, Zone.GetUtcOffset(local));
    }

    public bool IsWorking(DateOnly day) =>
        Workdays.Contains(day) || (!Weekend.Contains(day.DayOfWeek) && !Holidays.Contains(day));

    /// <summary>The first working day after <paramref name="day"/>; a calendar without any gives the day after.</summary>
    public DateOnly NextWorking(DateOnly day) => Seek(day, +1);

    public DateOnly PreviousWorking(DateOnly day) => Seek(day, -1);

    private DateOnly Seek(DateOnly day, int step)
    {
        // A year without a working day is a broken calendar, not a reason to hang.
        for (var seen = day.AddDays(step); Math.Abs(seen.DayNumber - day.DayNumber) <= 366; seen = seen.AddDays(step))
        {
            if (IsWorking(seen))
            {
                return seen;
            }
        }

        return day.AddDays(step);
    }
}
