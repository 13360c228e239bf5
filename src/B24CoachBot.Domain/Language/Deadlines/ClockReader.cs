using B24CoachBot.Domain.Language.Numbers;
using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>Reads a clock time with its half of the day and its zone.</summary>
internal static class ClockReader
{
    private const string Ish = "ish";

    /// <param name="led">A preposition of time stands before it: only then is a bare hour a time.</param>
    public static Hit<Clock>? Read(Line line, int at, bool led, bool dayKnown)
    {
        // «часов в шесть», «часам к пяти» lead to the hour as a preposition does.
        if (line[at].Has(Cue.HoursWord) && (line[at + 1].Has(Cue.Until) || line[at + 1].Has(Cue.At)) && line[at + 1].Kind == WordKind.Letters
            && !Numerals.Read(line, at - 1).HasValue)
        {
            return Plain(line, at + 2, led: true, dayKnown);
        }

        return line[at].Has(Cue.About) ? Plain(line, at + 1, led: true, dayKnown) : Plain(line, at, led, dayKnown);
    }

    private static Hit<Clock>? Plain(Line line, int at, bool led, bool dayKnown)
    {
        if ((ClockDigits.Read(line, at, led, dayKnown) ?? ClockWords.Read(line, at)) is { } sure)
        {
            return WithZone(line, WithHalf(line, sure));
        }

        return OneOClock(line, at, led) ?? Hour(line, at, led, dayKnown);
    }

    private static Hit<Clock>? OneOClock(Line line, int at, bool led)
    {
        if (!line[at].Has(Cue.OneHour) || line[at - 1].Has(Cue.Counted) || Numerals.Read(line, at - 2) is not null && !line[at - 1].Has(Cue.Until) || (!line[at + 1].Has(Cue.Meridiem) && (!led || line[at - 1].Has(Cue.OnDay) || line[at + 1].Has(Cue.Thing) || line[at + 1].Has(Cue.Before))))
        {
            return null;
        }

        return WithZone(line, WithHalf(line, Minutes(line, new(new Clock(1, 0), at + 1), inWords: true)));
    }

    private static Hit<Clock>? Hour(Line line, int at, bool led, bool dayKnown)
    {
        if (Numerals.Read(line, at) is not { Said: { Ordinal: false, Value: <= 30, Digits: <= 2 } } hour)
        {
            return null;
        }

        // «в одну смену», «на один вопрос»: one o'clock is called an hour.
        if (line[at - 1].Text == "in" || line[hour.End - 1].Has(Cue.PeopleCounted) || hour.Said is { InWords: true, Value: 1 } && !char.IsAscii(line[at].Text[0]) || line[hour.End - 1].Has(Cue.FeminineOne))
        {
            return null;
        }

        var bare = new Hit<Clock>(new Clock(hour.Said.Value, 0, hour.Said.LeadingZero), hour.End);
        var next = line[hour.End];
        // «на три дня» is how long.
        if (line[at - 1].Has(Cue.OnDay) && next.Has(Cue.Unit) && next.Has(Cue.Meridiem))
        {
            return null;
        }

        if (IsHalf(line, hour.End, out var half) && (led || dayKnown || half is 1 or 3 || next.Glued || char.IsAscii(next.Text[0])) && !(next.Has(Cue.Unit) && !led))
        {
            return WithZone(line, WithHalf(line, bare));
        }

        if (next.Has(Cue.OClock) || next.Text == Ish && next.Glued)
        {
            return WithZone(line, WithHalf(line, bare with { End = hour.End + 1 }));
        }

        // "9 tomorrow morning"
        if (!led && (next.Has(Cue.Relative) || next.Has(Cue.Weekday)) && (line[hour.End + 1].Has(Cue.Part) || line[hour.End + 1].Has(Cue.PartNoun)) && hour.Said.Value <= 12)
        {
            return bare;
        }

        if (!led && dayKnown && Zones.Read(line, hour.End) is not null)
        {
            return WithZone(line, bare);
        }

        if (!led || hour.Said.Value > (dayKnown && next.Has(Cue.HoursWord) ? 30 : 24))
        {
            return null;
        }

        if (next.Has(Cue.HoursWord))
        {
            return WithZone(line, WithHalf(line, Minutes(line, bare with { End = hour.End + 1 }, hour.Said.InWords)));
        }

        var full = Minutes(line, bare, hour.Said.InWords);
        return IsFollowedByThings(line, full.End, hour.Said) ? null : WithZone(line, WithHalf(line, full));
    }

    /// <summary>«пятнадцати тридцати», «девять ноль ноль», "15 30".</summary>
    private static Hit<Clock> Minutes(Line line, Hit<Clock> hour, bool inWords)
    {
        if (Numerals.Read(line, hour.End) is not { Said.Ordinal: false } minutes || minutes.Said.InWords != inWords)
        {
            return hour;
        }

        if (inWords && minutes.Said.Value == 0 && Numerals.Read(line, minutes.End) is { Said: { Ordinal: false, InWords: true, Value: < 10 } } last)
        {
            minutes = last;
        }
        else if (minutes.Said.Value is not (>= 10 and <= 59) && minutes.Said.Digits != 2)
        {
            return hour;
        }

        var end = line[minutes.End].Has(Cue.MinutesWord) ? minutes.End + 1 : minutes.End;
        return minutes.Said.Value > 59 || (!inWords && IsFollowedByThings(line, end, minutes.Said)) ? hour : new(hour.Said with { Minute = minutes.Said.Value }, end);
    }

    /// <summary>«на 2 машины», «на 5 машин»: a number put on things.</summary>
    private static bool IsNumberOfThings(Line line, int end, Numeral number)
    {
        var next = line[end];
        var first = end - 1;
        return number.Digits is 1 or 2 && line[first - 1].Has(Cue.OnDay) && next.Kind == WordKind.Letters && !next.Meanings.Any && !next.Capital && !char.IsAscii(next.Text[0])
            && next.Text.Length > 3 && !WordShape.IsInfinitive(next) && !WordShape.IsImperative(next) && !WordShape.IsPast(next) && next.Text[^1] is not ('у' or 'ю' or 'о' or 'е' or 'т');
    }

    /// <summary>«до 12 позиций», "by 5 people", «к 8 916…»: the number counts something and is no hour.</summary>
    private static bool IsFollowedByThings(Line line, int end, Numeral number)
    {
        var next = line[end];
        if (next.Kind == WordKind.Digits || next.Has(Cue.Cardinal) || next.Has(Cue.Month) && !next.Capital || WordShape.IsCounted(next)
            || next.Has(Cue.Located) || Modifier.Read(next) is not null && line[end + 1].Has(Cue.Unit) || IsNumberOfThings(line, end, number))
        {
            return true;
        }

        var stuck = next.Kind == WordKind.Mark && next.Glued && (line[end + 1].Glued && line[end + 1].Kind == WordKind.Digits || "%$€₽/+*°#".Contains(next.Text[0], StringComparison.Ordinal));
        return stuck || (next.Glued && next.Kind == WordKind.Letters && !IsHalf(line, end, out _))
            || next.Has(Cue.Unit) || next.Has(Cue.DayOfMonth) || (number.Digits == 2 && next.IsMark('-') && next.Glued && line[end + 1].Glued);
    }

    /// <summary>«утра», "pm", and "9a", "11p" written together.</summary>
    private static bool IsHalf(Line line, int at, out int half)
    {
        if (line[at].Glued && line[at - 1].Kind == WordKind.Digits && line[at].Text is "a" or "p")
        {
            half = line[at].Text == "a" ? 1 : 2;
            return true;
        }

        return line[at].Has(Cue.Meridiem, out half);
    }

    private static Hit<Clock> WithHalf(Line line, Hit<Clock> clock)
    {
        var at = line[clock.End].Has(Cue.OClock) ? clock.End + 1 : clock.End;
        if (line[at].Has(Cue.HoursWord) && line[at + 1].Has(Cue.Meridiem))
        {
            at++;
        }

        if (!IsHalf(line, at, out var half) || clock.Said.Hour > 12)
        {
            return clock.Said.Hour > 12 && half > 0 ? clock with { End = at + 1 }
                : line[clock.End].Has(Cue.HoursWord) && !line[clock.End].Has(Cue.Month) ? clock with { End = clock.End + 1 } : clock;
        }

        var dot = line[at + 1].IsMark('.') && line[at].Text[^1] != '.' && line[at].Text.Length == 3 && line[at + 1].Glued;
        return new(clock.Said with { Half = (Half)half }, dot ? at + 2 : at + 1);
    }

    private static Hit<Clock> WithZone(Line line, Hit<Clock> clock)
    {
        clock = line[clock.End].Text == Ish ? clock with { End = clock.End + 1 } : clock;
        var open = line[clock.End].IsMark('(') ? clock.End + 1 : clock.End;
        if (Zones.Read(line, open) is not { } zone)
        {
            return clock;
        }

        var end = open > clock.End && line[zone.End].IsMark(')') ? zone.End + 1 : zone.End;
        return new(clock.Said with { Zone = zone.Said }, end);
    }
}
