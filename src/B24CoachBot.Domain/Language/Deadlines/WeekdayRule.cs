using B24CoachBot.Domain.Language.Numbers;
using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>Weekdays with their modifiers: «в следующую среду», "Friday week", «второй понедельник мая».</summary>
internal static class WeekdayRule
{
    public static Hit<Day>? Read(Line line, Scene scene, int at, bool led)
    {
        var start = line[at].Has(Cue.The) ? at + 1 : at;
        if ((Numbered(line, scene, start) ?? Several(line, start)) is { } numbered)
        {
            return numbered;
        }

        // "this coming Friday", «в самую ближайшую пятницу».
        var modified = line[start];
        var name = AfterDot(line, start + 1);
        if (!line[name].Has(Cue.Weekday, out var iso) || IsSomethingElse(line, name, modified: true))
        {
            return line[start].Has(Cue.Weekday, out iso) && !IsSomethingElse(line, start, modified: led) ? Bare(line, scene, start, iso) : null;
        }

        var said = modified.Has(Cue.Nearest) ? new Weekday(iso)
            : modified.Has(Cue.This) ? new Weekday(iso, Which.OfWeek)
            : modified.Has(Cue.Next) ? new Weekday(iso, Which.OfWeek, 1)
            : modified.Has(Cue.Last) ? new Weekday(iso, Which.Last)
            : modified.Has(Cue.Through) && !modified.Has(Cue.At) ? new Weekday(iso, Which.Second)
            : null;
        return said is not null ? new(said, name + 1)
            : line[start].Has(Cue.Weekday, out iso) && !IsSomethingElse(line, start, modified: led) ? Bare(line, scene, start, iso)
            : null;
    }

    /// <summary>"the first Monday after March 20", «вторник после праздников»</summary>
    private static Hit<Day>? AfterDay(Line line, Scene scene, int at, int iso, int nth)
    {
        if (!line[at].Has(Cue.After) || line[at].Has(Cue.Through) && line[at].Text != "after" || line[at + 1].Has(Cue.Next) && line[at + 2].Kind != WordKind.Letters
            || DayRules.ReadNamed(line, scene, at + 1, Tie.After) is not { Said: Period or CalendarDay or ThatDay or FeastRule.Feast } anchor)
        {
            return null;
        }

        var day = anchor.Said is Period period ? period.Last : anchor.Said.On(scene, scene.Today, null).Date;
        return day is { } known ? new(new ThatDay(Scene.Shift(known, (iso - Weekday.IsoOf(known) + 6) % 7 + 1 + 7 * (nth - 1))), anchor.End) : null;
    }

    private static Hit<Day> Bare(Line line, Scene scene, int at, int iso)
    {
        var next = AfterDot(line, at + 1);
        if (AfterDay(line, scene, next, iso, 1) is { } counted)
        {
            return counted;
        }

        // "the Friday after next", "Friday week".
        if (line[next].Has(Cue.After) && line[next + 1].Has(Cue.Next))
        {
            return new(new Weekday(iso, Which.Second), next + 2);
        }

        if (line[next].Has(Cue.Unit, out var away) && away is Units.Week or Units.Fortnight && line[next].Text[^1] != 's' && char.IsAscii(line[at].Text[0]))
        {
            return new(new Weekday(iso, Which.Second, away == Units.Week ? 1 : 2), next + 1);
        }

        return new(new Weekday(iso), next > at + 1 && line[next] != Word.None ? next : at + 1);
    }

    /// <summary>«второй понедельник мая», "last Friday of the month".</summary>
    private static Hit<Day>? Numbered(Line line, Scene scene, int at)
    {
        var nth = line[at].Has(Cue.Final) ? new Hit<int>(-1, at + 1)
            : Numerals.Read(line, at) is { Said: { Ordinal: true, Value: <= 5 } } ordinal ? new Hit<int>(ordinal.Said.Value, ordinal.End)
            : (Hit<int>?)null;
        if (nth is not { } count || !line[count.End].Has(Cue.Weekday, out var iso))
        {
            return null;
        }

        if (count.Said > 0 && AfterDay(line, scene, count.End + 1, iso, count.Said) is { } counted)
        {
            return counted;
        }

        var of = line[count.End + 1].Has(Cue.Of) || line[count.End + 1].Has(Cue.At) ? count.End + 2 : count.End + 1;
        return PeriodRule.Base(line, scene, of, inside: true) is { Said.Unit: Units.Month } month
            ? new(Nth(scene, month.Said, iso, count.Said), month.End)
            : null;
    }

    /// <summary>"3 Fridays from now", «через две пятницы»: such days counted one by one.</summary>
    private static Hit<Day>? Several(Line line, int at)
    {
        // "a week Friday"
        if (line[at].Text == "a" && line[at + 1].Text == "week" && line[at + 2].Has(Cue.Weekday, out var said))
        {
            return new(new Weekday(said, Which.Second), at + 3);
        }

        var through = line[at].Has(Cue.Through) && !line[at].Has(Cue.At);
        if (Numerals.Read(line, through ? at + 1 : at) is not { Said: { Ordinal: false, Value: >= 1 and <= 50 } } count
            || !(line[count.End].Has(Cue.Weekdays, out var iso) || line[count.End].Has(Cue.Weekday, out iso)))
        {
            return null;
        }

        return through ? new(new Weekday(iso, Which.Second, count.Said.Value), count.End + 1)
            : line[count.End + 1].Has(Cue.FromNow) ? new(new Weekday(iso, Which.Second, count.Said.Value - 1), count.End + 2)
            : null;
    }

    public static Day Nth(Scene scene, Period month, int iso, int nth)
    {
        var date = InMonth(month, iso, nth);
        return date is { } day && day < scene.Today && month.First <= scene.Today && nth != 1
            ? new ThatDay(date)
            : date is null ? new NoDay(Day.NoSuchDate) : new ThatDay(date);
    }

    public static DateOnly? InMonth(Period month, int iso, int nth)
    {
        if (nth < 0)
        {
            return month.Last.AddDays(-((Weekday.IsoOf(month.Last) - iso + 7) % 7));
        }

        var day = month.First.AddDays((iso - Weekday.IsoOf(month.First) + 7) % 7 + 7 * (nth - 1));
        return day <= month.Last ? day : null;
    }

    private static int AfterDot(Line line, int at) => line[at].IsMark('.') && line[at].Glued && line[at - 1].Text.Length <= 4 ? at + 1 : at;

    /// <summary>«среда разработки», «рабочая среда», Ивану Субботе, "sat down": not a day of the week.</summary>
    private static bool IsSomethingElse(Line line, int at, bool modified)
    {
        var (before, word, after) = (line[at - 1], line[at], line[at + 1]);
        if (after.Has(Cue.Environment) || word.Has(Cue.Adjectival) && !after.Has(Cue.Event) || before.Has(Cue.Street) || before.Has(Cue.Identified) && !modified)
        {
            return true;
        }

        // "Monday's minutes"
        if (after.IsMark('\'') && line[at + 2].Text == "s" && line[at + 3].Has(Cue.Documents))
        {
            return true;
        }

        if (modified)
        {
            return false;
        }

        var verb = word.Text is "sat" or "sun" or "wed" && !word.Capital && (at > 0 || after.Kind == WordKind.Letters && !after.Meanings.Any) && after.Kind != WordKind.Digits && !after.Has(Cue.Of) && !after.Has(Cue.PartNoun);
        var named = word.Capital && word.Text.Length > 3 && !char.IsAscii(word.Text[0])
            && ((before.Capital && before.Kind == WordKind.Letters && !before.Meanings.Any) || (after.Capital && !after.Meanings.Any));
        return verb || named || IsAttribute(line, at) || WordShape.IsAgreed(before) || IsOblique(word, at, line);
    }

    /// <summary>"the Sunday supplement": a thing that is called after its day.</summary>
    private static bool IsAttribute(Line line, int at) =>
        (line[at - 1].Has(Cue.The) || line[at - 1].Text == "a") && line[at + 1] is { Kind: WordKind.Letters, Capital: false } thing && !thing.Meanings.Any && thing.Text.Length > 3;

    // «передай Субботе»: without a preposition a day of the week stands in the nominative or accusative.
    private static bool IsOblique(Word word, int at, Line line) =>
        word.Has(Cue.Oblique) && at > 0 && !line[at - 1].IsMark('-') && !line[at - 1].Has(Cue.Part) && !line[at - 1].Has(Cue.PartNoun);
}
