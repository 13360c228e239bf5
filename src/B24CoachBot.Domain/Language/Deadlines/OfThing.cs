using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>Dates that belong to a thing or to people and not to the task.</summary>
internal static class OfThing
{
    /// <summary>«отчёт за март», «договор от 12.01», «бюджет на апрель», "figures for Q1": the date belongs to the thing.</summary>
    public static bool Is(Line line, Mention mention, Clause clause)
    {
        var before = line[mention.From - 1];
        if (before.Has(Cue.From) && mention.When?.Kind != WhenKind.Recurring || before.Has(Cue.Identified) && mention.Tie == Tie.None && mention.Said?.Day is CalendarDay)
        {
            return true;
        }

        if (mention.IsStart && line[mention.From].Has(Cue.From) && before.Has(Cue.Documents) || IsOfParticiple(line, mention) || IsForPeople(line, mention, clause)
            || (line[mention.From].Has(Cue.Topic) || before.Has(Cue.Topic)) && mention.Said is { Day: not null, Time: null })
        {
            return true;
        }

        var relative = mention.Said?.Day is ThatDay { Date: not null } && mention.When?.IsPast == false;
        if (before.Has(Cue.Behind))
        {
            return !relative || line[mention.From - 2].Has(Cue.Documents);
        }

        var documents = before.Has(Cue.Documents) || line[mention.From - 2].Has(Cue.Documents) && before.Kind == WordKind.Literal;
        var small = line[mention.From];
        if (small.Has(Cue.OnDay) && mention.IsPeriod && !clause.Any(word => word.Has(Cue.Moved)))
        {
            var accusative = line[mention.To - 1].Has(Cue.Accusative) || line[mention.From + 1].Has(Cue.Accusative);
            return accusative && (documents || !clause.Before(Cue.Event));
        }

        if (small.Text == "for" && !clause.Any(word => word.Has(Cue.Moved)))
        {
            return mention.IsPeriod && (documents || (mention.Said!.Day is Period { Unit: not Units.Week and not Units.Weekend } && !clause.Before(Cue.Event)));
        }

        return false;
    }

    /// <summary>«план на завтра обсудить сегодня»: what the paper is about, which counts only where no other day was said.</summary>
    public static bool IsPlanned(Line line, Mention mention) =>
        line[mention.From - 1].Has(Cue.Documents) && (line[mention.From].Has(Cue.OnDay) || line[mention.From].Text == "for") && mention.Said is { Day: not null, Time: null };

    /// <summary>«пациентов, записанных на субботу», "patients booked for Friday": unless it is the event the task serves.</summary>
    private static bool IsOfParticiple(Line line, Mention mention)
    {
        var (small, before) = (line[mention.From], line[mention.From - 1]);
        var russian = small.Has(Cue.OnDay) && WordShape.IsAttributive(before);
        var english = small.Text == "for" && before.Text.EndsWith("ed", StringComparison.Ordinal) && line[mention.From - 2] is { Kind: WordKind.Letters } noun
            && !noun.Has(Cue.Copula) && !noun.Has(Cue.PastVerb) && !noun.Has(Cue.Pronoun);
        return (russian || english) && !line[mention.To].Has(Cue.Event) && !line[mention.From - 2].Has(Cue.Event) && !line[mention.From - 3].Has(Cue.Event);
    }

    /// <summary>"a table for six": people, unless something is being arranged for that hour.</summary>
    private static bool IsForPeople(Line line, Mention mention, Clause clause) =>
        line[mention.From].Text == "for" && mention.To == mention.From + 2 && mention is { IsTimeOnly: true, Said.Time.Clock: { Half: Half.Unsaid, Minute: 0 } }
        && !clause.Any(word => word.Has(Cue.Moved) || word.Has(Cue.Event));
}
