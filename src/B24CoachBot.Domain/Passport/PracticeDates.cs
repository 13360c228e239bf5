using System.Globalization;
using System.Text.RegularExpressions;
using B24CoachBot.Domain.Calendar;

namespace B24CoachBot.Domain.Passport;

/// <summary>Fills the days into the texts of a made-up call: <c>{back}</c> is "03.12" or "3 Dec", <c>{back.number}</c> is "3".</summary>
public static partial class PracticeDates
{
    /// <param name="now">Any offset.</param>
    public static string Fill(string text, PracticeCall call, Tongue tongue, DateTimeOffset now, WorkCalendar calendar) => Slot().Replace(text, match =>
        call.Dates.TryGetValue(match.Groups[1].Value, out var day)
            ? Said(On(day, now, calendar), match.Groups[2].Success, tongue)
            : match.Value);

    /// <summary>Names in braces that the call has no day for.</summary>
    public static IEnumerable<string> Unknown(string text, PracticeCall call) =>
        Slot().Matches(text).Select(match => match.Groups[1].Value).Where(name => !call.Dates.ContainsKey(name)).Distinct();

    private static DateOnly On(PracticeDay day, DateTimeOffset now, WorkCalendar calendar)
    {
        var at = calendar.Day(now);
        switch (day)
        {
            case PracticeDay.Ahead ahead:
                for (var passed = 0; passed < ahead.WorkingDays; passed++)
                {
                    at = calendar.NextWorking(at);
                }

                return at;
            case PracticeDay.Next next:
                do
                {
                    at = at.AddDays(1);
                }
                while (at.DayOfWeek != next.Day);

                return at;
            default:
                return at;
        }
    }

    private static string Said(DateOnly day, bool number, Tongue tongue) =>
        day.ToString(number ? "%d" : tongue == Tongue.Russian ? "dd.MM" : "d MMM", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{([a-z]+)(\.number)?\}")]
    private static partial Regex Slot();
}
