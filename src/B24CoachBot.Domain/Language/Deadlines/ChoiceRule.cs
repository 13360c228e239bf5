using B24CoachBot.Domain.Language.Numbers;
using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>A single moment, or a choice of several: of «в среду или четверг» the later counts.</summary>
internal static class ChoiceRule
{
    private const int MostChoices = 4;

    public static Mention? Read(Line line, Scene scene, int at)
    {
        if (PointRule.Read(line, scene, at) is not { } hit)
        {
            return OpenChoice(line, scene, at);
        }

        var best = Mention.Point(scene, at, hit);
        if (Or(line, hit.End) is { } or && After(line, scene, or, hit.Said) is { } later)
        {
            return Mention.Point(scene, at, later);
        }

        for (var more = 1; more < MostChoices && Or(line, best.To) is { } next && PointRule.Read(line, scene, next, hit.Said.Tie) is { } other; more++)
        {
            // «завтра утром или после обеда»: the other time is of the same day.
            var same = other.Said.Day is null && hit.Said.Day is not null && hit.Said.Time is not null ? other with { Said = other.Said with { Day = hit.Said.Day } } : other;
            var mention = Mention.Point(scene, at, same);
            best = mention.When?.Deadline > best.When?.Deadline || best.When is null ? mention : best with { To = other.End };
        }

        return best;
    }

    /// <summary>"tomorrow or the day after", "March 20 or 21": the other day is told by the first.</summary>
    private static Hit<Said>? After(Line line, Scene scene, int or, Said first)
    {
        var name = line[or].Has(Cue.The) ? or + 1 : or;
        if (line[name].Has(Cue.OneDay) && line[name + 1].Has(Cue.After) && first.Day?.On(scene, scene.Today, null).Date is { } day)
        {
            return new(first with { Day = new ThatDay(Scene.Shift(day, 1)) }, name + 2);
        }

        // "this week or next"
        if (first is { Day: Period { Unit: Units.Week or Units.Month } period } && period.Last >= scene.Today && line[or].Has(Cue.Next) && line[or + 1].Kind != WordKind.Letters)
        {
            return new(first with { Day = Periods.Current(scene, period.Unit, 1) }, or + 1);
        }

        return first is { Day: CalendarDay { Month: > 0 } known, Time: null } && Numerals.Read(line, or) is { Said: { Value: >= 1 and <= 31 } } other && other.Said.Value > known.Number
            && (line[other.End].Kind != WordKind.Letters || line[other.End].Meanings.Any && !line[other.End].Has(Cue.Unit) && !line[other.End].Has(Cue.Month) && !line[other.End].Has(Cue.Counted))
            && !(line[other.End].Glued && line[other.End + 1].Glued)
            ? new(first with { Day = known with { Number = other.Said.Value } }, other.End)
            : null;
    }

    /// <summary>«10 или 11 марта», «5-го или 6-го».</summary>
    private static Mention? OpenChoice(Line line, Scene scene, int at)
    {
        var lead = Lead.Read(line, at);
        return Numerals.Read(line, lead.End) is { Said: { Value: >= 1 and <= 31 } } first && Or(line, first.End) is { } next
            && PointRule.Read(line, scene, next, lead.Tie) is { Said.Day: CalendarDay } other
            ? Mention.Point(scene, at, other)
            : null;
    }

    private static int? Or(Line line, int at)
    {
        var or = line[at].IsMark(',') ? at + 1 : at;
        return line[or].Has(Cue.Or) || (line[at].IsMark('/') && line[at - 1].Has(Cue.Weekday)) ? or + 1 : null;
    }
}
