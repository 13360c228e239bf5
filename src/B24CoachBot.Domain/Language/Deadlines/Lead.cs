using B24CoachBot.Domain.Language.Numbers;
using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>How a date is tied to the sentence by the small word before it.</summary>
internal enum Tie
{
    None,

    /// <summary>«в», «на», "on".</summary>
    At,

    /// <summary>«до», «к», "by": the day itself is still good.</summary>
    Until,

    /// <summary>English "before": the day itself is too late.</summary>
    Before,
    After,
}

/// <summary>The prepositions before a date.</summary>
internal readonly record struct Lead(Tie Tie, int End)
{
    private const int MostFillers = 3;

    public static Lead Read(Line line, int at)
    {
        // "in March" is a date, "in 3 days" counts from now.
        var tie = line[at].Has(Cue.Through) && Amount.Read(line, line[at + 1].Has(Cue.Filler) ? at + 2 : at + 1) is not null ? Tie.None : Of(line[at]);
        tie = tie == Tie.None && IsThrough(line, at) ? Tie.Until : tie;
        var end = tie == Tie.None ? at : at + 1;
        for (var fillers = 0; fillers < MostFillers; fillers++)
        {
            end = Skip(line, end);
        }

        // "due by", «не позднее чем к»: the stricter of two wins.
        if (tie != Tie.None && Of(line[end]) is var second && second != Tie.None)
        {
            tie = second == Tie.At ? tie : second;
            end++;
        }

        return tie == Tie.None && end > at && !line[at].Has(Cue.Filler) ? new(Tie.None, at) : new(tie, end);
    }

    /// <summary>«по двадцатое», «по пятницу»: up to and with that day.</summary>
    private static bool IsThrough(Line line, int at) =>
        line[at].Has(Cue.UpTo) && line[at].Has(Cue.On_Recurring)
        && ((line[at + 1].Has(Cue.Weekday) && line[at + 1].Text.Length > 3)
            || (Numerals.Read(line, at + 1) is { Said: { Value: <= 31 } } day && (line[day.End].Has(Cue.Month) || (day.Said.Ordinal && line[day.End - 1].Has(Cue.DayForm)))));

    private static Tie Of(Word word) =>
        word.IsMark('@') ? Tie.At
        : word.Kind != WordKind.Letters ? Tie.None
        : word.Has(Cue.Until) ? Tie.Until
        : word.Has(Cue.Before) ? Tie.Before
        : word.Has(Cue.After) ? Tie.After
        : word.Has(Cue.At) ? Tie.At
        : Tie.None;

    // «до, скажем, пятницы»; a filler never stands alone for a tie.
    private static int Skip(Line line, int at) =>
        line[at].Has(Cue.Filler) || line[at].Has(Cue.About) ? line[at + 1].IsMark(',') ? at + 2 : at + 1
        : line[at].IsMark(',') && line[at + 1].Has(Cue.Filler) ? at + 1
        : at;
}
