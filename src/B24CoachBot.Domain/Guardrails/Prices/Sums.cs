using B24CoachBot.Domain.Guardrails.Speech;

namespace B24CoachBot.Domain.Guardrails.Prices;

/// <summary>A sum of money that is a price: money itself, or a number that can be nothing else where a price is spoken of.</summary>
internal static class Sums
{
    public static Finding? In(GuardText text, Segment segment, (int First, int End) clause)
    {
        var priced = text.Any(clause, GuardCue.PriceNoun | GuardCue.PriceVerb | GuardCue.Lowers | GuardCue.Offer | GuardCue.Rate) || segment.Force == Force.Promised
            || (segment.Force is Force.Told or Force.Drafted && text.Any(segment.First, clause.First, GuardCue.PriceNoun) && !text.Any(clause, GuardCue.ExistingSum));
        if (!priced && (text.Any(clause, GuardCue.ExistingSum | GuardCue.LegalNoun) || segment.Force is Force.Declared or Force.Pledged))
        {
            return null;
        }

        if (text.Any(clause, GuardCue.LegalNoun) && !text.Any(clause, GuardCue.PriceNoun))
        {
            return null;
        }

        if (segment.IsQuestion && (!priced || text.Any(segment, GuardCue.ExistingSum)))
        {
            return null;
        }

        for (var at = clause.First; at < clause.End; at++)
        {
            if (Numbers.IsMoney(text, at, clause) || ((priced || (segment.Force is Force.Told or Force.Drafted && (Numbers.IsFor(text, at) || Numbers.IsPlain(text, at)))) && Numbers.IsBare(text, at)))
            {
                return Found(text, at, "price-sum");
            }
        }

        return null;
    }

    /// <summary>The number with the words of money around it.</summary>
    public static Finding Found(GuardText text, int at, string rule)
    {
        var first = Numbers.Is(text, at - 1) ? at - 1 : at;
        first = Numbers.Is(text, first - 1) ? first - 1 : first;
        var last = Numbers.Is(text, at + 1) ? at + 1 : at;
        last = last > at && (text.Key(last + 1) == "%" || text.Has(last + 1, GuardCue.MoneyUnit)) ? last + 1 : last;
        return new Finding(FindingCategory.Price, null, text.Span(first, last), rule);
    }
}
