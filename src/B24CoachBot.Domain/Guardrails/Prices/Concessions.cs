using B24CoachBot.Domain.Guardrails.Speech;

namespace B24CoachBot.Domain.Guardrails.Prices;

/// <summary>A discount, a gift, an instalment, a price that is moved or held: no sum need be named.</summary>
internal static class Concessions
{
    public static Finding? In(GuardText text, Segment segment, (int First, int End) clause)
    {
        var at = text.Find(clause, GuardCue.Concession);
        if (at < 0)
        {
            return Lowered(text, segment, clause) ?? Share(text, segment, clause) ?? Unpaid(text, segment, clause);
        }

        if (text.Key(at) == "free" && text.Key(at + 1) is "of" or "from" or "to" && text.Key(at + 2) is not ("charge" or "now" or "today"))
        {
            return null;
        }

        if (ContractTerms.At(text, segment.First, segment.End) is not null || text.Any(Math.Max(clause.First, at - 3), at, GuardCue.About) || IsDenied(text, clause, at) || (segment.IsQuestion && !text.Tokens.Exists(token => token.Is('%'))))
        {
            return null;
        }

        return segment.Force is Force.Declared or Force.Pledged && !text.Any(segment, GuardCue.Offer | GuardCue.PriceVerb | GuardCue.Lowers | GuardCue.Binding | GuardCue.Modal) && !Doings.IsOurOwn(text, clause.First)
            ? null
            : Sums.Found(text, at, "price-discount");
    }

    /// <summary>«зафиксируем цену», "match any price", «по цене подвинемся»: the price is moved or held without a number; «минусуем пятую часть»: by a share.</summary>
    private static Finding? Lowered(GuardText text, Segment segment, (int First, int End) clause)
    {
        if (segment.Force == Force.ToldSomebody || segment.IsQuestion)
        {
            return null;
        }

        var lowers = text.Find(clause, GuardCue.Lowers);
        if (lowers >= 0 && !IsDenied(text, clause, lowers) && text.Any(clause, GuardCue.PriceNoun | GuardCue.Percent | GuardCue.Fraction | GuardCue.MoneyUnit))
        {
            return Sums.Found(text, lowers, "price-lowered");
        }

        if (segment.Force == Force.Granted)
        {
            return null;
        }

        var verb = text.Find(clause, GuardCue.PriceVerb);
        var noun = text.Find(clause, GuardCue.PriceNoun);
        if (verb >= 0 && noun >= 0 && verb != noun && text.Key(noun - 1) is not ("по" or "at"))
        {
            return Sums.Found(text, noun, "price-moved");
        }

        if (noun >= 0 && !text.Any(clause, GuardCue.ExistingSum) && GuardText.AnyAt(clause, at => Doings.IsOurOwn(text, at) && !text.Has(at, GuardCue.Counting | GuardCue.LegalVerb)))
        {
            return Sums.Found(text, noun, "price-moved");
        }

        var part = text.Find(clause, GuardCue.Fraction);
        return part >= 0 && (noun >= 0 || (verb >= 0 && part > verb)) ? Sums.Found(text, part, "price-share") : null;
    }

    /// <summary>«доплачивать не придётся», "you won't pay extra".</summary>
    private static Finding? Unpaid(GuardText text, Segment segment, (int First, int End) clause)
    {
        var pay = text.Find(clause, GuardCue.Paying);
        var advance = text.Find(clause, GuardCue.Advance);
        pay = advance >= 0 && text.Any(clause, GuardCue.Needless) ? advance : pay >= 0 && text.Any(clause, GuardCue.Not) ? pay : -1;
        return pay >= 0 && segment.Force is Force.Told or Force.Promised or Force.Drafted && !segment.IsQuestion && !text.Any(clause, GuardCue.If | GuardCue.Duty)
            ? Sums.Found(text, pay, "price-free")
            : null;
    }

    /// <summary>«дадим 5 %», «ставка 4,5 %»: a share of the price; «неустойка 0,1 %» is none.</summary>
    private static Finding? Share(GuardText text, Segment segment, (int First, int End) clause)
    {
        var at = text.Find(clause, GuardCue.Percent);
        if (at < 0 || text.Any(clause, GuardCue.LegalNoun) || (text.Any(clause, GuardCue.ExistingSum) && !text.Any(clause, GuardCue.PriceVerb)))
        {
            return null;
        }

        var speaks = text.Any(clause, GuardCue.PriceVerb | GuardCue.LightVerb | GuardCue.PriceNoun) || segment.Force is Force.Granted or Force.Promised;
        return speaks ? Sums.Found(text, at, "price-share") : null;
    }

    /// <summary>«скидок не будет», «без скидки», "no discount".</summary>
    private static bool IsDenied(GuardText text, (int First, int End) clause, int at)
    {
        for (var near = Math.Max(clause.First, at - 3); near < Math.Min(clause.End, at + 3); near++)
        {
            // «без предоплаты» is a concession of its own.
            if (near != at && text.Has(near, GuardCue.Not) && !text.Has(near, GuardCue.Concession))
            {
                return true;
            }
        }

        return text.Key(at - 1) is "без" or "нет" or "no";
    }
}
