using B24CoachBot.Domain.Language.Numbers;
using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>Dates with a month's name, and bare days of a month: «15 марта», "March 3rd, 2027", «до 25-го», «5 числа».</summary>
internal static class DateRule
{
    /// <param name="led">A preposition stands before.</param>
    public static Hit<Day>? Read(Line line, int at, bool led) =>
        NumericDate.Read(line, at, led) ?? DayFirst(line, at) ?? MonthFirst(line, at) ?? DayOnly(line, at, led);

    private static Hit<Day>? DayFirst(Line line, int at)
    {
        var start = line[at].Has(Cue.The) ? at + 1 : at;
        if (Numerals.Read(line, start) is not { Said: { Value: <= 99, Digits: <= 2 } } day || day.Said is { Value: 0, InWords: true }
            || (day.Said is { Ordinal: true, InWords: true } && !char.IsAscii(line[start].Text[0]) && !line[day.End - 1].Has(Cue.DayForm))
            || line[at - 1].Has(Cue.Street) || line[at - 2].Has(Cue.Street))
        {
            return null;
        }

        var named = line[day.End].Has(Cue.Of) || line[day.End].IsMark('-') || line[day.End].Has(Cue.DayOfMonth) && line[day.End + 1].Has(Cue.Month) ? day.End + 1 : day.End;
        if (!line[named].Has(Cue.Month, out var month) || IsPlainWord(line, named) || line[named + 1].Has(Cue.Street))
        {
            return null;
        }

        return WithYear(line, new CalendarDay(day.Said.Value, month), named + 1);
    }

    private static Hit<Day>? MonthFirst(Line line, int at)
    {
        if (!line[at].Has(Cue.Month, out var month) || line[at - 1].Has(Cue.Street))
        {
            return null;
        }

        var next = AfterDot(line, at + 1);
        next = line[next].Has(Cue.The) ? next + 1 : next;

        // «июнь, 15»
        var called = line[at].Has(Cue.Accusative) && line[next].IsMark(',') && !WordShape.IsCounted(line[next + 2]) && !line[next + 2].Glued;
        next = called ? next + 1 : next;
        if (Numerals.Read(line, next) is not { Said: { Value: >= 1 and <= 39, Digits: <= 2 } } day || !(called || char.IsAscii(line[at].Text[0]) || day.Said.Ordinal)
            || line[day.End].IsMark(':') || (line[day.End].Has(Cue.Meridiem) && !day.Said.Ordinal))
        {
            return null;
        }

        return WithYear(line, new CalendarDay(day.Said.Value, month), day.End);
    }

    /// <summary>«к 5 числу», «до 25-го», "by the 15th", «до пятнадцатого».</summary>
    private static Hit<Day>? DayOnly(Line line, int at, bool led)
    {
        var article = line[at].Has(Cue.The);
        var start = article ? at + 1 : at;
        if (Numerals.Read(line, start) is not { Said: { Value: <= 99, Digits: <= 2 } } day || day.Said.Value == 0 && !line[day.End].Has(Cue.DayOfMonth))
        {
            return null;
        }

        // «двадцатых числах» are several days, and no term.
        if (line[day.End].Has(Cue.DayOfMonth) && (!day.Said.Ordinal || !day.Said.InWords || line[day.End - 1].Has(Cue.DayForm)))
        {
            return new(new CalendarDay(day.Said.Value), day.End + 1);
        }

        var english = char.IsAscii(line[day.End - 1].Text[0]);
        if (OfMonth(line, day.End) is { } ofMonth && (day.Said.Ordinal || !char.IsAscii(line[ofMonth.End - 1].Text[0])))
        {
            return new(new CalendarDay(day.Said.Value, MonthShift: ofMonth.Said), ofMonth.End);
        }

        if (IsItem(line, day, led) || english && line[day.End].Text == "of" && !IsMonthAhead(line, day.End + 1))
        {
            return null;
        }

        var ordinal = day.Said.Ordinal && (english || line[day.End - 1].Has(Cue.DayForm)) && (led || article || !english || at == 0 && line[day.End] == Word.None)
            && (!english || !day.Said.InWords || (led && article) || at == 0 && line[day.End] == Word.None);
        var bare = !day.Said.Ordinal && led && day.Said is { Digits: 2, Value: > 24 and <= 31 } && line[at - 1].Has(Cue.Until)
            && !line[day.End].Glued && (line[day.End].Kind != WordKind.Letters || WordShape.IsInfinitive(line[day.End]));
        ordinal &= led || !day.Said.InWords || line[day.End].Kind != WordKind.Letters || line[day.End].Meanings.Any;
        return (ordinal || bare) && !IsThing(line, day.End, english) ? new(new CalendarDay(day.Said.Value), day.End) : null;
    }

    /// <summary>«15 следующего месяца», "20th of the next month": how many months from now.</summary>
    private static Hit<int>? OfMonth(Line line, int at)
    {
        var start = line[at].Text == "of" ? at + 1 : at;
        start = line[start].Has(Cue.The) ? start + 1 : start;
        return Modifier.Read(line[start]) is { } shift && line[start + 1].Has(Cue.Unit, out var unit) && unit == Units.Month ? new(shift, start + 2) : null;
    }

    // "the 3rd of three parts"
    private static bool IsMonthAhead(Line line, int at) =>
        line[at].Has(Cue.Month) || line[at].Has(Cue.Each) || line[at].Has(Cue.The) || Modifier.Read(line[at]) is not null || line[at].Has(Cue.Unit);

    /// <summary>«первое: …, второе: …»: items and not days.</summary>
    private static bool IsItem(Line line, Hit<Numeral> day, bool led) =>
        !led && day.Said is { Ordinal: true, InWords: true, Value: <= 10 } && line[day.End] is { Kind: WordKind.Mark } mark && ":-),".Contains(mark.Text[0], StringComparison.Ordinal);

    /// <summary>«до пятого этажа», "the 3rd floor": an ordinal before its noun.</summary>
    private static bool IsThing(Line line, int end, bool english)
    {
        var next = line[end];
        if (next.Kind != WordKind.Letters)
        {
            return next.IsMark('-') && next.Glued && line[end + 1].Glued && line[end + 1].Kind == WordKind.Letters;
        }

        return next.Has(Cue.Numbered) || next.Has(Cue.Identified) || next.Has(Cue.Counted) || (next.Has(Cue.Unit) && !next.Has(Cue.DayOfMonth)) || next.Has(Cue.Street) || next.Has(Cue.QuarterWord)
            || next.Has(Cue.Event) || next.Has(Cue.Documents) || next.Has(Cue.Draft) || next.Has(Cue.Weekday) || next.Has(Cue.Half)
            || (!next.Meanings.Any && !next.Capital && !WordShape.IsInfinitive(next) && !WordShape.IsImperative(next) && (english ? next.Text.Length > 3 : IsGenitive(next) || WordShape.IsNeuter(line[end - 1] with { Meanings = Meanings.Empty }) && WordShape.IsNeuter(next)));
    }

    private static bool IsGenitive(Word word) => WordShape.IsGenitive(word);

    // «may», «march», «mar» and «sec» are words too: a number alone does not make them months in lower case after a pronoun.
    private static bool IsPlainWord(Line line, int month) =>
        char.IsAscii(line[month].Text[0]) && !line[month].Capital && line[month + 1].Kind == WordKind.Letters && line[month].Text is "may" or "march"
        && WordShape.IsPlainEnglish(line[month + 1]);

    private static int AfterDot(Line line, int at) => line[at].IsMark('.') && line[at].Glued ? at + 1 : at;

    private static Hit<Day>? WithYear(Line line, CalendarDay day, int end)
    {
        var next = AfterDot(line, end);
        next = line[next].IsMark(',') ? next + 1 : next;
        return YearRule.Read(line, next) is { } year
            ? new(day with { Year = year.Said }, year.End)
            : new(day, end);
    }
}
