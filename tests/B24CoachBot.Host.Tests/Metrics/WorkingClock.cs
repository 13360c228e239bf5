using System.Globalization;

namespace B24CoachBot.Host.Tests.Metrics;

/// <summary>The Sandbox's working time (Monday to Friday, nine to six, Moscow, public holidays off), counted second by second's end without the bot's calendar.</summary>
internal static class WorkingClock
{
    private static readonly TimeSpan Moscow = TimeSpan.FromHours(3);
    private static readonly HashSet<string> Holidays = [.. "1.1,2.1,3.1,4.1,5.1,6.1,7.1,8.1,23.2,8.3,1.5,9.5,12.6,4.11".Split(',')];

    public static DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Moscow);

    public static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(Moscow).DateTime);

    public static bool IsWorking(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Contains(string.Create(CultureInfo.InvariantCulture, $"{day.Day}.{day.Month}"));

    /// <summary>Working minutes from one moment to a later one.</summary>
    public static double Minutes(DateTimeOffset from, DateTimeOffset to)
    {
        var minutes = 0.0;
        for (var day = Day(from); day <= Day(to); day = day.AddDays(1))
        {
            if (IsWorking(day))
            {
                var begins = Max(from, Midnight(day).AddHours(9));
                var ends = Min(to, Midnight(day).AddHours(18));
                minutes += ends > begins ? (ends - begins).TotalMinutes : 0;
            }
        }

        return minutes;
    }

    private static DateTimeOffset Max(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static DateTimeOffset Min(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
