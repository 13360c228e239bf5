namespace B24CoachBot.Domain.Calendar;

/// <summary>How much of the time between two moments was worked.</summary>
public static class WorkingTime
{
    /// <summary>Zero when <paramref name="to"/> is not later.</summary>
    public static TimeSpan WorkingBetween(this WorkCalendar calendar, DateTimeOffset from, DateTimeOffset to)
    {
        var worked = TimeSpan.Zero;
        for (var day = calendar.Day(from); day <= calendar.Day(to); day = day.AddDays(1))
        {
            if (calendar.IsWorking(day))
            {
                var (begins, ends) = (calendar.At(day, calendar.StartOfDay), calendar.At(day, calendar.EndOfDay));
                var (first, last) = (begins > from ? begins : from, ends < to ? ends : to);
                worked += last > first ? last - first : TimeSpan.Zero;
            }
        }

        return worked;
    }
}
