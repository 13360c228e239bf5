using B24CoachBot.Domain.Language.Numbers;
using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>The words that make a repetition, and the days that narrow it.</summary>
internal static class HabitHead
{
    private const int MostDays = 7;

    internal readonly record struct Head(Habit Habit, TimeSaid? Time = null);

    private static readonly IReadOnlyList<(int, int)> Workdays = [(0, 1), (0, 2), (0, 3), (0, 4), (0, 5)];

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
            : DayOfEach(line, at);
    }

    /// <summary>What narrows a repetition after its head: «по понедельникам», «5-го числа», "on the 1st", «в пятницу».</summary>
    public static Hit<Habit>? Detail(Line line, int at, Habit habit)
    {
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
            return MonthDay(line, lead.End, habit);
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
        if (!once && Numerals.Read(line, at) is { } number && Counted(line, number) is { } counted)
        {
            return counted;
        }

        if (line[at].Has(Cue.Final) && line[at + 1].Has(Cue.Weekday, out var last) && OfMonth(line, at + 2) is { } end)
        {
            return new(new Head(Habit.Of(Habit.Monthly) with { Days = [(-1, last)] }), end);
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
        return amount.End > at && OfUnit(amount.Said.Unit, (int)Math.Clamp(amount.Said.Count, 1, 999) * interval) is { } habit ? new(new Head(habit), amount.End) : null;
    }

    /// <summary>«каждые 2 недели», «каждую вторую пятницу», «каждое 5-е число», «каждый первый понедельник месяца».</summary>
    private static Hit<Head>? Counted(Line line, Hit<Numeral> number)
    {
        var (count, next) = (number.Said.Value, number.End);
        if (line[next].Has(Cue.Weekday, out var iso))
        {
            return OfMonth(line, next + 1) is { } end ? new(new Head(Habit.Of(Habit.Monthly) with { Days = [(count, iso)] }), end)
                : number.Said.Ordinal && count == 2 ? new(new Head(Habit.Of(Habit.Weekly, 2) with { Days = [(0, iso)] }), next + 1)
                : number.Said.Ordinal && count <= 4 ? new(new Head(Habit.Of(Habit.Monthly) with { Days = [(count, iso)] }), next + 1)
                : null;
        }

        if (line[next].Has(Cue.DayOfMonth) || (number.Said.Ordinal && count <= 31 && number.Said.Digits > 0 && !line[next].Has(Cue.Unit) && !line[next].Has(Cue.Month)))
        {
            var end = line[next].Has(Cue.DayOfMonth) ? next + 1 : next;
            return count is >= 1 and <= 31 ? new(new Head(Habit.Of(Habit.Monthly) with { MonthDays = [count] }), OfMonth(line, end) ?? end) : null;
        }

        if (line[next].Has(Cue.Month, out var month))
        {
            return count is >= 1 and <= 31 ? new(new Head(new Habit(Habit.Yearly, 1, [], [count], month)), next + 1) : null;
        }

        return Amount.UnitAt(line, next) is { } unit && OfUnit(unit.Said, Math.Clamp(count, 1, 999)) is { } habit ? new(new Head(habit), unit.End) : null;
    }

    private static Habit? OfUnit(int unit, int count) => unit switch
    {
        Units.Minute => Habit.Of("MINUTELY", count),
        Units.Hour => Habit.Of("HOURLY", count),
        Units.Day or Units.FullDay => Habit.Of(Habit.Daily, count),
        Units.WorkingDay => Habit.Of(Habit.Weekly) with { Days = Workdays },
        Units.Week => Habit.Of(Habit.Weekly, count),
        Units.Fortnight => Habit.Of(Habit.Weekly, 2 * count),
        Units.Month => Habit.Of(Habit.Monthly, count),
        Units.Quarter => Habit.Of(Habit.Monthly, 3 * count),
        Units.HalfYear => Habit.Of(Habit.Monthly, 6 * count),
        Units.Year => Habit.Of(Habit.Yearly, count),
        _ => null,
    };

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

            if (!line[next].Has(cue, out var iso) || days.Contains((0, iso)))
            {
                break;
            }

            days.Add((0, iso));
            end = next + 1;
        }

        return days.Count == 0 ? null : new(days, end);
    }

    /// <summary>«5 числа каждого месяца», «в последнюю пятницу каждого месяца», "the 1st of every month".</summary>
    private static Hit<Head>? DayOfEach(Line line, int at)
    {
        var start = line[at].Has(Cue.The) ? at + 1 : at;
        if (line[start].Has(Cue.EdgeEnd) && OfEachMonth(line, start + 1) is { } edge)
        {
            return new(new Head(Habit.Of(Habit.Monthly) with { MonthDays = [-1] }), edge);
        }

        var nth = line[start].Has(Cue.Final) ? new Hit<int>(-1, start + 1)
            : Numerals.Read(line, start) is { Said: { Value: >= 1 and <= 31 } } number ? new Hit<int>(number.Said.Value, number.End)
            : (Hit<int>?)null;
        if (nth is not { } count)
        {
            return null;
        }

        if (line[count.End].Has(Cue.Weekday, out var iso) && count.Said <= 5 && OfEachMonth(line, count.End + 1) is { } nthDay)
        {
            return new(new Head(Habit.Of(Habit.Monthly) with { Days = [(count.Said, iso)] }), nthDay);
        }

        if (line[count.End].Has(Cue.Month, out var month) && count.Said > 0 && line[count.End + 1].Has(Cue.Each) && line[count.End + 2].Has(Cue.Unit, out var year) && year == Units.Year)
        {
            return new(new Head(new Habit(Habit.Yearly, 1, [], [count.Said], month)), count.End + 3);
        }

        return MonthDays(line, start, count) is { } days && (OfEachMonth(line, days.End) ?? Rate(line, days.End)) is { } end
            ? new(new Head(Habit.Of(Habit.Monthly) with { MonthDays = days.Said }), end)
            : null;
    }

    private static Hit<IReadOnlyList<int>>? MonthDays(Line line, int start, Hit<int> first)
    {
        var days = new List<int> { first.Said };
        var end = first.End;
        if (first.Said < 0)
        {
            return line[end].Has(Cue.Unit, out var unit) && unit is Units.Day or Units.WorkingDay ? new(days, end + 1) : line[end].Has(Cue.DayOfMonth) ? new(days, end + 1) : null;
        }

        end = line[end].Has(Cue.DayOfMonth) ? end + 1 : end;
        while (days.Count < MostDays && (line[end].Has(Cue.And) || line[end].IsMark(',')) && Next(line, end + 1) is { Said.Value: >= 1 and <= 31 } more)
        {
            days.Add(more.Said.Value);
            end = line[more.End].Has(Cue.DayOfMonth) ? more.End + 1 : more.End;
        }

        return end > start ? new(days, end) : null;
    }

    private static Hit<Numeral>? Next(Line line, int at) => Numerals.Read(line, line[at].Has(Cue.The) || line[at].Has(Cue.On_Recurring) || line[at].Has(Cue.At) ? at + 1 : at);

    private static Hit<Habit>? MonthDay(Line line, int at, Habit habit)
    {
        var start = line[at].Has(Cue.The) ? at + 1 : at;
        if (line[start].Has(Cue.EdgeEnd) && line[start + 1].Has(Cue.Unit, out var month) && month == Units.Month)
        {
            return new(habit with { MonthDays = [-1] }, start + 2);
        }

        var nth = line[start].Has(Cue.Final) ? new Hit<int>(-1, start + 1)
            : Numerals.Read(line, start) is { Said: { Value: >= 1 and <= 31 } } number && (number.Said.Ordinal || line[number.End].Has(Cue.DayOfMonth)) ? new Hit<int>(number.Said.Value, number.End)
            : (Hit<int>?)null;
        if (nth is not { } count)
        {
            return null;
        }

        return line[count.End].Has(Cue.Weekday, out var iso) ? new(habit with { Days = [(count.Said, iso)] }, OfMonth(line, count.End + 1) ?? count.End + 1)
            : MonthDays(line, start, count) is { } days ? new(habit with { MonthDays = days.Said }, OfMonth(line, days.End) ?? days.End)
            : null;
    }

    private static int? OfMonth(Line line, int at)
    {
        var start = line[at].Has(Cue.Of) || line[at].Has(Cue.At) ? at + 1 : at;
        start = line[start].Has(Cue.The) || line[start].Has(Cue.Each) || line[start].Has(Cue.This) ? start + 1 : start;
        return line[start].Has(Cue.Unit, out var unit) && unit == Units.Month ? start + 1 : null;
    }

    private static int? OfEachMonth(Line line, int at)
    {
        var start = line[at].Has(Cue.Of) || line[at].Has(Cue.At) ? at + 1 : at;
        return line[start].Has(Cue.Each) && line[start + 1].Has(Cue.Unit, out var unit) && unit == Units.Month ? start + 2 : null;
    }

    private static int? Rate(Line line, int at) => line[at].Has(Cue.Rate, out var rate) && rate == 3 ? at + 1 : null;
}
