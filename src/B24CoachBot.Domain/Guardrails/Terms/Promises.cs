using B24CoachBot.Domain.Guardrails.Speech;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Guardrails.Terms;

/// <summary>What will have been done by a time: the doing in its clause, or in the next to it; to a client who is surely spoken to, the time itself.</summary>
internal static class Promises
{
    private const GuardCue NoDoing = GuardCue.ClientDuty | GuardCue.Concession | GuardCue.PriceNoun | GuardCue.If | GuardCue.Courtesy;

    /// <summary>What makes a bare time in a client's ear anything but a promise.</summary>
    private const GuardCue Bars = NoDoing | GuardCue.Duty | GuardCue.Not | GuardCue.ExistingSum | GuardCue.ThirdParty | GuardCue.LegalNoun | GuardCue.Lowers | GuardCue.MoneyUnit | GuardCue.Percent;

    public static int? Of(GuardText text, Segment segment, List<(int First, int End)> clauses, int at, (int First, int End) near, (int First, int Last) time)
    {
        if (Doing(text, segment, near, time.First) is { } own)
        {
            return own;
        }

        if (text.Any(near, NoDoing) || HasEvent(text, near))
        {
            return null;
        }

        return (at > 0 ? Doing(text, segment, clauses[at - 1], clauses[at - 1].End) : null)
            ?? (at + 1 < clauses.Count ? Doing(text, segment, clauses[at + 1], clauses[at + 1].First) : null)
            ?? (IsBare(text, segment, near) && !Refused.IsThing(text, near, time.First) ? time.First : null);
    }

    private static int? Doing(GuardText text, Segment segment, (int First, int End) clause, int time)
    {
        if (text.Any(clause.First, Math.Min(clause.First + 2, clause.End), GuardCue.If))
        {
            return null;
        }

        var term = text.Find(clause, GuardCue.TermKey);
        if (term >= 0)
        {
            return text.Any(term, term + 3, GuardCue.ClientDuty | GuardCue.NoTerm) || Refused.IsThing(text, clause, term) ? null : term;
        }

        if (HasEvent(text, clause) || text.Any(clause, GuardCue.Courtesy))
        {
            return null;
        }

        return Verb(text, clause) ?? Received(text, clause) ?? Standing(text, segment, clause) ?? Thing(text, segment, clause, time);
    }

    private static int? Verb(GuardText text, (int First, int End) clause)
    {
        for (var at = clause.First; at < clause.End; at++)
        {
            if (text.Has(at - 1, GuardCue.Not) || Refused.IsDoing(text, clause, at))
            {
                continue;
            }

            if (text.Has(at, GuardCue.Deliver | GuardCue.Ready) || IsMeant(text, clause, at) || (Doings.Is(text, at) && !IsOfPriceOrLaw(text, clause, at)))
            {
                return at;
            }

            if (text.Has(at, GuardCue.LightVerb) && !text.Any(clause, GuardCue.Concession | GuardCue.Percent))
            {
                return at;
            }
        }

        return null;
    }

    // «разобьём платёж», «цена фиксируется до мая», «расторгаем с июня»: done, and no delivery.
    private static bool IsOfPriceOrLaw(GuardText text, (int First, int End) clause, int at) =>
        text.Has(at, GuardCue.Lowers | GuardCue.Concession | GuardCue.LegalNoun)
        || (text.Has(at, GuardCue.PriceVerb) && text.Any(clause, GuardCue.PriceNoun | GuardCue.MoneyUnit | GuardCue.Percent | GuardCue.Fraction));

    /// <summary>«сможем отгрузить», «готовы поставить»: the infinitive of a doing after a readiness.</summary>
    private static bool IsMeant(GuardText text, (int First, int End) clause, int at) =>
        text.Has(at, GuardCue.Modal) && Enumerable.Range(at + 1, Math.Max(0, Math.Min(clause.End, at + 5) - at - 1))
            .Any(next => VerbForms.IsInfinitive(text.Key(next)) && !text.Has(next, GuardCue.PriceVerb | GuardCue.Lowers | GuardCue.Concession | GuardCue.ClientDuty));

    /// <summary>«получите в среду», «к четвергу у вас»: the client will have it.</summary>
    private static int? Received(GuardText text, (int First, int End) clause)
    {
        var at = text.Find(clause, GuardCue.Receive);
        return at < 0 || text.Any(clause, GuardCue.ClientDuty | GuardCue.Duty | GuardCue.Not | GuardCue.PriceNoun | GuardCue.Concession) || HasPast(text, clause) ? null : at;
    }

    /// <summary>Once it is sure that a client is spoken to, any present or future of ours or of a thing is a promise: «образцы едут», "the plumber comes".</summary>
    private static int? Standing(GuardText text, Segment segment, (int First, int End) clause)
    {
        if (segment.Force is Force.Declared or Force.Pledged || HasPast(text, clause)
            || text.Any(clause, GuardCue.Duty | GuardCue.ClientDuty | GuardCue.ThirdParty | GuardCue.Not | GuardCue.Concession | GuardCue.PriceNoun | GuardCue.ExistingSum))
        {
            return null;
        }

        for (var at = clause.First; at < clause.End; at++)
        {
            if ((Doings.IsStanding(text, at) && !IsOfPriceOrLaw(text, clause, at)) || (VerbForms.IsEnglishVerb(text.Key(at).TrimEnd('s')) && (segment.Force is Force.Told or Force.Promised || IsOurSecond(text, segment, clause, at))))
            {
                return at;
            }
        }

        return null;
    }

    // "we can tile it for $3,800 and wrap it up by the 14th": joined to a verb of ours.
    private static bool IsOurSecond(GuardText text, Segment segment, (int First, int End) clause, int at) =>
        at == clause.First && text.Key(at - 1) == "and" && text.Any(segment.First, at, GuardCue.We);

    private static int? Thing(GuardText text, Segment segment, (int First, int End) clause, int time)
    {
        var noun = text.Find(clause, GuardCue.DeliverNoun);
        var isThing = noun >= 0 && !text.Any(noun + 1, clause.End, GuardCue.Not) && !text.Any(noun - 2, noun, GuardCue.About | GuardCue.PriceNoun) && !text.Any(noun - 1, noun + 2, GuardCue.Concession)
            && !text.Any(clause.First, Math.Min(clause.End, time), GuardCue.ClientDuty) && !Refused.IsThing(text, clause, noun);
        return isThing && (segment.Force != Force.Drafted || !text.Any(clause, GuardCue.You) || Math.Abs(time - noun) <= 4) ? noun : null;
    }

    /// <summary>«пообещай ферме запчасти к десятому»: no word of doing, and none that makes the time another's.</summary>
    private static bool IsBare(GuardText text, Segment segment, (int First, int End) clause) =>
        segment.Force is Force.Promised or Force.Told && !Prices.Numbers.AreLarge(text, clause) && !HasEvent(text, clause) && !text.Any(clause, Bars) && !text.Any(segment.First, clause.First, GuardCue.Duty | GuardCue.Event | GuardCue.Courtesy | GuardCue.ClientDuty | GuardCue.If) && !HasPast(text, clause);

    /// <summary>A meeting and the like; «вернём деньги за экскурсию» only names what for.</summary>
    private static bool HasEvent(GuardText text, (int First, int End) clause)
    {
        for (var at = text.Find(clause, GuardCue.Event); at >= 0; at = text.Find(at + 1, clause.End, GuardCue.Event))
        {
            if (text.Key(at - 1) is not ("за" or "для" or "про" or "for"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasPast(GuardText text, (int First, int End) clause) => GuardText.AnyAt(clause, at => VerbForms.IsPast(text.Key(at)));
}
