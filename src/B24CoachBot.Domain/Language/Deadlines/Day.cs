namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>A day as it was said; which one it is may depend on what is said with it.</summary>
internal abstract record Day
{
    public const string NoSuchDate = "no-such-date";
    public const string WeekdayDiffers = "weekday-differs";

    /// <summary>The date, seen from <paramref name="from"/> (today, or the first day of a range), or why there is none.</summary>
    /// <param name="clock">The clock time said with it: it decides whether today's weekday is meant.</param>
    public abstract Found On(Scene scene, DateOnly from, TimeOnly? clock);
}

/// <summary>A date found, or the reason why not.</summary>
internal readonly record struct Found(DateOnly? Date, string? Why = null, bool SameWeekday = false)
{
    public static Found Of(DateOnly? date) => date is null ? new(null, Day.NoSuchDate) : new(date);
}

/// <summary>Already a date: today, in three days, the last working day of March.</summary>
/// <param name="Weeks">Counted in weeks, so a weekday said with it means that week's.</param>
/// <param name="IsEnd">The end of a period: "before the end" still means by it.</param>
internal sealed record ThatDay(DateOnly? Date, bool IsToday = false, bool Weeks = false, bool IsEnd = false) : Day
{
    public override Found On(Scene scene, DateOnly from, TimeOnly? clock) => Found.Of(Date);
}

/// <summary>Not a date: 31 November, 25:00.</summary>
internal sealed record NoDay(string Why) : Day
{
    public override Found On(Scene scene, DateOnly from, TimeOnly? clock) => new(null, Why);
}

internal enum Which
{
    Bare,

    /// <summary>Of the week that stands so many weeks from the current one.</summary>
    OfWeek,
    Last,

    /// <summary>«через пятницу»: the second one from now, or so many weeks after the first.</summary>
    Second,
}

internal sealed record Weekday(int Iso, Which Which = Which.Bare, int? Weeks = null) : Day
{
    public static int IsoOf(DateOnly day) => ((int)day.DayOfWeek + 6) % 7 + 1;

    public override Found On(Scene scene, DateOnly from, TimeOnly? clock)
    {
        var ahead = (Iso - IsoOf(from) + 7) % 7;
        switch (Which)
        {
            case Which.OfWeek:
                return Found.Of(Scene.Shift(scene.Monday, (Weeks ?? 0) * 7 + Iso - 1));
            case Which.Last:
                return Found.Of(Scene.Shift(from, ahead == 0 ? -7 : ahead - 7));
        }

        var stillToday = ahead == 0 && from == scene.Today && clock is { } time && !scene.IsOver(from, time);
        var bare = Scene.Shift(from, ahead == 0 && !stillToday ? 7 : ahead);
        return Which == Which.Second && bare is { } first
            ? Found.Of(Scene.Shift(first, 7 * (Weeks ?? 1)))
            : bare is null ? Found.Of(null) : new Found(bare, SameWeekday: ahead == 0 && !stillToday && from == scene.Today);
    }
}

/// <summary>A day of a month: with the month (15 марта), or without (до 25-го).</summary>
/// <param name="Month">1–12, or 0 when only the day was said.</param>
/// <param name="Year">0 when not said.</param>
/// <param name="MonthShift">«следующего месяца»: 1; null when not said.</param>
internal sealed record CalendarDay(int Number, int Month = 0, int Year = 0, int? MonthShift = null) : Day
{
    private const int StillThisYear = 14;

    public override Found On(Scene scene, DateOnly from, TimeOnly? clock)
    {
        if (Number is < 1 or > 31 || Month is < 0 or > 12)
        {
            return new(null, NoSuchDate);
        }

        if (MonthShift is { } shift && Scene.ShiftMonths(new DateOnly(from.Year, from.Month, 1), shift) is { } month)
        {
            return Found.Of(Scene.Date(month.Year, month.Month, Number));
        }

        return Month == 0 ? NextSuchDay(from) : Year > 0 ? Found.Of(Scene.Date(Year, Month, Number)) : Nearest(scene, from);
    }

    private Found NextSuchDay(DateOnly from)
    {
        for (var month = 0; month < 3; month++)
        {
            if (Scene.ShiftMonths(new DateOnly(from.Year, from.Month, 1), month) is { } first
                && Scene.Date(first.Year, first.Month, Number) is { } date && date >= from)
            {
                return Found.Of(date);
            }
        }

        return new(null, NoSuchDate);
    }

    private Found Nearest(Scene scene, DateOnly from)
    {
        var limit = from == scene.Today ? from.AddDays(-StillThisYear) : from;
        for (var year = from.Year - 1; year <= from.Year + 1; year++)
        {
            // 29 February is looked for in the year it would fall in, and not in the next leap year.
            if (Scene.Date(year, Month, Math.Min(Number, DateTime.DaysInMonth(year, Month))) >= limit)
            {
                return Found.Of(Scene.Date(year, Month, Number));
            }
        }

        return new(null, NoSuchDate);
    }
}

/// <summary>A moment to the minute, counted from now: «через два часа».</summary>
internal sealed record Instant(DateTimeOffset At) : Day
{
    public override Found On(Scene scene, DateOnly from, TimeOnly? clock) => new(scene.Calendar.Day(At));
}

/// <summary>A day with its weekday named beside it: «в пятницу 14 февраля».</summary>
internal sealed record NamedDay(Day Date, int Iso) : Day
{
    public override Found On(Scene scene, DateOnly from, TimeOnly? clock)
    {
        var found = Date.On(scene, from, clock);
        return found.Date is { } date && Weekday.IsoOf(date) != Iso ? new(null, WeekdayDiffers) : found;
    }
}

/// <summary>A stretch of days: this week, March, the holidays.</summary>
/// <param name="Rest">Days off by nature, so its last day is meant and not its last working day.</param>
internal sealed record Period(DateOnly First, DateOnly Last, int Unit, bool Rest = false) : Day
{
    public override Found On(Scene scene, DateOnly from, TimeOnly? clock)
    {
        var working = scene.LastWorking(Last);
        return Found.Of(Rest || working < First ? Last : working);
    }
}
