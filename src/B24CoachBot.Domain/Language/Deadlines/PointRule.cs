using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>Puts together the pieces of one moment: «в пятницу, 13 марта, к 15:00», "at 3 on Friday", «до обеда завтра».</summary>
internal static class PointRule
{
    private const int MostPieces = 6;

    public static Hit<Said>? Read(Line line, Scene scene, int at, Tie outer = Tie.None)
    {
        var lead = Lead.Read(line, at);
        var tie = lead.Tie == Tie.None ? outer : lead.Tie;
        Day? day = null;
        TimeSaid? time = null;
        var end = at;
        for (var piece = 0; piece < MostPieces; piece++)
        {
            var own = piece == 0 ? lead : NextLead(line, end, tie, day, time);
            // «договор от 15.01 до пятницы»: another tie, another day.
            if (day is CalendarDay && own.Tie is (Tie.Until or Tie.Before or Tie.After) && own.Tie != tie && Day(line, scene, own.End, own.Tie, null) is { Said: not NoDay } && TimeSaid.Read(line, own.End, own.Tie, dayKnown: true) is null)
            {
                break;
            }

            if (Piece(line, scene, own, piece == 0 ? tie : own.Tie, ref day, ref time) is not { } next)
            {
                break;
            }

            end = next;
        }

        // "the morning of reckoning" is no morning.
        return end == at || day is null && time is { Noun: true, Tie: Tie.None } && tie == Tie.None ? null : new(new Said(tie, day, time), end);
    }

    private static int? Piece(Line line, Scene scene, Lead lead, Tie tie, ref Day? day, ref TimeSaid? time)
    {
        if (day is null && time is null && DayEdge.Read(line, scene, lead.End, tie) is { } edge)
        {
            (day, time) = edge.Said;
            return edge.End;
        }

        var word = line[lead.End];
        if (day is Period period && time is null && lead.Tie == Tie.At && (word.Has(Cue.EdgeStart) || word.Has(Cue.EdgeMiddle) || word.Has(Cue.EdgeEnd))
            && line[lead.End + 1].Kind != WordKind.Digits && !line[lead.End + 1].Meanings.Any)
        {
            day = EdgeRule.Of(scene, word, period);
            return lead.End + 1;
        }

        // A clock beside a known day is tried first: «завтра в 10.12».
        if (TimeSaid.Read(line, lead.End, tie, day is not null) is { } clock && (time is null || time.With(clock.Said) is not null)
            && !(day is Period { Rest: false } && lead.Tie is Tie.Until or Tie.Before) && (IsClockByItself(line, lead.End, clock) || (clock.Said.Clock is not null && day is not null && lead.Tie != Tie.None) || Day(line, scene, lead.End, tie, day) is null or { Said: NoDay }))
        {
            time = time is null ? clock.Said : time.With(clock.Said);
            return clock.End;
        }

        if (Day(line, scene, lead.End, tie, day) is not { } read)
        {
            return null;
        }

        day = read.Said;
        return read.End;
    }

    /// <summary>«до 11.10 вечера»: the half of the day makes it no date.</summary>
    private static bool IsClockByItself(Line line, int at, Hit<TimeSaid> clock) =>
        line[at].Text.Length == 4 && clock.Said.Clock is { Literal: true } && line[at + 1].Has(Cue.HoursWord) || clock.Said.Clock is { Half: not Half.Unsaid } && line[clock.End - 1].Has(Cue.Meridiem) && !line[clock.End - 1].Has(Cue.Part);

    private static Hit<Day>? Day(Line line, Scene scene, int at, Tie tie, Day? known)
    {
        // «меню на август до среды»: the weekday is no day of that August.
        if (known is Period { Unit: Units.Month } && tie is Tie.Until or Tie.Before || DayRules.Read(line, scene, at, tie) is not { } read)
        {
            return null;
        }

        return known is null ? read : DayRules.Join(scene, known, read.Said) is { } joined ? new(joined, read.End) : null;
    }

    private static Lead NextLead(Line line, int end, Tie first, Day? day, TimeSaid? time)
    {
        var at = end;
        var comma = line[at].IsMark(',') || line[at].IsMark('(');
        if (comma || line[at].Has(Cue.Of) && !line[at].Has(Cue.At) || (line[at].IsMark('.') && line[at].Glued && line[at - 1].Text.Length <= 4))
        {
            at++;
        }

        if (line[at].Has(Cue.Filler) || line[at].Has(Cue.About))
        {
            at++;
        }

        // «с завтра по пятницу»: another end, not another name of the same day.
        if (line[at].Has(Cue.On_Recurring) && line[at].Has(Cue.UpTo))
        {
            return new(Tie.None, line.Count);
        }

        var lead = Lead.Read(line, at);

        // «до завтра, в 11 созвон»: after a comma another small word begins another matter.
        return comma && first == Tie.Until && lead.Tie == Tie.At && day is not null && !line[end].IsMark('(') ? new(Tie.None, line.Count) : lead;
    }
}
