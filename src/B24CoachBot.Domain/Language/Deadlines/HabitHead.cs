using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>The words that make a repetition, and the days that narrow it.</summary>
internal static class HabitHead
{
    private const int MostDays = 7;

    internal readonly record struct Head(Habit Habit, TimeSaid? Time = null);

    public static readonly IReadOnlyList<(int Nth, int Iso)> Workdays = [(0, 1), (0, 2), (0, 3), (0, 4), (0, 5)];

    public static Hit<Head>? Read(Line line, int at)
    {
        var word = line[at];
        return word.Has(Cue.WorkDays) ? new(new Head(Habit.Of(Habit.Weekly) with { Days = Workdays }), at + 1)
            : word.Has(Cue.RestDays) ? new(new Head(Habit.Of(Habit.Weekly) with { Days = [(0, 6), (0, 7)] }), at + 1)
            : word.Has(Cue.Mornings) ? new(new Head(Habit.Of(Habit.Daily), new TimeSaid(null, 2, false, Tie.None, false)), at + 1)
            : word.Has(Cue.Evenings) ? new(new Head(Habit.Of(Habit.Daily), new TimeSaid(null, 9, false, Tie.None, false)), at + 1)
            : word.Has(Cue.Rate, out var rate) && !IsAdjective(line, at) ? new(new Head(OfRate(rate)), at + 1)
            : word.Has(Cue.EveryOther) ? Every(line, at + 1, 2)
            : word.Has(Cue.Each) ? Every(line, at + 1, 1)
            : word.Has(Cue.OnceIn) ? Every(line, at + 1, 1, once: true)
            : ByDays(line, at) is { } days ? new(new Head(days.Said), days.End)
            : MonthHabit.DayOfEach(line, at);
    }

    /// <summary>What narrows a repetition after its head: «по понедельникам», «5-го числа», "on the 1st", «в пятницу».</summary>
    public static Hit<Habit>? Detail(Line line, int at, Habit habit)
    {
        if (habit is { Every: Habit.Daily, Interval: 1 } && line[at].Has(Cue.WorkDays))
        {
            return new(Habit.Of(Habit.Weekly) with { Days = Workdays }, at + 1);
        }

        var lead = Lead.Read(line, at);
        if (habit.Days.Count == 0 && habit.Every == Habit.Weekly)
        {
            if (ByDays(line, at) is { } plural)
            {
                return new(habit with { Days = plural.Said.Days }, plural.End);
            }

            if (List(line, lead.End, Cue.Weekday) is { } days)
            {
                return new(habit with { Days = days.Said }, days.End);
            }
        }

        if (habit.MonthDays.Count == 0 && habit.Days.Count == 0 && habit.Every == Habit.Monthly)
        {
            return MonthHabit.Day(line, lead.End, habit);
        }

        return habit.Every == Habit.Yearly && habit.Month == 0 && DateRule.Read(line, lead.End, led: true) is { Said: CalendarDay { Month: > 0 and <= 12, Year: 0 } date } day
            ? new(habit with { Month = date.Month, MonthDays = [date.Number] }, day.End)
            : null;
    }

    private static Habit OfRate(int rate) => rate switch
    {
        1 => Habit.Of(Habit.Daily),
        2 => Habit.Of(Habit.Weekly),
        3 => Habit.Of(Habit.Monthly),
        4 => Habit.Of(Habit.Monthly, 3),
        5 => Habit.Of(Habit.Yearly),
        6 => Habit.Of("HOURLY"),
        7 => Habit.Of(Habit.Weekly, 2),
        _ => Habit.Of(Habit.Monthly, 6),
    };

    // "weekly report" names the report.
    private static bool IsAdjective(Line line, int at) =>
        char.IsAscii(line[at].Text[0]) && line[at + 1].Kind == WordKind.Letters
        && (!line[at + 1].Meanings.Any || line[at + 1].Has(Cue.Documents) || line[at + 1].Has(Cue.Event) || line[at + 1].Has(Cue.Draft));

    private static Hit<Head>? Every(Line line, int at, int interval, bool once = false)
    {
        if (!once && HabitCount.Read(line, at) is { } counted)
        {
            return counted;
        }

        if (line[at].Has(Cue.Final) && line[at + 1].Has(Cue.Weekday, out var last) && MonthHabit.Of(line, at + 2) is { } end)
        {
            return new(new Head(Habit.Of(Habit.Monthly) with { Days = [(-1, last)] }), end);
        }

        if (line[at].Has(Cue.Final) && line[at + 1].Has(Cue.Unit, out var day) && day is Units.Day or Units.WorkingDay && MonthHabit.Of(line, at + 2) is { } lastDay)
        {
            return new(new Head(Habit.Of(Habit.Monthly) with { MonthDays = [-1] }), lastDay);
        }

        if (List(line, at, Cue.Weekday) is { } days)
        {
            return new(new Head(Habit.Of(Habit.Weekly, interval) with { Days = days.Said }), days.End);
        }

        if (line[at].Has(Cue.HalfHour))
        {
            return new(new Head(Habit.Of("MINUTELY", 30)), at + 1);
        }

        if (line[at].Has(Cue.HalfYear))
        {
            return new(new Head(Habit.Of(Habit.Monthly, 6)), at + 1);
        }

        var amount = (Amount.Read(line, at) ?? Amount.ReadUnit(line, at)) is { } read ? read : default;
        return amount.End > at && HabitCount.OfUnit(amount.Said.Unit, (int)Math.Clamp(amount.Said.Count, 1, 999) * interval) is { } habit ? new(new Head(habit), amount.End) : null;
    }

    /// <summary>«по средам», «по пн и чт», "on Mondays", "Tuesdays and Thursdays".</summary>
    private static Hit<Habit>? ByDays(Line line, int at)
    {
        var led = line[at].Has(Cue.On_Recurring);
        var start = led ? at + 1 : at;
        if (led && line[start].Has(Cue.Weekday) && line[start].Text.Length <= 3 && !char.IsAscii(line[start].Text[0]) && List(line, start, Cue.Weekday) is { } brief)
        {
            return new(Habit.Of(Habit.Weekly) with { Days = brief.Said }, brief.End);
        }

        return List(line, start, Cue.Weekdays) is { } days ? new(Habit.Of(Habit.Weekly) with { Days = days.Said }, days.End) : null;
    }

    private static Hit<IReadOnlyList<(int, int)>>? List(Line line, int at, Cue cue)
    {
        var days = new List<(int, int)>();
        var end = at;
        while (days.Count < MostDays)
        {
            var next = end;
            if (days.Count > 0)
            {
                next = line[end].IsMark('.') && line[end].Glued ? end + 1 : end;
                next = line[next].IsMark(',') || line[next].Has(Cue.And) ? next + 1 : line.Count;
                next = line[next].Has(Cue.And) ? next + 1 : next;
                next = line[next].Has(Cue.On_Recurring) || line[next].Has(Cue.At) || line[next].Has(Cue.Each) ? next + 1 : next;
            }

            if (!line[next].Has(cue, out var iso) || days.Contains((0, iso)) || line[next + 1].Has(Cue.Environment))
            {
                break;
            }

            days.Add((0, iso));
            end = next + 1;
        }

        return days.Count == 0 ? null : new(days, end);
    }
}
