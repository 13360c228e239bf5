using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Money;

/// <summary>A number with its scale, of which a sum is made: «миллион», «двести тысяч», «четверть миллиона», «пол-ляма».</summary>
/// <param name="Power">The power of ten of the scale said; 0 for a rest without one.</param>
internal readonly record struct SumPart(decimal Value, int Power)
{
    private const int HundredThousand = 100_000;

    /// <param name="last">The power of the part before; 0 for the first.</param>
    public static Hit<SumPart>? Read(Line line, int at, int last) =>
        Fraction(line, at, last) ?? One(line, at, last) ?? (last == 0 ? Hundreds(line, at) : null) ?? Counted(line, at, last);

    private static bool Fits(int power, int last) => last == 0 || power < last;

    /// <summary>«полмиллиона», «половина миллиона», «три четверти миллиона», "a quarter of a million".</summary>
    private static Hit<SumPart>? Fraction(Line line, int at, int last)
    {
        if (line[at].Has(Cue.HalfScale, out var half) && Fits(half, last))
        {
            return new(new(Scales.Of(half) / 2, half), at + 1);
        }

        var number = Numbers.Numerals.ReadAmount(line, at) is { Said: { Ordinal: false, Value: < 4 } } count && line[count.End].Has(Cue.QuarterWord) ? count : default(Hit<Numbers.Numeral>?);
        var word = number?.End ?? at;
        var share = line[word].Has(Cue.QuarterWord) ? 0.25m * (number?.Said.Value ?? 1) : line[word].Has(Cue.Half) ? 0.5m : 0;
        var unit = line[word + 1].Has(Cue.Of) ? word + 2 : word + 1;
        unit = line[unit].Has(Cue.One) ? unit + 1 : unit;
        return share > 0 && line[unit].Has(Cue.Scale, out var power) && Fits(power, last) ? new(new(share * Scales.Of(power), power), unit + 1) : null;
    }

    /// <summary>«миллион», «до тысячи»: one of it.</summary>
    private static Hit<SumPart>? One(Line line, int at, int last)
    {
        if (!(line[at].Has(Cue.OneScale) || line[at].Has(Cue.LoneScale)) || PowerAt(line, at) is not { } power || !Fits(power, last))
        {
            return null;
        }

        var part = Figure.Part(line[at + 1]);
        return new(new(Scales.Of(power) * (1 + part), power), part > 0 ? at + 2 : at + 1);
    }

    /// <summary>«сотка», «пара соток»: a hundred thousand each, unless scale or currency says of what.</summary>
    private static Hit<SumPart>? Hundreds(Line line, int at)
    {
        var count = Numbers.Numerals.ReadAmount(line, at) is { Said: { Ordinal: false, Value: < 10 } } number && line[number.End].Has(Cue.Collective) ? number : default(Hit<Numbers.Numeral>?);
        var word = count?.End ?? at;
        var isPlain = line[word].Has(Cue.Collective, out var many) && many == 100 && !line[word + 1].Has(Cue.Scale) && Currencies.Of(line[word + 1]) is null;
        return isPlain ? new(new(HundredThousand * (count?.Said.Value ?? 1), 3), word + 1) : null;
    }

    private static Hit<SumPart>? Counted(Line line, int at, int last)
    {
        if (Figure.Read(line, at) is not { } number)
        {
            return null;
        }

        var unit = line[number.End].IsMark('-') && line[number.End].Glued && line[number.End + 1].Has(Cue.Scale) ? number.End + 1 : number.End;
        unit = line[unit].Has(Cue.SomeMore) && line[unit + 1].Has(Cue.Scale) ? unit + 1 : unit;
        if (PowerAt(line, unit) is { } power && !IsPreposition(line, unit, number.End))
        {
            return Fits(power, last) ? Scaled(line, number.Said, unit, power) : null;
        }

        // «миллион двести»: the smaller rest is in thousands; a written number below it stands as it is.
        return last == 0 ? new(new(number.Said, 0), number.End)
            : last >= 6 && number.Said < 1000 ? new(new(number.Said * Scales.Of(last - 3), 0), number.End)
            : last == 3 && number.Said < 1000 && (line[at].Kind == WordKind.Letters || Currencies.Of(line[number.End]) is not null) ? new(new(number.Said, 0), number.End)
            : null;
    }

    // «пять штук баксов»: a word for a piece counts thousands only before a currency.
    private static int? PowerAt(Line line, int at) =>
        line[at].Has(Cue.Scale, out var power) ? power : line[at].Has(Cue.PieceScale, out power) && Currencies.Of(line[at + 1]) is not null ? power : null;

    private static Hit<SumPart> Scaled(Line line, decimal number, int unit, int power)
    {
        var end = line[unit + 1].IsMark('.') && line[unit + 1].Glued && line[unit].Text.Length <= 4 && line[unit].Text[^1] != '.' ? unit + 2 : unit + 1;

        // «5 тысяч миллионов»
        if (line[end].Has(Cue.Scale, out var second) && power == 3 && second > 3 && second < 7)
        {
            return new(new(number * Scales.Of(power) * Scales.Of(second), power + second), end + 1);
        }

        var part = Figure.Part(line[end]);
        return new(new((number + part) * Scales.Of(power), power), part > 0 ? end + 1 : end);
    }

    // «300 к пятнице»: the letter is a preposition when a space and a word stand on its sides.
    private static bool IsPreposition(Line line, int unit, int end) =>
        line[unit].Has(Cue.Until) && unit == end && !line[unit].Glued
        && (line[unit + 1].Has(Cue.Weekday) || line[unit + 1].Has(Cue.Unit) || line[unit + 1].Has(Cue.Relative) || line[unit + 1].Kind == WordKind.Digits);
}
