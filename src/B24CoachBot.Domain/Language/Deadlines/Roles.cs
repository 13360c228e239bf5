using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>Decides what each date of a text is for (CONVENTIONS 10).</summary>
internal static class Roles
{
    public static DateRole[] Of(Line line, IReadOnlyList<Mention> found, DateOnly today)
    {
        var roles = new DateRole[found.Count];
        for (var at = 0; at < found.Count; at++)
        {
            var earliest = at == 0 ? 0 : found[at - 1].To;
            var latest = at + 1 == found.Count ? line.Count : found[at + 1].From;
            roles[at] = One(line, found[at], Clause.Around(line, found[at], earliest, latest), found.Count == 1, today);
        }

        Corrections.Mark(line, found, roles);
        return roles;
    }

    private static DateRole One(Line line, Mention mention, Clause clause, bool only, DateOnly today)
    {
        var keyed = IsKeyed(line, mention);
        if (mention.When?.IsPast == true && IsExplicitPast(mention, today) && !keyed && mention.Tie != Tie.Until)
        {
            return clause.Before(Cue.WasDue) || IsWhole(line, mention) || IsMissedToday(mention, clause) ? DateRole.Plain : DateRole.Context;
        }

        if (OfThing.Is(line, mention, clause) || IsState(clause.Narrow(), mention) || IsOthers(clause.Narrow()) && !keyed || IsTale(line, clause, mention))
        {
            return DateRole.Context;
        }

        if (!only && !keyed && OfThing.IsPlanned(line, mention))
        {
            return DateRole.Event;
        }

        return keyed ? DateRole.Deadline
            : !only && clause.Before(Cue.Draft) ? DateRole.Draft
            : mention.Tie is Tie.Until or Tie.Before ? DateRole.Term
            : IsPastTalk(clause.Narrow(), mention) ? DateRole.Context
            : clause.Before(Cue.FinishKey) || clause.Before(Cue.FinalWord) ? DateRole.Term
            : IsEvent(clause) ? DateRole.Event
            : DateRole.Plain;
    }

    /// <summary>«срок — пятница», «15 марта дедлайн».</summary>
    private static bool IsKeyed(Line line, Mention mention)
    {
        for (var at = mention.From - 1; at >= mention.From - 4 && line[at] != Word.None; at--)
        {
            if (line[at].Has(Cue.DueKey))
            {
                return true;
            }

            if (line[at].IsMark('.') || line[at].IsMark(';') || line[at].IsMark('\n') && !line[at - 1].IsMark(':'))
            {
                return false;
            }
        }

        var after = line[mention.To].IsMark('-') || line[mention.To].IsMark(',') ? mention.To + 1 : mention.To;
        return line[after].Has(Cue.DueKey) && !line[after + 1].IsMark(':') || (line[mention.From].Has(Cue.AmountKey) || line[mention.From].Has(Cue.Filler)) && line[mention.From].Has(Cue.DueKey);
    }

    /// <summary>«сегодня к 9 утра отправить», said at three: an order whose hour has gone, not a tale of the morning.</summary>
    private static bool IsMissedToday(Mention mention, Clause clause) =>
        mention.Said?.Day is ThatDay { IsToday: true } && (IsOrder(clause) || !clause.Any(WordShape.IsPast));

    private static bool IsOrder(Clause clause) => clause.Any(word => WordShape.IsInfinitive(word) || WordShape.IsImperative(word) || word.Has(Cue.Ordering));

    private static bool IsExplicitPast(Mention mention, DateOnly today) => mention.Said?.Day switch
    {
        ThatDay or Instant => true,
        Weekday weekday => weekday.Which == Which.Last || weekday.Weeks < 0,
        // «на этой неделе», said on Saturday, is not a tale of the past.
        Period period => period.Last < today,
        CalendarDay { MonthShift: < 0 } => true,
        _ => false,
    };

    private static bool IsWhole(Line line, Mention mention)
    {
        for (var at = 0; at < line.Count; at++)
        {
            if ((at < mention.From || at >= mention.To) && line[at].Kind != WordKind.Mark && !line[at].Has(Cue.Filler) && !line[at].Has(Cue.WasDue))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>«обсуждали в среду», "the meeting went well on Tuesday": told, not ordered.</summary>
    private static bool IsPastTalk(Clause clause, Mention mention) =>
        !clause.Before(Cue.Moved) && mention.Said?.Day is not Instant && (mention.Said?.Day is not ThatDay day || mention.Said.Time is null && mention.Tie == Tie.None && (day.IsToday || clause.Line[mention.From].Has(Cue.Behind))) && mention.When?.Kind is not WhenKind.Recurring
        && clause.Line[mention.From].Text is var small && small != "for"
        && !(clause.Line[mention.From].Has(Cue.Into) && clause.Line[mention.From].Has(Cue.At) && !clause.Line[mention.From].Has(Cue.To) && small.Length == 2 && clause.Line[mention.From].Has(Cue.OnDay))
        && clause.Any(WordShape.IsPast) && !IsOrder(clause);

    /// <summary>«сервер лежит с утра», «не работает с понедельника»: since when, not from when.</summary>
    private static bool IsState(Clause clause, Mention mention)
    {
        var since = mention.IsStart || mention.IsTimeOnly && mention.Said is { Time.Part: 2 };
        return since && !IsOrder(clause) && (clause.Any(word => word.Has(Cue.Fault)) || clause.Any((line, at) => line[at - 1].Has(Cue.Not) && WordShape.IsPresent(line[at])));
    }

    /// <summary>«Пётр болеет до четверга», «клиент обещал ответить в среду»: what somebody else does or where he is. What we promised ourselves is a term.</summary>
    private static bool IsOthers(Clause clause) =>
        clause.Any(word => word.Has(Cue.Absence)) && !IsOrder(clause)
        || clause.Any(word => word.Has(Cue.Promise)) && !clause.Any(word => word.Text is "я" or "мы" or "i" or "we") && !clause.Any(WordShape.IsImperative);

    /// <summary>«Шумно ночью. Извинись»: a part of the day in a sentence that orders nothing, beside one that may.</summary>
    private static bool IsTale(Line line, Clause clause, Mention mention) =>
        mention is { IsTimeOnly: true, Tie: Tie.None, Said.Time: { Clock: null, Today: false } } && (clause.From > 1 || clause.To < line.Count - 1)
        && clause.Any(word => word.Kind == WordKind.Letters) && !IsOrder(clause) && !clause.Any(word => word.Has(Cue.Event));

    private static bool IsEvent(Clause clause) =>
        clause.Any(word => word.Has(Cue.Event)) && !clause.Any(word => WordShape.IsInfinitive(word) || WordShape.IsImperative(word));
}
