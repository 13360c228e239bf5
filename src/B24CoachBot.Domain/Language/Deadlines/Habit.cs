using System.Globalization;
using System.Text;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>A repetition, before it becomes an RFC 5545 rule.</summary>
/// <param name="Every">FREQ.</param>
/// <param name="Days">BYDAY: the weekday, and which one of the month (0 = each).</param>
/// <param name="MonthDays">BYMONTHDAY; −1 is the last.</param>
/// <param name="Month">BYMONTH, or 0.</param>
internal sealed record Habit(string Every, int Interval, IReadOnlyList<(int Nth, int Iso)> Days, IReadOnlyList<int> MonthDays, int Month = 0)
{
    public const string Weekly = "WEEKLY";
    public const string Monthly = "MONTHLY";
    public const string Yearly = "YEARLY";
    public const string Daily = "DAILY";
    private const int LongestWait = 366 * 4 + 1;
    private static readonly string[] Names = ["", "MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    public static Habit Of(string every, int interval = 1) => new(every, interval, [], []);

    public string Rule()
    {
        var rule = new StringBuilder($"FREQ={Every}");
        if (Interval > 1)
        {
            rule.Append(CultureInfo.InvariantCulture, $";INTERVAL={Interval}");
        }

        if (Days.Count > 0)
        {
            rule.Append(";BYDAY=").AppendJoin(',', Days.Select(day => (day.Nth == 0 ? "" : day.Nth.ToString(CultureInfo.InvariantCulture)) + Names[day.Iso]));
        }

        if (MonthDays.Count > 0)
        {
            rule.Append(";BYMONTHDAY=").AppendJoin(',', MonthDays);
        }

        return Month > 0 ? rule.Append(CultureInfo.InvariantCulture, $";BYMONTH={Month}").ToString() : rule.ToString();
    }

    /// <summary>The first occurrence whose instant is after now, or null when the rule never comes true.</summary>
    public DateTimeOffset? First(Scene scene, TimeOnly? time)
    {
        if (Every is "HOURLY" or "MINUTELY")
        {
            return scene.Now + (Every == "HOURLY" ? TimeSpan.FromHours(Interval) : TimeSpan.FromMinutes(Interval));
        }

        if (Days.Count == 0 && MonthDays.Count == 0 && (Every != Daily || Interval > 1))
        {
            return Open(scene, time);
        }

        for (var day = scene.Today; day.DayNumber - scene.Today.DayNumber < LongestWait; day = day.AddDays(1))
        {
            if (Falls(day) && scene.Calendar.At(day, time ?? scene.EndOfDay) is var at && at > scene.Now)
            {
                return at;
            }
        }

        return null;
    }

    // Without a day: by the end of the period; when several are skipped, after that many.
    private DateTimeOffset? Open(Scene scene, TimeOnly? time)
    {
        var unit = Every switch { Weekly => Units.Week, Yearly => Units.Year, Monthly when Interval == 3 => Units.Quarter, Monthly when Interval == 6 => Units.HalfYear, _ => Units.Month };
        if (Interval > 1 && unit is not (Units.Quarter or Units.HalfYear))
        {
            var amount = new Amount(Interval, Every switch { Daily => Units.Day, Weekly => Units.Week, Yearly => Units.Year, _ => Units.Month });
            return amount.From(scene, scene.Today).On(scene, scene.Today, null).Date is { } there ? scene.Calendar.At(there, time ?? scene.EndOfDay) : null;
        }

        for (var shift = 0; shift < 2; shift++)
        {
            var at = scene.Calendar.At(EdgeRule.End(scene, Periods.Current(scene, unit, shift)), time ?? scene.EndOfDay);
            if (at > scene.Now)
            {
                return at;
            }
        }

        return null;
    }

    private bool Falls(DateOnly day)
    {
        if (Month > 0 && day.Month != Month)
        {
            return false;
        }

        var last = DateTime.DaysInMonth(day.Year, day.Month);
        if (MonthDays.Count > 0)
        {
            return MonthDays.Contains(day.Day) || (MonthDays.Contains(-1) && day.Day == last);
        }

        return Days.Count == 0 || Days.Any(each => each.Iso == Weekday.IsoOf(day)
            && (each.Nth == 0 || (each.Nth > 0 ? (day.Day - 1) / 7 + 1 == each.Nth : last - day.Day < 7)));
    }
}
