using B24CoachBot.Domain.Language.Numbers;
using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>Two clock times of one day: «с 14 до 16», "2-4pm", «10:00–11:30».</summary>
internal readonly record struct ClockRange(Clock First, Clock Last)
{
    public static Hit<ClockRange>? Read(Line line, int at, bool dayKnown)
    {
        var from = line[at].Has(Cue.From, out var kind) && (kind == 1 || line[at + 1].Kind == WordKind.Digits);
        var start = from ? at + 1 : !dayKnown && Lead.Read(line, at) is { Tie: Tie.At } lead ? lead.End : at;
        if (Opening(line, start) is not { } first || (!from && line[start - 1].Kind == WordKind.Digits))
        {
            return null;
        }

        var link = line[first.End];
        if (!(link.IsMark('-') || (from && (link.Has(Cue.UpTo) || link.Has(Cue.And))) || (link.Has(Cue.UpTo) && char.IsAscii(link.Text[0]))))
        {
            return null;
        }

        // «с 10 по 12» are days.
        if (link.Kind == WordKind.Letters && link.Has(Cue.On_Recurring) && !char.IsAscii(link.Text[0]) && line[first.End - 1].Kind == WordKind.Digits && !line[first.End - 2].IsMark(':'))
        {
            return null;
        }

        if (Closing(line, first.End + 1) is not { Said.Exists: true } last || IsDate(line, last.End)
            || (!dayKnown && IsDotted(line, start, first) && IsDotted(line, first.End + 1, last)))
        {
            return null;
        }

        // «3-4 дня» is how long.
        if (!from && !dayKnown && line[last.End - 1].Has(Cue.Unit) && line[last.End - 1].Has(Cue.Meridiem))
        {
            return null;
        }

        var sure = from || dayKnown || first.Said.Half != Half.Unsaid || last.Said.Half != Half.Unsaid || (first.End - start > 1 && last.End - first.End > 2);
        return sure ? new(Agree(first.Said, last.Said), last.End) : null;
    }

    public (TimeOnly First, TimeOnly Last) Times => (First.Time, Last.Time);

    /// <summary>The last hour: «до 16», "till noon", «до обеда».</summary>
    private static Hit<Clock>? Closing(Line line, int at) =>
        ClockReader.Read(line, at, led: true, dayKnown: true)
        ?? (line[at].Has(Cue.Part, out var part) && part == TimeSaid.Noon ? new Hit<Clock>(new Clock(12, 0), at + 1)
            : line[at].Has(Cue.PartNoun, out part) && part == TimeSaid.Lunch ? new Hit<Clock>(new Clock(13, 0), at + 1)
            : null);

    private static Hit<Clock>? Opening(Line line, int at)
    {
        if (ClockReader.Read(line, at, led: true, dayKnown: true) is { Said.Exists: true } full)
        {
            return full;
        }

        return Numerals.Read(line, at) is { Said: { Ordinal: false, Value: <= 24, Digits: <= 2 } } hour && line[hour.End].IsMark('-')
            ? new(new Clock(hour.Said.Value, 0, hour.Said.LeadingZero), hour.End)
            : null;
    }

    // «с 16.02 до 20.02»
    private static bool IsDotted(Line line, int at, Hit<Clock> clock) =>
        line[at + 1].IsMark('.') && clock.End == at + 3 && clock.Said is { Minute: >= 1 and <= 12 };

    private static bool IsDate(Line line, int end) =>
        line[end].Has(Cue.Month) || line[end].Has(Cue.DayOfMonth) || (line[end].IsMark('.') && line[end].Glued && line[end + 1].Glued && line[end + 1].Kind == WordKind.Digits);

    /// <summary>"2-4pm" gives its half of the day to both; «с 7 до 9» is not seven in the evening.</summary>
    private static ClockRange Agree(Clock first, Clock last)
    {
        if (first.Half == Half.Unsaid && last.Half != Half.Unsaid && first.Hour <= last.Hour % 12)
        {
            first = first with { Half = last.Half };
        }

        if (last.Half == Half.Unsaid && first.Half == Half.Morning && last.Hour > first.Hour && last.Hour < 12)
        {
            last = last with { Half = Half.Morning };
        }

        if (first.Time >= last.Time && first.Half == Half.Unsaid)
        {
            first = first with { Literal = true };
        }

        return first.Time >= last.Time && last.Hour < 12 ? new(first, last with { Half = Half.Evening }) : new(first, last);
    }
}
