using B24CoachBot.Domain.Guardrails.Speech;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Guardrails;

/// <summary>A price, discount, rate or easier payment that is said to a client. A sum that exists already (a bill, a budget) is none.</summary>
internal static class PriceDetector
{
    private const int SmallestBare = 100;

    // An address of a mailbox may stand between the name and the words.
    private const int Behind = 9;

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
                else if (segment.Force != Force.Granted && (segment.Force != Force.ToldSomebody || IsFormal(text, segment, clause)) && Sum(text, segment, clause) is { } priced)
                {
                    yield return priced;
                }
            }
        }
    }

    /// <summary>«напиши Вере Павловне, что цена …»: somebody called by the patronymic is told a price as a client is.</summary>
    private static bool IsFormal(GuardText text, Segment segment, (int First, int End) clause) => (text.Any(clause.First, clause.End, GuardCue.PriceVerb) && Enumerable.Range(segment.First, segment.End - segment.First).Any(at => text.Key(at) is "ей" or "ему" or "her" or "him"))
        || text.Any(clause.First, clause.End, GuardCue.PriceNoun | GuardCue.Rate)
        && Enumerable.Range(Math.Max(0, segment.First - Behind), Math.Min(Behind, segment.First)).Any(at => text.Key(at).EndsWith("вичу", StringComparison.Ordinal) || text.Key(at).EndsWith("вне", StringComparison.Ordinal));

    private static Finding? Concession(GuardText text, Segment segment, (int First, int End) clause)
    {
        var at = text.Find(clause.First, clause.End, GuardCue.Concession);
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

        return segment.Force is Force.Declared or Force.Pledged && !text.Any(segment.First, segment.End, GuardCue.Offer | GuardCue.PriceVerb | GuardCue.Lowers | GuardCue.Binding | GuardCue.Modal) && !Doings.IsOurOwn(text, clause.First)
            ? null
            : Found(text, at, "price-discount");
    }

    /// <summary>«зафиксируем цену», "match any price", «по цене подвинемся»: the price is moved or held without a number; «минусуем пятую часть»: by a share.</summary>
    private static Finding? Lowered(GuardText text, Segment segment, (int First, int End) clause)
    {
        if (segment.Force == Force.ToldSomebody || segment.IsQuestion)
        {
            return null;
        }

        var lowers = text.Find(clause.First, clause.End, GuardCue.Lowers);
        if (lowers >= 0 && !IsDenied(text, clause, lowers) && text.Any(clause.First, clause.End, GuardCue.PriceNoun | GuardCue.Percent | GuardCue.Fraction | GuardCue.MoneyUnit))
        {
            return Found(text, lowers, "price-lowered");
        }

        if (segment.Force == Force.Granted)
        {
            return null;
        }

        var verb = text.Find(clause.First, clause.End, GuardCue.PriceVerb);
        var noun = text.Find(clause.First, clause.End, GuardCue.PriceNoun);
        if (verb >= 0 && noun >= 0 && verb != noun && text.Key(noun - 1) is not ("по" or "at"))
        {
            return Found(text, noun, "price-moved");
        }

        if (noun >= 0 && !text.Any(clause.First, clause.End, GuardCue.ExistingSum) && Enumerable.Range(clause.First, clause.End - clause.First).Any(at => Doings.IsOurOwn(text, at) && !text.Has(at, GuardCue.Counting | GuardCue.LegalVerb)))
        {
            return Found(text, noun, "price-moved");
        }

        var part = text.Find(clause.First, clause.End, GuardCue.Fraction);
        return verb >= 0 && part > verb ? Found(text, part, "price-share") : null;
    }

    /// <summary>«доплачивать не придётся», "you won't pay extra".</summary>
    private static Finding? Unpaid(GuardText text, Segment segment, (int First, int End) clause)
    {
        var pay = text.Find(clause.First, clause.End, GuardCue.Paying);
        return pay >= 0 && text.Any(clause.First, clause.End, GuardCue.Not) && segment.Force is Force.Told or Force.Promised or Force.Drafted && !segment.IsQuestion && !text.Any(clause.First, clause.End, GuardCue.If | GuardCue.Duty)
            ? Found(text, pay, "price-free")
            : null;
    }

    /// <summary>«дадим 5 %», «ставка 4,5 %»: a share of the price; «неустойка 0,1 %» is none.</summary>
    private static Finding? Share(GuardText text, Segment segment, (int First, int End) clause)
    {
        var at = text.Find(clause.First, clause.End, GuardCue.Percent);
        if (at < 0 || text.Any(clause.First, clause.End, GuardCue.LegalNoun) || (text.Any(clause.First, clause.End, GuardCue.ExistingSum) && !text.Any(clause.First, clause.End, GuardCue.PriceVerb)))
        {
            return null;
        }

        var speaks = text.Any(clause.First, clause.End, GuardCue.PriceVerb | GuardCue.LightVerb | GuardCue.PriceNoun) || segment.Force is Force.Granted or Force.Promised;
        return speaks ? Found(text, at, "price-share") : null;
    }

    private static Finding? Sum(GuardText text, Segment segment, (int First, int End) clause)
    {
        var priced = text.Any(clause.First, clause.End, GuardCue.PriceNoun | GuardCue.PriceVerb | GuardCue.Lowers | GuardCue.Offer | GuardCue.Rate) || segment.Force == Force.Promised
            || (segment.Force is Force.Told or Force.Drafted && text.Any(segment.First, clause.First, GuardCue.PriceNoun) && !text.Any(clause.First, clause.End, GuardCue.ExistingSum));
        if (!priced && (text.Any(clause.First, clause.End, GuardCue.ExistingSum | GuardCue.LegalNoun) || segment.Force is Force.Declared or Force.Pledged))
        {
            return null;
        }

        if (text.Any(clause.First, clause.End, GuardCue.LegalNoun) && !text.Any(clause.First, clause.End, GuardCue.PriceNoun))
        {
            return null;
        }

        if (segment.IsQuestion && (!priced || text.Any(segment.First, segment.End, GuardCue.ExistingSum)))
        {
            return null;
        }

        for (var at = clause.First; at < clause.End; at++)
        {
            if (IsMoney(text, at, clause) || ((priced || (segment.Force is Force.Told or Force.Drafted && (IsFor(text, at) || IsPlain(text, at)))) && IsBare(text, at)))
            {
                return Found(text, at, "price-sum");
            }
        }

        return null;
    }

    /// <summary>«лагерь в июне 21 500»: a number that can be nothing but a price.</summary>
    public static bool HasLargeNumber(GuardText text, (int First, int End) clause) => Enumerable.Range(clause.First, clause.End - clause.First).Any(at => IsBare(text, at));

    /// <summary>A currency or a scale beside a number, or «120к» in one word.</summary>
    private static bool IsMoney(GuardText text, int at, (int First, int End) clause)
    {
        if (char.IsAsciiDigit(text.Key(at)[0]) && text.Key(at)[^1] is 'к' or 'k' or 'р' && text.Key(at)[..^1].All(letter => char.IsAsciiDigit(letter) || letter is '.' or ','))
        {
            return true;
        }

        return text.Has(at, GuardCue.MoneyUnit)
            && (IsNumber(text, at - 1) || IsNumber(text, at + 1) || text.Has(at - 1, GuardCue.MoneyUnit) || (at > clause.First && text.Key(at).Length > 2 && text.Key(at) is not ("сумма" or "деньги" or "рублем" or "рублях" or "рубли" or "pounds" or "dollars")));
    }

    private static bool IsNumber(GuardText text, int at) => at >= 0 && at < text.Tokens.Count && text.Tokens[at].Kind == TokenKind.Number;

    /// <summary>«ремонт турбины 27 000»: thousands that count nothing and number nothing.</summary>
    private static bool IsPlain(GuardText text, int at)
    {
        var grouped = IsNumber(text, at + 1) && text.Key(at + 1).Length == 3;
        var next = grouped ? at + 2 : at + 1;
        return (grouped || (text.Key(at).Length >= 4 && text.Key(at).EndsWith("00", StringComparison.Ordinal) && text.Key(at)[..2] is not ("19" or "20")))
            && (next >= text.Tokens.Count || text.Tokens[next].Kind == TokenKind.Mark || text.Key(next) is "за" or "с" or "в" or "и" or "под" or "вместе" or "это" or "всего" or "включая")
            && !text.Any(at - 2, at, GuardCue.Thing | GuardCue.ExistingSum) && text.Key(at - 1) is not ("№" or "#" or "-");
    }

    /// <summary>«продлим за 3 200 вместо 4 000», "for 900": a number after «за» that counts nothing.</summary>
    private static bool IsFor(GuardText text, int at)
    {
        var next = IsNumber(text, at + 1) ? at + 2 : at + 1;
        return text.Key(at - 1) is "за" or "по" or "for" or "at"
            && (next >= text.Tokens.Count || !text.Tokens[next].IsWord || text.Key(next) is "вместо" or "в" or "за" or "с" or "и" or "всего" or "под" or "all" or "per" or "instead" or "including" or "plus" or "each" or "a" or "if" or "если");
    }

    /// <summary>«до 75 000», «по 430»: a number that counts nothing else.</summary>
    private static bool IsBare(GuardText text, int at)
    {
        if (text.Tokens[at].Kind != TokenKind.Number || text.IsTime(at))
        {
            return false;
        }

        var grouped = IsNumber(text, at + 1) && text.Key(at + 1).Length == 3;
        var large = grouped || (text.Key(at - 1) == "по" && IsFor(text, at)) || (text.Key(at).Length > 4 && text.Key(at)[^4] == ',') || (double.TryParse(text.Key(at).Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture, out var value) && value >= SmallestBare);
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
