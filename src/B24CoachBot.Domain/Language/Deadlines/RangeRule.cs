using B24CoachBot.Domain.Language.Numbers;
using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>Ranges: «с 10 по 12 марта», «завтра с 14 до 16», "Mon–Wed", «сегодня-завтра».</summary>
internal static class RangeRule
{
    public static Mention? Read(Line line, Scene scene, int at) =>
        DayThenHours(line, scene, at) ?? HoursThenDay(line, scene, at) ?? Days(line, scene, at);

    private static Mention? DayThenHours(Line line, Scene scene, int at)
    {
        var lead = Lead.Read(line, at);
        if (DayRules.Read(line, scene, lead.End, lead.Tie) is not { } day || day.Said is Instant)
        {
            return null;
        }

        var next = line[day.End].IsMark(',') ? day.End + 1 : day.End;
        return ClockRange.Read(line, next, dayKnown: true) is { } hours ? Hours(scene, at, hours.End, hours.Said, day.Said) : null;
    }

    private static Mention? HoursThenDay(Line line, Scene scene, int at)
    {
        if (ClockRange.Read(line, at, dayKnown: false) is not { } hours)
        {
            return BareHours(line, scene, at);
        }

        var next = line[hours.End].IsMark(',') ? hours.End + 1 : hours.End;
        var lead = Lead.Read(line, next);
        return DayRules.Read(line, scene, lead.End, lead.Tie) is { } day && day.Said is not Instant
            ? Hours(scene, at, day.End, hours.Said, day.Said)
            : Hours(scene, at, hours.End, hours.Said, null);
    }

    /// <summary>"10 to 11 on Friday": bare numbers are hours when all that follows is a day.</summary>
    private static Mention? BareHours(Line line, Scene scene, int at) =>
        (at == 0 || line[at - 1].Kind == WordKind.Mark) && line[at].Kind == WordKind.Digits && ClockRange.Read(line, at, dayKnown: true) is { } hours
        && Lead.Read(line, hours.End) is var lead && DayRules.Read(line, scene, lead.End, lead.Tie) is { Said: Weekday or ThatDay { Weeks: false } } day
            ? Hours(scene, at, day.End, hours.Said, day.Said)
            : null;

    private static Mention Hours(Scene scene, int from, int to, ClockRange hours, Day? day)
    {
        var (first, last) = hours.Times;
        var said = new Said(Tie.At, day, new TimeSaid(hours.First with { Zone = hours.Last.Zone ?? hours.First.Zone }, 0, false, Tie.At, false));
        var start = Settle.Point(scene, said);
        if (start is not { At: { } begin })
        {
            return new(from, to, said, null, start.Why ?? Day.NoSuchDate);
        }

        var end = begin + (last - first);
        return new(from, to, said, new When(WhenKind.Range, end, begin, IsPast: end < scene.Now, HasTime: true, SameWeekday: start.SameWeekday), null);
    }

    private static Mention? Days(Line line, Scene scene, int at)
    {
        var led = line[at].Has(Cue.From, out var kind) && kind == 1 || line[at].Has(Cue.Starting) || (kind == 2 && line[at].Has(Cue.From));
        var lead = led ? new Lead(Tie.At, at + 1) : Lead.Read(line, at);
        // «к договору от 15.01 до пятницы»: the paper's date and the term are no range.
        var dated = kind == 2 && (line[at - 1].Has(Cue.Identified) || line[at - 1].Has(Cue.Documents));
        if (dated || !led && lead.Tie is not (Tie.None or Tie.At))
        {
            return null;
        }

        if (led && Moved(line, scene, at, lead.End) is { } postponed)
        {
            return postponed;
        }

        var bareFirst = BareDay(line, lead.End) is { } bare && Link(line, bare.End, led) is { } next && !line[next - 1].Has(Cue.OnDay) && (PointRule.Read(line, scene, next, Tie.None) ?? BareDay(line, next)) is { Said.Day: CalendarDay or NamedDay }
            ? bare
            : (Hit<Said>?)null;
        var first = bareFirst is not null ? bareFirst
            : PointRule.Read(line, scene, lead.End, Tie.At) is { } point && (lead.Tie != Tie.None || IsSure(line, scene, lead.End)) ? point : (Hit<Said>?)null;
        if (first is not { } a || Link(line, a.End, led) is not { } link)
        {
            return null;
        }

        var bareLast = !line[link - 1].Has(Cue.OnDay) && (led || a.Said.Day is CalendarDay { Month: > 0 }) && a.Said.Day is CalendarDay ? BareDay(line, link) : null;
        var second = DayRules.ReadNamed(line, scene, link, Tie.None) is null && bareLast is not null ? bareLast : PointRule.Read(line, scene, link, Tie.At);
        // «перенести со среды на пятницу»: only the new day counts.
        if (led && line[link - 1].Has(Cue.OnDay) && second is { } moved)
        {
            return Mention.Point(scene, at, moved);
        }

        // «стр. 10-12», "pages 10-12": a bare number and an hour are no two days.
        if (first == bareFirst && bareFirst is not null && second is { Said.Day: null })
        {
            return null;
        }

        return second is { } b && Share(a.Said, b.Said) is var (x, y) && x.Day is not null and not Instant && y.Day is not Instant && (y.Day is not null || y.Time is not null)
            ? Settled(line, scene, at, b.End, x, y, link)
            : null;
    }

    /// <summary>«с 20 на 25 февраля»: the old day gets its month from the new one, which alone counts.</summary>
    private static Mention? Moved(Line line, Scene scene, int at, int start) =>
        BareDay(line, start) is { } old && line[old.End].Has(Cue.OnDay) && PointRule.Read(line, scene, old.End + 1, Tie.At) is { Said.Day: CalendarDay or NamedDay } moved ? Mention.Point(scene, at, moved) : null;

    private static bool IsSure(Line line, Scene scene, int at) => DayRules.Read(line, scene, at, Tie.None) is not null || NumericDate.Read(line, at, led: true) is not null;

    /// <summary>«10» of «с 10 по 12 марта»: a number that gets its month from the other end.</summary>
    private static Hit<Said>? BareDay(Line line, int at) =>
        Numerals.Read(line, at) is { Said: { Value: >= 1 and <= 31, Digits: <= 2 } } day && !line[day.End].Has(Cue.Unit) && !line[day.End].Has(Cue.Counted)
            ? new(new Said(Tie.At, new CalendarDay(day.Said.Value), null), day.End)
            : null;

    private static int? Link(Line line, int at, bool led)
    {
        var link = line[at].IsMark(',') ? at + 1 : at;
        return line[link].IsMark('-') ? link + 1
            : led && (line[link].Has(Cue.UpTo) || line[link].Has(Cue.And) || line[link].Has(Cue.Into) || line[link].Has(Cue.Until)) ? link + 1
            : line[link].Kind == WordKind.Letters && char.IsAscii(line[link].Text[0]) && line[link].Text is "to" or "through" or "thru" ? link + 1
            : null;
    }

    private static (Said First, Said Last) Share(Said first, Said last) => (first.Day, last.Day) switch
    {
        (CalendarDay { Month: 0, MonthShift: null } a, CalendarDay { Month: > 0 } b) => (first with { Day = a with { Month = b.Month, Year = b.Year } }, last),
        (CalendarDay { Month: > 0 } a, CalendarDay { Month: 0 } b) => (first, last with { Day = b with { Month = a.Month, Year = a.Year } }),
        (CalendarDay { Month: > 0, Year: 0 } a, CalendarDay { Year: > 0 } b) => (first with { Day = a with { Year = a.Month > b.Month ? b.Year - 1 : b.Year } }, last),
        (CalendarDay { Month: 0 } a, NamedDay { Date: CalendarDay { Month: > 0 } b }) => (first with { Day = a with { Month = b.Month, Year = b.Year } }, last),
        (Weekday { Which: Which.Bare } a, Weekday { Which: Which.OfWeek } b) when a.Iso < b.Iso => (first with { Day = b with { Iso = a.Iso } }, last),
        (Weekday { Which: Which.OfWeek } a, Weekday { Which: Which.Bare } b) when b.Iso > a.Iso => (first, last with { Day = a with { Iso = b.Iso } }),
        _ => (first, last),
    };

    private static Mention? Settled(Line line, Scene scene, int from, int to, Said first, Said last, int link)
    {
        if (IsMoved(line, from) && line[link - 1].Kind == WordKind.Letters && char.IsAscii(line[link - 1].Text[0]))
        {
            return Mention.Point(scene, from, new(last, to));
        }

        var start = Settle.Start(scene, first);
        if (start is not { At: { } begin, Day: { } day })
        {
            return new(from, to, first, null, start.Why ?? Day.NoSuchDate);
        }

        var end = Settle.Point(scene, last with { Tie = Tie.At }, day);
        return end.At is not { } over ? new(from, to, last, null, end.Why ?? Day.NoSuchDate)
            : over < begin ? null
            : new(from, to, last, new When(WhenKind.Range, over, begin, IsPast: over < scene.Now, HasTime: start.HasTime || end.HasTime, SameWeekday: start.SameWeekday), null);
    }

    private static bool IsMoved(Line line, int at)
    {
        for (var back = 1; back <= 4; back++)
        {
            if (line[at - back].Has(Cue.Moved))
            {
                return true;
            }
        }

        return false;
    }
}
