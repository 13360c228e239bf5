using B24CoachBot.Domain.Guardrails.Speech;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Guardrails;

/// <summary>A price, discount, rate or easier payment that is said to a client. A sum that exists already (a bill, a budget) is none.</summary>
internal static class PriceDetector
{
    private const int SmallestBare = 100;

    public static IEnumerable<Finding> Find(GuardText text)
    {
        foreach (var segment in text.Said)
        {
            foreach (var clause in Clauses.Of(text, segment))
            {
                if (Concession(text, segment, clause) is { } conceded)
                {
                    yield return conceded;
                }
                else if (segment.Force is not (Force.ToldSomebody or Force.Granted) && Sum(text, segment, clause) is { } priced)
                {
                    yield return priced;
                }
            }
        }
    }

    private static Finding? Concession(GuardText text, Segment segment, (int First, int End) clause)
    {
        var at = text.Find(clause.First, clause.End, GuardCue.Concession);
        if (at < 0)
        {
            return Lowered(text, segment, clause) ?? Share(text, segment, clause);
        }

        if (text.Key(at) == "free" && text.Key(at + 1) is "of" or "from" or "to" && text.Key(at + 2) != "charge")
        {
            return null;
        }

        if (text.Any(at - 3, at, GuardCue.About) || IsDenied(text, clause, at) || (segment.IsQuestion && !text.Tokens.Exists(token => token.Is('%'))))
        {
            return null;
        }

        return segment.Force == Force.Declared && !text.Any(clause.First, clause.End, GuardCue.Offer | GuardCue.PriceVerb | GuardCue.Binding)
            ? null
            : Found(text, at, "price-discount");
    }

    /// <summary>«зафиксируем цену», "match any price": the price is moved or held without a number.</summary>
    private static Finding? Lowered(GuardText text, Segment segment, (int First, int End) clause)
    {
        var verb = text.Find(clause.First, clause.End, GuardCue.PriceVerb);
        var noun = text.Find(clause.First, clause.End, GuardCue.PriceNoun);
        return verb >= 0 && noun >= 0 && verb != noun && segment.Force is not (Force.ToldSomebody or Force.Granted) && !segment.IsQuestion && text.Key(noun - 1) is not ("по" or "at")
            ? Found(text, noun, "price-moved")
            : null;
    }

    /// <summary>«дадим 5 %», «ставка 4,5 %»: a share of the price; «неустойка 0,1 %» is none.</summary>
    private static Finding? Share(GuardText text, Segment segment, (int First, int End) clause)
    {
        var at = text.Find(clause.First, clause.End, GuardCue.Percent);
        if (at < 0 || text.Any(clause.First, clause.End, GuardCue.LegalNoun | GuardCue.ExistingSum))
        {
            return null;
        }

        var speaks = text.Any(clause.First, clause.End, GuardCue.PriceVerb | GuardCue.LightVerb | GuardCue.PriceNoun) || segment.Force is Force.Granted or Force.Promised;
        return speaks ? Found(text, at, "price-share") : null;
    }

    private static Finding? Sum(GuardText text, Segment segment, (int First, int End) clause)
    {
        var priced = text.Any(clause.First, clause.End, GuardCue.PriceNoun | GuardCue.PriceVerb | GuardCue.Offer) || segment.Force == Force.Promised;
        if (!priced && (text.Any(clause.First, clause.End, GuardCue.ExistingSum | GuardCue.LegalNoun) || segment.Force == Force.Declared))
        {
            return null;
        }

        if (text.Any(clause.First, clause.End, GuardCue.LegalNoun) && !text.Any(clause.First, clause.End, GuardCue.PriceNoun))
        {
            return null;
        }

        for (var at = clause.First; at < clause.End; at++)
        {
            if (IsMoney(text, at, clause) || (priced && IsBare(text, at)))
            {
                return Found(text, at, "price-sum");
            }
        }

        return null;
    }

    /// <summary>A currency or a scale beside a number, or «120к» in one word.</summary>
    private static bool IsMoney(GuardText text, int at, (int First, int End) clause)
    {
        if (char.IsAsciiDigit(text.Key(at)[0]) && text.Key(at)[^1] is 'к' or 'k' or 'р' && text.Key(at)[..^1].All(letter => char.IsAsciiDigit(letter) || letter is '.' or ','))
        {
            return true;
        }

        return text.Has(at, GuardCue.MoneyUnit)
            && (IsNumber(text, at - 1) || IsNumber(text, at + 1) || text.Has(at - 1, GuardCue.MoneyUnit) || (at > clause.First && text.Key(at).Length > 2 && text.Key(at) is not ("сумма" or "деньги")));
    }

    private static bool IsNumber(GuardText text, int at) => at >= 0 && at < text.Tokens.Count && text.Tokens[at].Kind == TokenKind.Number;

    /// <summary>«до 75 000», «по 430»: a number that counts nothing else.</summary>
    private static bool IsBare(GuardText text, int at)
    {
        if (text.Tokens[at].Kind != TokenKind.Number || text.Times.Exists(time => time.First <= at && at <= time.Last))
        {
            return false;
        }

        var grouped = IsNumber(text, at + 1) && text.Key(at + 1).Length == 3;
        var large = grouped || (double.TryParse(text.Key(at).Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture, out var value) && value >= SmallestBare);
        var next = text.Key(grouped ? at + 2 : at + 1);
        var before = text.Key(at - 1);
        return large && before is not ("№" or "#" or "от") && !next.StartsWith("шт", StringComparison.Ordinal) && next is not ("кг" or "тонн" or "коробок" or "единиц" or "м" or "штук" or "units" or "pcs" or "%" or "мм");
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

    private static Finding Found(GuardText text, int at, string rule)
    {
        var first = IsNumber(text, at - 1) ? at - 1 : at;
        first = IsNumber(text, first - 1) ? first - 1 : first;
        var last = IsNumber(text, at + 1) ? at + 1 : at;
        last = last > at && (text.Key(last + 1) == "%" || text.Has(last + 1, GuardCue.MoneyUnit)) ? last + 1 : last;
        return new Finding(FindingCategory.Price, null, text.Span(first, last), rule);
    }
}
