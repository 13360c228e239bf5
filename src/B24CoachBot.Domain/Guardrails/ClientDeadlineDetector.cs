using B24CoachBot.Domain.Guardrails.Speech;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Guardrails;

/// <summary>A promise to a client of when something will be done: a time, and beside it a doing of ours. The client's own duties and meetings are none.</summary>
internal static class ClientDeadlineDetector
{
    public static IEnumerable<Finding> Find(GuardText text)
    {
        foreach (var segment in text.Said)
        {
            if (segment.Force is Force.Granted or Force.ToldSomebody || segment.IsQuestion)
            {
                continue;
            }

            var clauses = Clauses.Of(text, segment).ToList();
            var from = 0;
            foreach (var (first, last) in text.Times)
            {
                while (from < clauses.Count && clauses[from].End <= first)
                {
                    from++;
                }

                if (from < clauses.Count && first >= clauses[from].First && !IsConditional(text, clauses[from], first) && Doing(text, segment, clauses, from, first) is { } doing)
                {
                    yield return new Finding(FindingCategory.ClientDeadline, null, text.Span(Math.Min(doing, first), Math.Max(doing, last)), "deadline-promised");
                    break;
                }
            }
        }
    }

    /// <summary>«при оплате сегодня», «договор от 12.03», "if you sign today".</summary>
    private static bool IsConditional(GuardText text, (int First, int End) clause, int time)
    {
        if (text.Key(time - 1) is "от" or "после" or "dated" || text.Key(time) is "от" or "после")
        {
            return true;
        }

        var condition = text.Find(Math.Max(clause.First, time - 4), time, GuardCue.If | GuardCue.ClientDuty);
        return condition >= 0 && !text.Any(condition, time, GuardCue.Deliver);
    }

    /// <summary>The word that says what will have been done by then; a clause without any verb leans on its neighbours.</summary>
    private static int? Doing(GuardText text, Segment segment, List<(int First, int End)> clauses, int at, int time)
    {
        if (InClause(text, segment, clauses[at], time) is { } own)
        {
            return own;
        }

        if (text.Any(clauses[at].First, clauses[at].End, GuardCue.ClientDuty | GuardCue.Concession | GuardCue.PriceNoun | GuardCue.Event | GuardCue.If))
        {
            return null;
        }

        return (at > 0 ? InClause(text, segment, clauses[at - 1], clauses[at - 1].End) : null) ?? (at + 1 < clauses.Count ? InClause(text, segment, clauses[at + 1], clauses[at + 1].First) : null);
    }

    private static int? InClause(GuardText text, Segment segment, (int First, int End) clause, int time)
    {
        if (text.Any(clause.First, Math.Min(clause.First + 2, clause.End), GuardCue.If))
        {
            return null;
        }

        var term = text.Find(clause.First, clause.End, GuardCue.TermKey);
        if (term >= 0)
        {
            return text.Any(term, term + 3, GuardCue.ClientDuty | GuardCue.NoTerm) ? null : term;
        }

        if (text.Any(clause.First, clause.End, GuardCue.Event))
        {
            return null;
        }

        var verb = Verb(text, clause);
        if (verb is not null)
        {
            return verb;
        }

        var noun = text.Find(clause.First, clause.End, GuardCue.DeliverNoun);
        var isThing = noun >= 0 && !text.Any(noun - 2, noun, GuardCue.About | GuardCue.PriceNoun) && !text.Any(noun - 1, noun + 2, GuardCue.Concession)
            && !text.Any(clause.First, Math.Min(clause.End, time), GuardCue.ClientDuty);
        return Standing(text, segment, clause) ?? (isThing && (segment.Force != Force.Drafted || !text.Any(clause.First, clause.End, GuardCue.You) || Math.Abs(time - noun) <= 4) ? noun : null);
    }

    /// <summary>Once it is sure that a client is spoken to, any present or future of ours or of a thing is a promise: «образцы едут», "the plumber comes".</summary>
    private static int? Standing(GuardText text, Segment segment, (int First, int End) clause)
    {
        if (segment.Force == Force.Declared || text.Any(clause.First, clause.End, GuardCue.Duty | GuardCue.ClientDuty | GuardCue.ThirdParty | GuardCue.Not | GuardCue.Concession | GuardCue.PriceNoun | GuardCue.ExistingSum))
        {
            return null;
        }

        for (var at = clause.First; at < clause.End; at++)
        {
            if (VerbForms.IsPast(text.Key(at)))
            {
                return null;
            }

            if (Doings.IsStanding(text, at) || (segment.Force == Force.Told && VerbForms.IsEnglishVerb(text.Key(at).TrimEnd('s'))))
            {
                return at;
            }
        }

        return null;
    }

    private static int? Verb(GuardText text, (int First, int End) clause)
    {
        for (var at = clause.First; at < clause.End; at++)
        {
            if (text.Has(at - 1, GuardCue.Not))
            {
                continue;
            }

            if (text.Has(at, GuardCue.Deliver) || IsMeant(text, clause, at) || Doings.Is(text, at))
            {
                return at;
            }

            if (text.Has(at, GuardCue.LightVerb) && !text.Any(clause.First, clause.End, GuardCue.Concession | GuardCue.Percent))
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>«сможем отгрузить», «готовы поставить»: the infinitive of a doing after a readiness.</summary>
    private static bool IsMeant(GuardText text, (int First, int End) clause, int at) =>
        text.Has(at, GuardCue.Modal) && Enumerable.Range(at + 1, Math.Max(0, Math.Min(clause.End, at + 5) - at - 1))
            .Any(next => VerbForms.IsInfinitive(text.Key(next)) && !text.Has(next, GuardCue.PriceVerb | GuardCue.ClientDuty));
}
