using B24CoachBot.Domain.Language.Numbers;
using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>The beginning, middle, end or a named day of a period: «в начале месяца» is the 5th, «в середине недели» Wednesday.</summary>
internal static class EdgeRule
{
    public static Hit<Day>? Read(Line line, Scene scene, int at, Tie tie)
    {
        if (NamedDay(line, scene, at) is { } named)
        {
            return named;
        }

        var word = line[at];
        if (word.Has(Cue.EdgeEnd) && !line[at + 1].Has(Cue.EdgeEnd) && DayRules.ReadNamed(line, scene, at + 1, Tie.Until) is { Said: not Period } day)
        {
            // "before the end of Friday" is still Friday.
            return tie == Tie.Before ? day with { Said = new ThatDay(day.Said.On(scene, scene.Today, null).Date, IsEnd: true) } : day;
        }

        var next = line[at + 1].IsMark('-') ? at + 2 : at + 1;
        if (!(word.Has(Cue.EdgeEnd) || word.Has(Cue.EdgeStart) || word.Has(Cue.EdgeMiddle) || word.Has(Cue.FirstHalf) || word.Has(Cue.SecondHalf))
            || PeriodRule.Base(line, scene, next, inside: true) is not { } of || of.Said.Rest && !word.Has(Cue.EdgeEnd))
        {
            return null;
        }

        var period = IsPassed(line, scene, of, word) ? Periods.Current(scene, of.Said.Unit, 1) : of.Said;
        if (word.Has(Cue.EdgeStart) && tie is Tie.Until or Tie.Before && word.Has(Cue.EdgeStart))
        {
            return new(period.First > scene.Today ? period : new ThatDay(Start(scene, period)), of.End);
        }

        return new(Of(scene, word, period), of.End);
    }

    /// <summary>The day of a period that <paramref name="edge"/> names; also for a period said before it: «на следующей неделе в начале».</summary>
    public static ThatDay Of(Scene scene, Word edge, Period period) => new(
        edge.Has(Cue.EdgeStart) ? Start(scene, period)
        : edge.Has(Cue.EdgeMiddle) || edge.Has(Cue.FirstHalf) ? Middle(scene, period, edge.Has(Cue.FirstHalf))
        : End(scene, period), IsEnd: edge.Has(Cue.EdgeEnd));

    /// <summary>«в начале недели», said on a Wednesday: of the next one.</summary>
    private static bool IsPassed(Line line, Scene scene, Hit<Period> of, Word edge) =>
        !edge.Has(Cue.EdgeEnd) && !edge.Has(Cue.SecondHalf) && line[of.End - 1].Has(Cue.Unit) && Modifier.Read(line[of.End - 2]) is null
        && of.Said.First <= scene.Today && of.Said.Last >= scene.Today
        && (edge.Has(Cue.EdgeStart) ? Start(scene, of.Said) : Middle(scene, of.Said, edge.Has(Cue.FirstHalf))) < scene.Today;

    public static DateOnly End(Scene scene, Period period) => period.On(scene, scene.Today, null).Date ?? period.Last;

    private static DateOnly Start(Scene scene, Period period) => period.Unit switch
    {
        Units.Week => period.First.AddDays(1),
        Units.Month => period.First.AddDays(4),
        Units.Quarter => period.First.AddDays(14),
        _ => End(scene, Periods.Month(period.First.Year, period.First.Month)),
    };

    private static DateOnly Middle(Scene scene, Period period, bool half)
    {
        switch (period.Unit)
        {
            case Units.Week:
                return period.First.AddDays(2);
            case Units.Month:
                return period.First.AddDays(14);
            case Units.Quarter:
                return period.First.AddMonths(1).AddDays(14);
        }

        var months = (period.Last.Year - period.First.Year) * 12 + period.Last.Month - period.First.Month + 1;
        var last = period.First.AddMonths((months + 1) / 2).AddDays(-1);
        return half || months > 3 ? End(scene, period with { Last = last }) : period.First.AddMonths(1).AddDays(14);
    }

    /// <summary>«последний рабочий день месяца», «первый день квартала», «последняя неделя марта».</summary>
    private static Hit<Day>? NamedDay(Line line, Scene scene, int at)
    {
        var nth = line[at].Has(Cue.Final) ? new Hit<int>(-1, at + 1)
            : Numerals.Read(line, at) is { Said: { Ordinal: true, Value: <= 10 } } ordinal ? new Hit<int>(ordinal.Said.Value, ordinal.End)
            : (Hit<int>?)null;
        if (nth is not { } count || !line[count.End].Has(Cue.Unit, out var unit) || unit is not (Units.Day or Units.WorkingDay or Units.Week))
        {
            return null;
        }

        var of = line[count.End + 1].Has(Cue.Of) || line[count.End + 1].Has(Cue.At) ? count.End + 2 : count.End + 1;
        if (PeriodRule.Base(line, scene, of, inside: true) is not { } period)
        {
            return null;
        }

        return new(Counted(scene, period.Said, unit, count.Said), period.End);
    }

    private static Day Counted(Scene scene, Period period, int unit, int nth) => unit switch
    {
        Units.WorkingDay when nth < 0 => new ThatDay(scene.LastWorking(period.Last)),
        Units.WorkingDay => new ThatDay(scene.ShiftWorking(period.First.AddDays(-1), nth)),
        Units.Week when nth < 0 => new ThatDay(scene.LastWorking(period.Last)),
        Units.Week => Found.Of(Scene.Shift(period.First, 7 * nth - 1)).Date is { } last ? new ThatDay(scene.LastWorking(last < period.Last ? last : period.Last)) : new NoDay(Day.NoSuchDate),
        _ => new ThatDay(nth < 0 ? period.Last : Scene.Shift(period.First, nth - 1)),
    };
}
