using B24CoachBot.Domain.Language.Numbers;
using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>The number inside a repetition: how often, which of its kind, or which day of the month.</summary>
internal static class HabitCount
{
    /// <summary>«каждые 2 недели», «каждую вторую пятницу», «каждое 5-е число», «каждый первый понедельник месяца».</summary>
    public static Hit<HabitHead.Head>? Read(Line line, int at)
    {
        if (MonthHabit.Ordinals(line, at) is { Said.Count: > 1 } several && line[several.End].Has(Cue.Weekday, out var each) && MonthHabit.Of(line, several.End + 1) is { } month)
        {
            return new(new HabitHead.Head(Habit.Of(Habit.Monthly) with { Days = [.. several.Said.Select(nth => (nth, each))] }), month);
        }

        return Numerals.Read(line, at) is { } number ? Of(line, number) : null;
    }

    private static Hit<HabitHead.Head>? Of(Line line, Hit<Numeral> number)
    {
        var (count, next) = (number.Said.Value, number.End);
        if (line[next].Has(Cue.Weekday, out var iso))
        {
            return MonthHabit.Of(line, next + 1) is { } end ? new(new HabitHead.Head(Habit.Of(Habit.Monthly) with { Days = [(count, iso)] }), end)
                : number.Said.Ordinal && count == 2 ? new(new HabitHead.Head(Habit.Of(Habit.Weekly, 2) with { Days = [(0, iso)] }), next + 1)
                : number.Said.Ordinal && count <= 4 ? new(new HabitHead.Head(Habit.Of(Habit.Monthly) with { Days = [(count, iso)] }), next + 1)
                : null;
        }

        if (line[next].Has(Cue.DayOfMonth) || (number.Said.Ordinal && count <= 31 && number.Said.Digits > 0 && !line[next].Has(Cue.Unit) && !line[next].Has(Cue.Month)))
        {
            var end = line[next].Has(Cue.DayOfMonth) ? next + 1 : next;
            return count is >= 1 and <= 31 ? new(new HabitHead.Head(Habit.Of(Habit.Monthly) with { MonthDays = [count] }), MonthHabit.Of(line, end) ?? end) : null;
        }

        if (number.Said.Ordinal && count <= 31 && line[next].Has(Cue.OneDay) && MonthHabit.Of(line, next + 1) is { } nthDay)
        {
            return new(new HabitHead.Head(Habit.Of(Habit.Monthly) with { MonthDays = [count] }), nthDay);
        }

        if (number.Said.Ordinal && count <= 31 && line[next].Has(Cue.Of) && MonthHabit.Of(line, next) is { } dayOf)
        {
            return new(new HabitHead.Head(Habit.Of(Habit.Monthly) with { MonthDays = [count] }), dayOf);
        }

        if (line[next].Has(Cue.Month, out var month))
        {
            return count is >= 1 and <= 31 ? new(new HabitHead.Head(new Habit(Habit.Yearly, 1, [], [count], month)), next + 1) : null;
        }

        return Amount.UnitAt(line, next) is { } unit && OfUnit(unit.Said, Math.Clamp(count, 1, 999)) is { } habit ? new(new HabitHead.Head(habit), unit.End) : null;
    }

    public static Habit? OfUnit(int unit, int count) => unit switch
    {
        Units.Minute => Habit.Of("MINUTELY", count),
        Units.Hour => Habit.Of("HOURLY", count),
        Units.Day or Units.FullDay => Habit.Of(Habit.Daily, count),
        Units.WorkingDay => Habit.Of(Habit.Weekly) with { Days = HabitHead.Workdays },
        Units.Week => Habit.Of(Habit.Weekly, count),
        Units.Fortnight => Habit.Of(Habit.Weekly, 2 * count),
        Units.Month => Habit.Of(Habit.Monthly, count),
        Units.Quarter => Habit.Of(Habit.Monthly, 3 * count),
        Units.HalfYear => Habit.Of(Habit.Monthly, 6 * count),
        Units.Year => Habit.Of(Habit.Yearly, count),
        _ => null,
    };
}
