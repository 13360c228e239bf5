using B24CoachBot.Domain.Language.Numbers;
using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>Repetition by the day of the month: «5-го и 20-го числа каждого месяца», "the last Friday of every month".</summary>
internal static class MonthHabit
{
    private const int MostDays = 7;

    /// <summary>«5 числа каждого месяца», «в последнюю пятницу каждого месяца», "the 1st of every month".</summary>
    public static Hit<HabitHead.Head>? DayOfEach(Line line, int at)
    {
        var start = line[at].Has(Cue.The) ? at + 1 : at;
        if ((line[start].Has(Cue.EdgeEnd) || line[start].Has(Cue.EdgeStart) || line[start].Has(Cue.EdgeMiddle)) && OfEach(line, start + 1) is { } edge)
        {
            return new(new HabitHead.Head(Habit.Of(Habit.Monthly) with { MonthDays = [line[start].Has(Cue.EdgeEnd) ? -1 : line[start].Has(Cue.EdgeStart) ? 5 : 15] }), edge);
        }

        var nth = line[start].Has(Cue.Final) ? new Hit<int>(-1, start + 1)
            : Numerals.Read(line, start) is { Said: { Value: >= 1 and <= 31 } } number ? new Hit<int>(number.Said.Value, number.End)
            : (Hit<int>?)null;
        if (nth is not { } count)
        {
            return null;
        }

        if (Ordinals(line, start) is { } which && line[which.End].Has(Cue.Weekday, out var iso) && OfEach(line, which.End + 1) is { } nthDay)
        {
            return new(new HabitHead.Head(Habit.Of(Habit.Monthly) with { Days = [.. which.Said.Select(nth => (nth, iso))] }), nthDay);
        }

        if (line[count.End].Has(Cue.Month, out var month) && count.Said > 0 && line[count.End + 1].Has(Cue.Each) && line[count.End + 2].Has(Cue.Unit, out var year) && year == Units.Year)
        {
            return new(new HabitHead.Head(new Habit(Habit.Yearly, 1, [], [count.Said], month)), count.End + 3);
        }

        return Days(line, start, count) is { } days && (OfEach(line, days.End) ?? Rate(line, days.End)) is { } end
            ? new(new HabitHead.Head(Habit.Of(Habit.Monthly) with { MonthDays = days.Said }), end)
            : null;
    }

    /// <summary>«первый и третий», "second and last" before a weekday; −1 is the last.</summary>
    public static Hit<IReadOnlyList<int>>? Ordinals(Line line, int at)
    {
        var all = new List<int>();
        var end = at;
        while (all.Count < MostDays)
        {
            var next = all.Count == 0 ? end : line[end].Has(Cue.And) || line[end].IsMark(',') ? end + 1 : line.Count;
            next = line[next].Has(Cue.The) || line[next].Has(Cue.At) && all.Count > 0 ? next + 1 : next;
            if ((line[next].Has(Cue.Final) ? new Hit<int>(-1, next + 1)
                : Numerals.Read(line, next) is { Said: { Ordinal: true, Value: <= 5 } } ordinal ? new Hit<int>(ordinal.Said.Value, ordinal.End) : (Hit<int>?)null) is not { } one)
            {
                break;
            }

            all.Add(one.Said);
            end = one.End;
        }

        return all.Count == 0 ? null : new(all, end);
    }

    private static Hit<IReadOnlyList<int>>? Days(Line line, int start, Hit<int> first)
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

    public static Hit<Habit>? Day(Line line, int at, Habit habit)
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

        return line[count.End].Has(Cue.Weekday, out var iso) ? new(habit with { Days = [(count.Said, iso)] }, Of(line, count.End + 1) ?? count.End + 1)
            : Days(line, start, count) is { } days ? new(habit with { MonthDays = days.Said }, Of(line, days.End) ?? days.End)
            : null;
    }

    public static int? Of(Line line, int at)
    {
        var start = line[at].Has(Cue.Of) || line[at].Has(Cue.At) ? at + 1 : at;
        start = line[start].Has(Cue.The) || line[start].Has(Cue.Each) || line[start].Has(Cue.This) ? start + 1 : start;
        return line[start].Has(Cue.Unit, out var unit) && unit == Units.Month ? start + 1 : null;
    }

    private static int? OfEach(Line line, int at)
    {
        var start = line[at].Has(Cue.Of) || line[at].Has(Cue.At) ? at + 1 : at;
        return line[start].Has(Cue.Each) && line[start + 1].Has(Cue.Unit, out var unit) && unit == Units.Month ? start + 2 : null;
    }

    private static int? Rate(Line line, int at) => line[at].Has(Cue.Rate, out var rate) && rate == 3 ? at + 1 : null;
}
