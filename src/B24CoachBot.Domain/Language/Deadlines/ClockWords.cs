using B24CoachBot.Domain.Language.Numbers;
using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>Clock times that say a half or a quarter: «полшестого», «без четверти пять», "half past three".</summary>
internal static class ClockWords
{
    public static Hit<Clock>? Read(Line line, int at)
    {
        if (line[at].Has(Cue.HalfTo, out var half))
        {
            return new(Before(half, 30), at + 1);
        }

        if (line[at].Has(Cue.HalfPast) && Hour(line, at + 1) is { } past)
        {
            return new(new Clock(past.Said, 30), past.End);
        }

        if (line[at].Has(Cue.Half))
        {
            return HourBegun(line, at + 1) is { } begun ? new(Before(begun.Said, 30), begun.End)
                : Hour(line, at + 1) is { } british && (line[at + 1].Kind == WordKind.Letters || line[at - 1].Has(Cue.At)) ? new(new Clock(british.Said, 30), british.End)
                : null;
        }

        if (line[at].Has(Cue.QuarterPast) && HourBegun(line, at + 1) is { } quarter)
        {
            return new(Before(quarter.Said, 15), quarter.End);
        }

        return line[at].Has(Cue.Without) ? Lacking(line, at + 1) : Minutes(line, at);
    }

    // Half of the sixth hour is 5:30.
    private static Clock Before(int hour, int minute) => new(hour == 1 ? 12 : hour - 1, minute);

    private static Hit<int>? Hour(Line line, int at) =>
        Numerals.Read(line, at) is { Said: { Ordinal: false, Value: >= 1 and <= 12 } } hit ? new(hit.Said.Value, hit.End)
        : line[at].Has(Cue.OneHour) ? new(1, at + 1)
        : line[at].Has(Cue.Part, out var part) && part is 4 or 10 ? new(part == 4 ? 12 : 24, at + 1)
        : null;

    private static Hit<int>? HourBegun(Line line, int at) =>
        Numerals.Read(line, at) is { Said: { Ordinal: true, Value: >= 1 and <= 12 } } hit ? new(hit.Said.Value, hit.End) : null;

    private static Hit<int>? SomeMinutes(Line line, int at)
    {
        if (line[at].Has(Cue.QuarterWord))
        {
            return new(15, at + 1);
        }

        return Numerals.Read(line, at) is { Said: { Ordinal: false, Value: >= 1 and <= 59 } } hit
            ? new(hit.Said.Value, line[hit.End].Has(Cue.MinutesWord) ? hit.End + 1 : hit.End)
            : null;
    }

    // «без двадцати пять» is 20 minutes and five o'clock, although «двадцать пять» is one number.
    private static Hit<Clock>? Lacking(Line line, int at) =>
        SomeMinutes(line, at) is { } minutes && Hour(line, minutes.End) is { } hour ? new(Before(hour.Said, 60 - minutes.Said), hour.End)
        : line[at].Has(Cue.Cardinal, out var tens) && tens is >= 20 and < 60 && Hour(line, at + 1) is { } next ? new(Before(next.Said, 60 - tens), next.End)
        : null;

    /// <summary>«десять минут шестого», "quarter to five", "ten past four".</summary>
    private static Hit<Clock>? Minutes(Line line, int at)
    {
        if (SomeMinutes(line, at) is not { } minutes)
        {
            return null;
        }

        var named = line[at].Kind == WordKind.Letters || line[minutes.End - 1].Has(Cue.MinutesWord);
        if (line[minutes.End - 1].Has(Cue.MinutesWord) && HourBegun(line, minutes.End) is { } begun)
        {
            return new(Before(begun.Said, minutes.Said), begun.End);
        }

        if (!named || Hour(line, minutes.End + 1) is not { } hour)
        {
            return null;
        }

        return line[minutes.End].Has(Cue.To) ? new(Before(hour.Said, 60 - minutes.Said), hour.End)
            : line[minutes.End].Has(Cue.Past) ? new(new Clock(hour.Said, minutes.Said), hour.End)
            : null;
    }
}
