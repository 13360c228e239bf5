namespace B24CoachBot.Domain.Calendar;

/// <summary>When people may be written to.</summary>
public static class WorkingMoments
{
    /// <summary><paramref name="moment"/> itself within working hours, otherwise the beginning of the next ones.</summary>
    public static DateTimeOffset NextWorkingMoment(this WorkCalendar calendar, DateTimeOffset moment)
    {
        var day = calendar.Day(moment);
        var time = TimeOnly.FromDateTime(calendar.Local(moment));
        return !calendar.IsWorking(day) || time >= calendar.EndOfDay ? calendar.At(calendar.NextWorking(day), calendar.StartOfDay)
            : time < calendar.StartOfDay ? calendar.At(day, calendar.StartOfDay)
            : moment;
    }

    /// <summary>The beginning of the working day after today.</summary>
    public static DateTimeOffset NextMorning(this WorkCalendar calendar, DateTimeOffset moment) =>
        calendar.At(calendar.NextWorking(calendar.Day(moment)), calendar.StartOfDay);
}
