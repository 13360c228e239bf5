using System.Globalization;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Guardrails.Prices;

/// <summary>What a number in a text may be: money, a bare price, or a count of something.</summary>
internal static class Numbers
{
    private const int SmallestBare = 100;

    /// <summary>«лагерь в июне 21 500»: a number that can be nothing but a price.</summary>
    public static bool AreLarge(GuardText text, (int First, int End) clause) => GuardText.AnyAt(clause, at => IsBare(text, at));

    /// <summary>A currency or a scale beside a number, or «120к» in one word.</summary>
    public static bool IsMoney(GuardText text, int at, (int First, int End) clause)
    {
        if (char.IsAsciiDigit(text.Key(at)[0]) && text.Key(at)[^1] is 'к' or 'k' or 'р' && text.Key(at)[..^1].All(letter => char.IsAsciiDigit(letter) || letter is '.' or ','))
        {
            return true;
        }

        return text.Has(at, GuardCue.MoneyUnit)
            && (Is(text, at - 1) || Is(text, at + 1) || text.Has(at - 1, GuardCue.MoneyUnit) || (at > clause.First && text.Key(at).Length > 2 && text.Key(at) is not ("сумма" or "деньги" or "рублем" or "рублях" or "рубли" or "pounds" or "dollars")));
    }

    public static bool Is(GuardText text, int at) => at >= 0 && at < text.Tokens.Count && text.Tokens[at].Kind == TokenKind.Number;

    /// <summary>«ремонт турбины 27 000»: thousands that count nothing and number nothing.</summary>
    public static bool IsPlain(GuardText text, int at)
    {
        var grouped = IsGrouped(text, at);
        var next = grouped ? at + 2 : at + 1;
        return (grouped || (text.Key(at).Length >= 4 && text.Key(at).EndsWith("00", StringComparison.Ordinal) && text.Key(at)[..2] is not ("19" or "20")))
            && (next >= text.Tokens.Count || text.Tokens[next].Kind == TokenKind.Mark || text.Key(next) is "за" or "с" or "в" or "и" or "под" or "вместе" or "это" or "всего" or "включая")
            && !text.Any(at - 2, at, GuardCue.Thing | GuardCue.ExistingSum) && text.Key(at - 1) is not ("№" or "#" or "-");
    }

    /// <summary>«продлим за 3 200 вместо 4 000», "for 900": a number after «за» that counts nothing.</summary>
    public static bool IsFor(GuardText text, int at)
    {
        var next = Is(text, at + 1) ? at + 2 : at + 1;
        return text.Key(at - 1) is "за" or "по" or "for" or "at"
            && (next >= text.Tokens.Count || !text.Tokens[next].IsWord || text.Key(next) is "вместо" or "в" or "за" or "с" or "и" or "всего" or "под" or "all" or "per" or "instead" or "including" or "plus" or "each" or "a" or "if" or "если");
    }

    /// <summary>«до 75 000», «по 430»: a number that counts nothing else.</summary>
    public static bool IsBare(GuardText text, int at)
    {
        if (text.Tokens[at].Kind != TokenKind.Number || text.IsTime(at))
        {
            return false;
        }

        var grouped = IsGrouped(text, at);
        var next = text.Key(grouped ? at + 2 : at + 1);
        var before = text.Key(at - 1);
        var large = grouped || (before == "по" && IsFor(text, at)) || text.Has(at + 1, GuardCue.Rate) || IsHundreds(text.Key(at));
        return large && before is not ("№" or "#" or "от") && !next.StartsWith("шт", StringComparison.Ordinal) && next is not ("кг" or "тонн" or "коробок" or "единиц" or "м" or "штук" or "units" or "pcs" or "%" or "мм");
    }

    // «27 000»: the next three digits belong to it.
    private static bool IsGrouped(GuardText text, int at) => Is(text, at + 1) && text.Key(at + 1).Length == 3;

    // 450, "31,500", 1200,50.
    private static bool IsHundreds(string key) => (key.Length > 4 && key[^4] == ',') || (double.TryParse(key.Replace(',', '.'), CultureInfo.InvariantCulture, out var value) && value >= SmallestBare);
}
