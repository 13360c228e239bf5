using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>The rules that read one day, in the order they are tried.</summary>
internal static class DayRules
{
    public static Hit<Day>? Read(Line line, Scene scene, int at, Tie tie) =>
        OffsetRule.Read(line, scene, at) ?? ReadNamed(line, scene, at, tie);

    /// <summary>A day with a name of its own; an offset counts from such a one only, so that offsets never nest.</summary>
    public static Hit<Day>? ReadNamed(Line line, Scene scene, int at, Tie tie) =>
        Relative(line, scene, at)
        ?? WeekdayRule.Read(line, scene, at, tie != Tie.None)
        ?? DateRule.Read(line, at, tie != Tie.None)
        ?? FeastRule.Read(line, at, tie)
        ?? PeriodRule.Read(line, scene, at, tie);

    /// <summary>«завтра», «к завтрашнему дню», "tomorrow's".</summary>
    private static Hit<Day>? Relative(Line line, Scene scene, int at)
    {
        var start = line[at].Has(Cue.The) ? at + 1 : at;
        if (!line[start].Has(Cue.Relative, out var days))
        {
            return OtherMorning(line, scene, start);
        }

        var end = line[start + 1].Has(Cue.OneDay) && !char.IsAscii(line[start].Text[0]) ? start + 2 : start + 1;
        return new(new ThatDay(Scene.Shift(scene.Today, days), IsToday: days == 0), end);
    }

    /// <summary>«на следующее утро», "next morning": the part of the day follows.</summary>
    private static Hit<Day>? OtherMorning(Line line, Scene scene, int at) =>
        Modifier.Read(line[at]) is 1 && (line[at + 1].Has(Cue.PartNoun) || line[at + 1].Has(Cue.Part) && !char.IsAscii(line[at + 1].Text[0]))
            ? new(new ThatDay(Scene.Shift(scene.Today, 1)), at + 1)
            : null;

    /// <summary>Two ways of naming one day put together, or null when they don't belong together.</summary>
    public static Day? Join(Scene scene, Day first, Day second) => (first, second) switch
    {
        (Weekday { Which: Which.Bare } day, CalendarDay date) => new NamedDay(date, day.Iso),
        (CalendarDay date, Weekday { Which: Which.Bare } day) => new NamedDay(date, day.Iso),
        (Weekday { Which: Which.Bare } day, ThatDay { Weeks: false } date) => new NamedDay(date, day.Iso),
        (ThatDay { Weeks: false } date, Weekday { Which: Which.Bare } day) => new NamedDay(date, day.Iso),
        (Weekday day, Period { Unit: Units.Week } week) => OfWeek(scene, day, week.First),
        (Period { Unit: Units.Week } week, Weekday day) => OfWeek(scene, day, week.First),
        (Weekday day, ThatDay { Weeks: true, Date: { } date }) => OfWeek(scene, day, date),
        (ThatDay { Weeks: true, Date: { } date }, Weekday day) => OfWeek(scene, day, date),
        (Weekday { Which: Which.Bare } day, Period { Unit: Units.Month } month) => InMonth(scene, day, month),
        (Period { Unit: Units.Month } month, Weekday { Which: Which.Bare } day) => InMonth(scene, day, month),
        (CalendarDay { Month: 0 } day, Period { Unit: Units.Month } month) => day with { Month = month.First.Month, Year = month.First.Year },
        (Period { Unit: Units.Month } month, CalendarDay { Month: 0 } day) => day with { Month = month.First.Month, Year = month.First.Year },
        (CalendarDay { Month: > 0, Year: 0 } day, Period { Unit: Units.Year } year) => day with { Year = year.First.Year },
        (ThatDay { Date: { } date }, Instant instant) when scene.Calendar.Day(instant.At) == date => instant,
        (Instant instant, ThatDay { Date: { } date }) when scene.Calendar.Day(instant.At) == date => instant,
        (ThatDay { Date: { } date }, CalendarDay day) when day.On(scene, scene.Today, null).Date == date => first,
        _ => null,
    };

    private static Weekday OfWeek(Scene scene, Weekday day, DateOnly inWeek) =>
        new(day.Iso, Which.OfWeek, (int)Math.Floor((inWeek.DayNumber - scene.Monday.DayNumber) / 7.0));

    private static ThatDay InMonth(Scene scene, Weekday day, Period month)
    {
        var nth = 1;
        while (nth < 5 && PeriodRuleDay(month, day.Iso, nth) is { } date && date < scene.Today)
        {
            nth++;
        }

        return new(PeriodRuleDay(month, day.Iso, nth) ?? PeriodRuleDay(month, day.Iso, 1));
    }

    private static DateOnly? PeriodRuleDay(Period month, int iso, int nth) => WeekdayRule.InMonth(month, iso, nth);
}
