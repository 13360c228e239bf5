using B24CoachBot.Domain.Language.Numbers;
using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>Weeks, months, quarters, years, seasons and their edges: «в конце марта», "by end of next week", «во II квартале».</summary>
internal static class PeriodRule
{
    public static Hit<Day>? Read(Line line, Scene scene, int at, Tie tie)
    {
        var start = line[at].Has(Cue.The) ? at + 1 : at;
        if (line[start].Has(Cue.PeriodEnd, out var unit))
        {
            return new(new ThatDay(EdgeRule.End(scene, Periods.Current(scene, unit, 0)), IsEnd: true), start + 1);
        }

        if (EdgeRule.Read(line, scene, start, tie) is { } edge)
        {
            return edge;
        }

        return Base(line, scene, start, inside: false, tie) is { } hit && IsSaid(line, start, hit.End, tie)
            ? new(hit.Said, hit.End)
            : HolidayRule.Read(line, scene, start, tie);
    }

    /// <param name="inside">An edge or an ordinal stands before, so «недели» and «месяца» mean the current ones.</param>
    public static Hit<Period>? Base(Line line, Scene scene, int at, bool inside, Tie tie = Tie.None)
    {
        var start = line[at].Has(Cue.The) ? at + 1 : at;
        if ((Numbered(line, scene, start, inside) ?? Decade(line, scene, start) ?? WeekOf(line, scene, start)) is { } numbered)
        {
            return numbered;
        }

        var shift = Modifier.Read(line[start]) ?? (line[start].Has(Cue.Nearest) ? 1 : (int?)null);
        var name = shift is null ? start : line[start + 1].IsMark('.') ? start + 2 : start + 1;
        if (line[name].Has(Cue.Month, out var month) && (inside || shift is not null || tie != Tie.None || IsOnly(line, at, name + 1)))
        {
            return Month(line, scene, name, month, shift);
        }

        if (line[name].Has(Cue.Season, out var season) && (inside || shift is not null || tie != Tie.None || WordShape.IsAdverb(line[name])))
        {
            var year = YearRule.Read(line, name + 1);
            return new(Periods.Season(scene, season, shift is 1 or -1 && year is null ? shift.Value : 0, year?.Said), year?.End ?? name + 1);
        }

        if (line[name].Has(Cue.Weekend) && line[name + 1].Has(Cue.After) && line[name + 2].Has(Cue.Next))
        {
            return new(Periods.Weekend(scene, 2), name + 3);
        }

        if (line[name].Has(Cue.Weekend))
        {
            return new(Periods.Weekend(scene, line[start].Has(Cue.Nearest) ? 0 : shift ?? 0), name + 1);
        }

        // "the week after next"
        if (line[name].Has(Cue.Unit, out var skipped) && skipped is >= Units.Week and <= Units.Year && line[name + 1].Has(Cue.After) && line[name + 2].Has(Cue.Next))
        {
            return new(Periods.Current(scene, skipped, 2), name + 3);
        }

        // "in the coming weeks" says nothing.
        if (!line[name].Has(Cue.Unit, out var unit) || unit is < Units.Week or > Units.Year || line[start].Has(Cue.SeveralNext) && (!char.IsAscii(line[name].Text[0]) || line[name].Text[^1] == 's'))
        {
            return null;
        }

        var bareWeek = unit == Units.Week && line[start - 1].Has(Cue.OnDay) && !line[name].Has(Cue.Accusative) && !inside && shift is null;
        if (shift is null && !inside && !bareWeek)
        {
            return null;
        }

        return new(Periods.Current(scene, unit, shift ?? 0), AfterDot(line, name + 1));
    }

    /// <summary>«вторая декада марта»: ten days, the third to the end of the month.</summary>
    private static Hit<Period>? Decade(Line line, Scene scene, int at)
    {
        var which = line[at].Has(Cue.Final) ? new Hit<int>(3, at + 1)
            : Numerals.Read(line, at) is { Said: { Ordinal: true, Value: <= 3 } } ordinal ? new Hit<int>(ordinal.Said.Value, ordinal.End) : (Hit<int>?)null;
        if (which is not { } count || !line[count.End].Has(Cue.Decade) || Base(line, scene, count.End + 1, inside: true) is not { Said.Unit: Units.Month } month)
        {
            return null;
        }

        var first = month.Said.First.AddDays(10 * (count.Said - 1));
        return new(new Period(first, count.Said == 3 ? month.Said.Last : first.AddDays(9), Units.Decade), month.End);
    }

    /// <summary>"the week of March 16", "w/c 16 March", «на неделе с 16 марта».</summary>
    private static Hit<Period>? WeekOf(Line line, Scene scene, int at)
    {
        var named = line[at].Has(Cue.WeekOf) ? at + 1 : line[at].Has(Cue.Unit, out var unit) && unit == Units.Week && (line[at + 1].Text == "of" || line[at + 1].Has(Cue.From, out var from) && from == 1) ? at + 2 : line.Count;
        if (DateRule.Read(line, line[named].Has(Cue.The) ? named + 1 : named, led: true) is not { } day || line[day.End].Has(Cue.UpTo) || line[day.End].IsMark('-') || day.Said is not CalendarDay { Month: > 0 } || day.Said.On(scene, scene.Today, null).Date is not { } date)
        {
            return null;
        }

        var monday = date.AddDays(1 - Weekday.IsoOf(date));
        return new(new Period(monday, monday.AddDays(6), Units.Week), day.End);
    }

    private static Hit<Period>? Month(Line line, Scene scene, int at, int month, int? shift)
    {
        var next = AfterDot(line, at + 1);
        next = line[next].IsMark(',') ? next + 1 : next;
        if (YearRule.Read(line, next) is { } year)
        {
            return new(Periods.Month(year.Said, month), year.End);
        }

        if (YearRule.ReadShift(line, next) is { } away)
        {
            return new(Periods.Month(scene.Today.Year + away.Said, month), away.End);
        }

        var ahead = month < scene.Today.Month ? 1 : 0;
        var said = shift switch { -1 => month < scene.Today.Month ? 0 : -1, 0 => 0, 1 when month == scene.Today.Month => 1, _ => ahead };
        return new(Periods.Month(scene.Today.Year + said, month), at + 1);
    }

    /// <summary>«второй квартал», «2-й кв. 2027», «Q3», «первом полугодии», «2027 году».</summary>
    private static Hit<Period>? Numbered(Line line, Scene scene, int at, bool inside)
    {
        if (line[at].Has(Cue.QuarterName, out var quarter) || line[at].Has(Cue.HalfName, out var half) && (quarter = -half) < 0)
        {
            return OfYear(line, scene, quarter, at + 1);
        }

        if (YearRule.Read(line, at) is { } whole && (inside || whole.End > at + 1))
        {
            return new(new Period(new DateOnly(whole.Said, 1, 1), new DateOnly(whole.Said, 12, 31), Units.Year), whole.End);
        }

        var number = line[at].Has(Cue.Roman, out var roman) ? new Hit<int>(roman, at + 1)
            : Numerals.Read(line, at) is { Said: { Value: >= 1 and <= 4 } } said ? new Hit<int>(said.Said.Value, said.End)
            : (Hit<int>?)null;
        if (number is not { } count)
        {
            return null;
        }

        var name = line[count.End].IsMark('-') ? count.End + 1 : count.End;
        name = line[name].Glued && line[name].Has(Cue.OrdinalEnd) ? name + 1 : name;
        return line[name].Has(Cue.Unit, out var unit) && (unit == Units.Quarter || (unit == Units.HalfYear && count.Said <= 2))
            ? OfYear(line, scene, unit == Units.Quarter ? count.Said : -count.Said, AfterDot(line, name + 1))
            : null;
    }

    /// <param name="part">A quarter 1–4, or a half of the year as −1, −2.</param>
    private static Hit<Period>? OfYear(Line line, Scene scene, int part, int end)
    {
        var year = YearRule.Read(line, end) ?? (YearRule.ReadShift(line, end) is { } away ? away with { Said = scene.Today.Year + away.Said } : null);
        var length = part > 0 ? 3 : 6;
        var period = Periods.Months(year?.Said ?? scene.Today.Year, (Math.Abs(part) - 1) * length + 1, length, part > 0 ? Units.Quarter : Units.HalfYear);
        var passed = year is null && period.Last < scene.Today;
        return new(passed ? Periods.Months(scene.Today.Year + 1, period.First.Month, length, period.Unit) : period, year?.End ?? end);
    }

    /// <summary>The month, perhaps with its year, is all that was said.</summary>
    private static bool IsOnly(Line line, int at, int end) =>
        at == 0 && (YearRule.Read(line, end) is { } year ? line[year.End] : line[end]) == Word.None;

    // "next week" is a term by itself; a bare English year or quarter before a noun is that noun's: "Q1 report".
    private static bool IsSaid(Line line, int start, int end, Tie tie) =>
        tie != Tie.None || line[end - 1].Has(Cue.Next) || Modifier.Read(line[start]) is not null || line[start].Has(Cue.Nearest) || WordShape.IsAdverb(line[start]) || line[start].Has(Cue.WeekOf) || line[start].Has(Cue.Unit)
        || (start == 0 && line[end] == Word.None);

    public static int AfterDot(Line line, int at) =>
        line[at].IsMark('.') && line[at].Glued && line[at - 1].Text.Length <= 4 && line[at + 1] != Word.None ? at + 1 : at;
}
