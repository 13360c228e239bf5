using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>A time of day as said: a clock time, a part of the day, or both («вечером в 8»).</summary>
/// <param name="Part">Value of the lexicon's <c>part</c>, 0 when none was said.</param>
/// <param name="Noun">The part was named as a thing («к утру», "morning") and not as a time («утром»).</param>
/// <param name="Tie">The preposition before it.</param>
/// <param name="Today">"tonight", "this afternoon".</param>
internal sealed record TimeSaid(Clock? Clock, int Part, bool Noun, Tie Tie, bool Today)
{
    public const int FirstThing = 3;
    public const int Noon = 4;
    public const int Lunch = 5;
    private const int EndOfDay = 7;

    public bool IsEndOfDay(Tie tie) => Clock is null && (Part == EndOfDay || (Part == 8 && Noun && IsBy(tie)));

    /// <summary>"tonight", «к концу дня»: today's by its very words.</summary>
    public bool NamesToday => Today || Part == EndOfDay;

    public TimeOnly At(Scene scene, Tie tie) => Clock is { } clock ? clock.Time : Part switch
    {
        1 when Noun && IsBy(tie) => scene.Calendar.StartOfDay,
        1 or 2 => new(10, 0),
        3 => scene.Calendar.StartOfDay,
        4 => new(12, 0),
        5 when tie == Tie.After => new(15, 0),
        5 => new(13, 0),
        6 => new(15, 0),
        EndOfDay => scene.EndOfDay,
        8 when Noun && IsBy(tie) => scene.EndOfDay,
        8 or 9 => new(19, 0),
        _ => Clock.LastMinute,
    };

    /// <summary>The clock hour is read by the part said beside it: «вечером в 8» is 20:00.</summary>
    public TimeSaid? With(TimeSaid other)
    {
        if (Clock is null == other.Clock is null)
        {
            return null;
        }

        var (clock, part) = Clock is null ? (other.Clock!, Part) : (Clock, other.Part);
        var half = part switch { 1 or 2 or 3 => Half.Morning, 4 or 5 or 6 or 7 => Half.Day, 8 or 9 => Half.Evening, _ => Half.Night };
        if (clock.Half != Half.Unsaid || part is 4 or 5 && clock.Hour is >= 10 and <= 12)
        {
            half = clock.Half;
        }

        return new(clock with { Half = half }, 0, false, Clock is null ? other.Tie : Tie, Today || other.Today);
    }

    public static Hit<TimeSaid>? Read(Line line, int at, Tie tie, bool dayKnown)
    {
        // «в районе обеда»
        if (line[at].Has(Cue.About) && line[at + 1].Has(Cue.PartNoun))
        {
            return Read(line, at + 1, tie == Tie.None ? Tie.At : tie, dayKnown);
        }

        var start = line[at].Has(Cue.The) ? at + 1 : at;
        if (line[start].Has(Cue.Part, out var part) && (!line[start].Has(Cue.Adjectival) || line[start + 1].Has(Cue.Event)) && !line[start + 1].Has(Cue.Birthday) && !line[start - 1].Has(Cue.Greeting))
        {
            return part is Noon && Zones.Read(line, start + 1) is { } zone
                ? new(new TimeSaid(new Clock(12, 0, Zone: zone.Said), 0, false, tie, false), zone.End)
                : new(new TimeSaid(null, part, false, tie, line[start].Has(Cue.Tonight)), start + 1);
        }

        if (line[start].Has(Cue.PartNoun, out part) && (tie != Tie.None || dayKnown || IsOfDay(line, at, start)) && !line[start - 1].Has(Cue.Greeting))
        {
            return new(new TimeSaid(null, part, true, tie, false), start + 1);
        }

        return ClockReader.Read(line, at, tie != Tie.None, dayKnown) is { } clock
            ? new(new TimeSaid(clock.Said, 0, false, tie, false), clock.End)
            : null;
    }

    /// <summary>"the morning of March 20", "lunchtime tomorrow", «утро понедельника»</summary>
    private static bool IsOfDay(Line line, int at, int start) =>
        start > at && line[start + 1].Has(Cue.Of) && !line[start + 1].Has(Cue.At) || line[start + 1].Has(Cue.Relative) || line[start + 1].Has(Cue.Weekday);

    private static bool IsBy(Tie tie) => tie is Tie.Until or Tie.Before;
}
