using System.Globalization;

namespace B24CoachBot.Sandbox.Seed.Weeks;

/// <summary>When people work: Monday to Friday, nine to six, no public holidays.</summary>
internal sealed class WorkDays(TimeZoneInfo zone)
{
    public const int Opens = 9 * 60;
    public const int Closes = 18 * 60;

    private static readonly HashSet<(int Day, int Month)> Holidays =
    [
        .. WorkingTimeSeed.PublicHolidays.Split(',').Select(text => text.Split('.'))
            .Select(parts => (int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture))),
    ];

    public static bool Has(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Contains((day.Day, day.Month));

    public static IEnumerable<DateOnly> Between(DateOnly first, DateOnly last)
    {
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            if (Has(day))
            {
                yield return day;
            }
        }
    }

    /// <summary>The working day that comes <paramref name="count"/> working days later; before, when negative.</summary>
    public static DateOnly Later(DateOnly day, int count)
    {
        for (var left = Math.Abs(count); left > 0;)
        {
            day = day.AddDays(Math.Sign(count));
            left -= Has(day) ? 1 : 0;
        }

        return day;
    }

    public DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);

    public DateTimeOffset At(DateOnly day, int minute)
    {
        var wall = day.ToDateTime(TimeOnly.MinValue).AddMinutes(minute);
        return new DateTimeOffset(wall, zone.GetUtcOffset(wall));
    }

    /// <summary>So many minutes of work later.</summary>
    public DateTimeOffset Later(DateTimeOffset moment, int minutes)
    {
        var day = Day(moment);
        var minute = (int)(moment - At(day, 0)).TotalMinutes;
        var (at, left) = Has(day) ? (Math.Clamp(minute, Opens, Closes), minutes) : (Closes, minutes);
        while (at + left > Closes)
        {
            left -= Closes - at;
            day = Later(day, 1);
            at = Opens;
        }

        return At(day, at + left);
    }
}
