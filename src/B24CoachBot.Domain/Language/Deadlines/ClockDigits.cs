using System.Globalization;
using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>Clock times in digits: 15:30, 15.30, 9-00, 14h30, 1500 hrs.</summary>
internal static class ClockDigits
{
    /// <param name="led">A preposition of time stands before, so 15.30 and 9-00 are times.</param>
    /// <param name="dayKnown">A day was said before, so 10.12 cannot be one.</param>
    public static Hit<Clock>? Read(Line line, int at, bool led, bool dayKnown)
    {
        if (line[at].Kind != WordKind.Digits || !led && NumericDate.IsNumbered(line, at))
        {
            return null;
        }

        var pair = line[at + 1].Glued && line[at + 2].Glued && line[at + 2].Kind == WordKind.Digits;
        if (line[at].Text.Length <= 2 && pair && line[at + 2].Text.Length == 2)
        {
            var clock = Of(line[at].Text, line[at + 2].Text);
            if (line[at + 1].IsMark(':'))
            {
                var seconds = line[at + 3].IsMark(':') && line[at + 4].Glued && line[at + 4].Kind == WordKind.Digits;
                return new(clock, seconds ? at + 5 : at + 3);
            }

            var alone = !(line[at + 3].Glued && (line[at + 3].IsMark('.') || line[at + 3].IsMark('/') || line[at + 3].IsMark('-')) && line[at + 4].Glued && line[at + 4].Kind == WordKind.Digits);
            if (alone && ((line[at + 1].IsMark('.') && IsDotted(line, at, clock, led, dayKnown)) || (line[at + 1].IsMark('-') && (led || dayKnown && !WordShape.IsCounted(line[at + 3])) && IsDashed(line, at, clock))))
            {
                return new(clock, at + 3);
            }
        }

        return WithHourMark(line, at, led);
    }

    private static Clock Of(string hour, string minute) =>
        new(int.Parse(hour, CultureInfo.InvariantCulture), int.Parse(minute, CultureInfo.InvariantCulture), hour.Length == 2 && hour[0] == '0');

    private static bool IsDotted(Line line, int at, Clock clock, bool led, bool dayKnown)
    {
        // «с 16.02 до 20.02» are two dates.
        var ends = line[at - 1].Has(Cue.UpTo) && line[at - 2].Kind == WordKind.Digits && line[at - 3].IsMark('.') && clock.Minute is >= 1 and <= 12;
        if (!clock.Exists || ends || line[at + 3].Has(Cue.Counted) || line[at + 3].Has(Cue.Unit) && !line[at + 3].Has(Cue.HoursWord) && !line[at + 3].Has(Cue.Meridiem))
        {
            return false;
        }

        // 15.30 cannot be a date; 10.12 is one unless the day is known already.
        var noDate = clock.Minute is 0 or > 12 && (clock.Minute == 0 || clock.Minute <= 59);
        var said = line[at + 3].Has(Cue.Meridiem) || line[at + 3].Has(Cue.HoursWord);
        return said || (noDate ? led || dayKnown || clock.Minute % 15 == 0 && line[at].Text.Length == 2 && !line[at - 1].Has(Cue.Numbered) : dayKnown && led);
    }

    private static bool IsDashed(Line line, int at, Clock clock) =>
        clock.Exists && clock.Minute % 15 == 0 && !line[at + 3].Has(Cue.Month) && !line[at + 3].Has(Cue.Unit) && !line[at + 3].Has(Cue.DayOfMonth)
        && (clock.Minute != 15 || clock.Hour > 15 || line[at].Text.Length == 1) && !line[at + 3].Has(Cue.Counted);

    private static Hit<Clock>? WithHourMark(Line line, int at, bool led)
    {
        if (line[at].Text.Length <= 2 && line[at + 1].Glued && line[at + 1].Has(Cue.HoursWord) && line[at + 2].Glued
            && line[at + 2].Kind == WordKind.Digits && line[at + 2].Text.Length == 2)
        {
            var end = line[at + 3].Glued && line[at + 3].Has(Cue.MinutesWord) ? at + 4 : at + 3;
            return new(Of(line[at].Text, line[at + 2].Text), end);
        }

        return line[at].Text.Length == 4 && Military(line, at, led) is { Exists: true } written ? new(written, line[at + 1].Has(Cue.HoursWord) ? at + 2 : at + 1) : null;
    }

    /// <summary>"at 0900", "1500 hrs"; a number of four digits by itself may as well be a year.</summary>
    private static Clock? Military(Line line, int at, bool led)
    {
        var hours = line[at + 1].Has(Cue.HoursWord) && !line[at + 1].Has(Cue.OneHour) && (led || char.IsAscii(line[at + 1].Text[0]));
        var (hour, after) = (Of(line[at].Text[..2], line[at].Text[2..]), line[at + 1]);
        var byHour = line[at - 1].Text == "by" && hour.Minute % 5 == 0 && hour.Hour is not (19 or 20) && (after.Kind != WordKind.Letters || after.Meanings.Any);
        var leading = led && (line[at].Text[0] == '0' || line[at - 1].Text == "at" || byHour) && (after.Kind != WordKind.Mark || !after.Glued || after.IsMark(','));
        return hours || leading ? hour with { Literal = true } : null;
    }
}
