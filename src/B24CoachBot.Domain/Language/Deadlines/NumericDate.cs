using System.Globalization;
using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>Dates in digits: 15.04, 3/02, 05.03.2026, 2026-03-05. The order of day and month is the scene's.</summary>
internal static class NumericDate
{
    public static Hit<Day>? Read(Line line, int at, bool led)
    {
        if (line[at].Kind != WordKind.Digits || (line[at].Glued && line[at - 1].Kind == WordKind.Letters) || IsJoined(line, at - 1) && !(line[at - 1].IsMark('-') && (line[at + 1].IsMark('.') || line[at + 1].IsMark('/') && line[at + 2] is { Kind: WordKind.Digits, Text.Length: <= 2 } && Parse(line[at + 2].Text) <= 12))
            || line[at + 1].Kind != WordKind.Mark || !".-/".Contains(line[at + 1].Text[0], StringComparison.Ordinal)
            || !line[at + 1].Glued || !line[at + 2].Glued || line[at + 2].Kind != WordKind.Digits)
        {
            return null;
        }

        var third = line[at + 3].Glued && line[at + 3].Text == line[at + 1].Text && line[at + 4].Glued && line[at + 4].Kind == WordKind.Digits;
        if (third)
        {
            return IsJoined(line, at + 5) && !line[at + 5].IsMark('-') ? null : Full(line, at, led);
        }

        var range = line[at + 3].IsMark('-') && line[at + 5].Text == line[at + 1].Text && line[at + 5].Glued;
        return line[at + 1].IsMark('-') || (IsJoined(line, at + 3) && !range) ? null : Short(line, at, led);
    }

    // A mark glued between digits on both sides: a version, an address, a phone number.
    private static bool IsJoined(Line line, int at) =>
        line[at].Kind == WordKind.Mark && line[at].Glued && line[at + 1].Glued && line[at - 1].Kind == WordKind.Digits && line[at + 1].Kind == WordKind.Digits
        && ".-/,".Contains(line[at].Text[0], StringComparison.Ordinal);

    private static Hit<Day>? Full(Line line, int at, bool led)
    {
        var (first, second, last) = (line[at].Text, line[at + 2].Text, line[at + 4].Text);
        if (first.Length == 4 && second.Length <= 2 && last.Length <= 2)
        {
            return new(Of(last, second, first), at + 5);
        }

        if (first.Length > 2 || second.Length > 2 || last.Length is not (2 or 4) || IsNumbered(line, at) || line[at - 1].IsMark('№'))
        {
            return null;
        }

        var end = line[at + 5].Has(Cue.Unit, out var unit) && unit == Units.Year ? at + 6 : at + 5;
        end = end == at + 6 && line[end].IsMark('.') && line[end].Glued && line[end - 1].Text.Length == 1 ? end + 1 : end;
        var day = IsMonthFirst(line, at) ? Of(second, first, last) : Of(first, second, last);

        // «код 12.34.56» is no date that does not exist.
        return !led && last.Length == 2 && (day.Month > 12 || day.Number > 31) ? null : new(day, end);
    }

    private static Hit<Day>? Short(Line line, int at, bool led)
    {
        var (first, second) = (line[at].Text, line[at + 2].Text);
        var next = line[at + 3];
        if (first.Length > 2 || second.Length > 2 || IsNumbered(line, at) || line[at - 1].Has(Cue.Identified) || (!led && IsProduct(line, at))
            || next.Has(Cue.Counted) || (next.Has(Cue.Unit, out var unit) && unit != Units.Year) || next.IsMark('%')
            || (next.Glued && next.Kind == WordKind.Letters) || (second.Length == 1 && line[at + 1].IsMark('.') && WordShape.IsCounted(next)))
        {
            return null;
        }

        led |= line[at - 1].Has(Cue.DueKey) || line[at - 1].IsMark(':') && line[at - 2].Has(Cue.DueKey);
        var day = IsMonthFirst(line, at) ? Of(second, first, null) : Of(first, second, null);
        var dayNumber = day is CalendarDay known ? known.Number : 0;
        var possible = day is CalendarDay { Month: >= 1 and <= 12 } && dayNumber is >= 1 and <= 31;
        var alone = at == 0 && line[at + 3] == Word.None;
        alone |= line[at + 1].IsMark('/') && next.Has(Cue.At) && ClockReader.Read(line, at + 4, led: true, dayKnown: true) is not null;
        return possible && (led || alone || second.Length == 2 && (line[at + 1].IsMark('.') || first.Length == 2)) ? new(day, at + 3)
            : led && first.Length == 2 && second.Length == 2 && dayNumber <= 99 && line[at + 1].IsMark('.') ? new(new NoDay(Day.NoSuchDate), at + 3)
            : (led || alone) && second.Length == 2 && line[at + 1].IsMark('/') ? new(new NoDay(Day.NoSuchDate), at + 3)
            : null;
    }

    /// <summary>"Version: 1.1.30", «стр. 15»: a number that names something.</summary>
    public static bool IsNumbered(Line line, int at) => line[line[at - 1].IsMark(':') || line[at - 1].IsMark('.') && line[at - 1].Glued ? at - 2 : at - 1].Has(Cue.Numbered);

    /// <summary>"Ubuntu 24.04": a Latin name right before a dotted number is what the number belongs to.</summary>
    private static bool IsProduct(Line line, int at) =>
        line[at + 1].IsMark('.') && line[at - 1] is { Kind: WordKind.Letters, Capital: true } name && char.IsAscii(name.Text[0]) && !name.Meanings.Any
        && !line[at + 3].Has(Cue.At) && line[at - 2] is { Kind: WordKind.Letters } verb && (char.IsAscii(verb.Text[0]) || WordShape.IsInfinitive(verb) || WordShape.IsImperative(verb));

    private static bool IsMonthFirst(Line line, int at) =>
        line.Order == DateOrder.MonthDay && !line[at + 1].IsMark('.')
        && !(int.Parse(line[at].Text, CultureInfo.InvariantCulture) > 12 && int.Parse(line[at + 2].Text, CultureInfo.InvariantCulture) <= 12);

    private static CalendarDay Of(string day, string month, string? year)
    {
        var number = year is null ? 0 : int.Parse(year, CultureInfo.InvariantCulture);
        return new CalendarDay(Parse(day), Math.Max(Parse(month), 0) is var m && m == 0 ? 13 : m, year?.Length == 2 ? 2000 + number : number);
    }

    private static int Parse(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
