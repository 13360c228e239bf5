namespace B24CoachBot.Domain.Calendar;

public static class WorkingBack
{
    /// <summary>The moment from which there is so much working time to <paramref name="moment"/>; a calendar without working days gives the moment itself.</summary>
    public static DateTimeOffset Back(this WorkCalendar calendar, DateTimeOffset moment, TimeSpan work)
    {
        const int longest = 366;
        var day = calendar.Day(moment);
        for (var (end, seen) = (moment, 0); seen < longest; day = calendar.PreviousWorking(day), seen++)
        {
            var start = calendar.At(day, calendar.StartOfDay);
            var close = calendar.At(day, calendar.EndOfDay);
            var until = end < close ? end : close;
            if (calendar.IsWorking(day) && until > start)
            {
                if (until - start >= work)
                {
                    return until - work;
                }

                work -= until - start;
            }

            end = start;
        }

        return moment;
    }
}
