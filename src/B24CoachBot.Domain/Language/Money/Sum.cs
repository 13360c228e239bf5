using B24CoachBot.Domain.Language.Numbers;
using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Money;

/// <summary>One sum: a number, its scale (тыс, млн) and currency, as far as each was said.</summary>
/// <param name="Scaled">A scale word was said.</param>
/// <param name="Approximate">«тысяч двести», «миллион с копейками».</param>
internal sealed record Sum(decimal Value, bool Scaled, string? Currency, bool Approximate)
{
    private const int MostParts = 3;

    public static Hit<Sum>? Read(Line line, int at)
    {
        var sign = Currencies.Of(line[at]);
        var start = sign is null ? at : at + 1;
        if ((Turned(line, start) ?? Parts(line, start)) is not { } hit)
        {
            return null;
        }

        var (sum, end) = (hit.Said with { Currency = sign }, hit.End);
        end = line[end].IsMark('.') && line[end].Glued && line[end - 1].Has(Cue.Scale) ? end + 1 : end;
        if (Currencies.Of(line[end]) is { } currency)
        {
            sum = sum with { Currency = sign ?? currency };
            end++;
        }

        if (line[end].Has(Cue.SomeMore))
        {
            sum = sum with { Approximate = true };
            end++;
            if (sum.Currency is null && Currencies.Of(line[end]) is { } after)
            {
                sum = sum with { Currency = after };
                end++;
            }
        }

        return new(sum, end);
    }

    /// <summary>«тысяч двести», «миллиона два»: about that much.</summary>
    private static Hit<Sum>? Turned(Line line, int at)
    {
        if (!line[at].Has(Cue.Scale, out var power) || line[at].Text.Length < 3 || Number(line, at + 1) is not { } number || number.Said >= 1000
            || IsScale(line, number.End) || line[at].Has(Cue.Cardinal))
        {
            return null;
        }

        // «миллион двести» is 1.2 million; «миллиона два» is about two.
        return IsOne(line, at) ? null : new(new Sum(number.Said * Power(power), true, null, true), number.End);
    }

    // «миллион», «тысяча»: one such; any other form counts what follows or stands before.
    private static bool IsOne(Line line, int at) => line[at].Has(Cue.OneScale);

    private static Hit<Sum>? Parts(Line line, int at)
    {
        var total = 0m;
        var end = at;
        var last = 0;
        for (var part = 0; part < MostParts; part++)
        {
            if (Part(line, end, last, part) is not { } next)
            {
                break;
            }

            total += next.Said.Value;
            end = next.End;
            last = next.Said.Power;
            if (last == 0)
            {
                break;
            }
        }

        return end == at ? null : new(new Sum(total, last > 0 || total >= 1000 && (Any(line, at, end, Cue.Scale) || Any(line, at, end, Cue.HalfScale)), null, Any(line, at, end, Cue.SomeMore)), end);
    }

    private static bool Any(Line line, int from, int to, Cue cue)
    {
        for (var at = from; at < to; at++)
        {
            if (line[at].Has(cue))
            {
                return true;
            }
        }

        return false;
    }

    private static Hit<(decimal Value, int Power)>? Part(Line line, int at, int last, int part)
    {
        if (line[at].Has(Cue.HalfScale, out var half) && (last == 0 || half < last))
        {
            return new((Power(half) / 2, half), at + 1);
        }

        if ((line[at].Has(Cue.OneScale) || line[at].Has(Cue.LoneScale)) && line[at].Has(Cue.Scale, out var single) && (last == 0 || single < last))
        {
            return line[at + 1].Has(Cue.And_Half) ? new((Power(single) * 1.5m, single), at + 2) : new((Power(single), single), at + 1);
        }

        if (line[at].Has(Cue.HundredThousand) && part == 0)
        {
            return new((100_000, 3), at + 1);
        }

        if (Number(line, at) is not { } number)
        {
            return null;
        }

        var unit = line[number.End].IsMark('-') && line[number.End].Glued && line[number.End + 1].Has(Cue.Scale) ? number.End + 1 : number.End;
        unit = line[unit].Has(Cue.SomeMore) && line[unit + 1].Has(Cue.Scale) ? unit + 1 : unit;
        if (line[unit].Has(Cue.Scale, out var power) && !IsPreposition(line, unit, number.End))
        {
            if (last > 0 && power >= last)
            {
                return null;
            }

            var end = line[unit + 1].IsMark('.') && line[unit + 1].Glued && line[unit].Text.Length <= 4 && line[unit].Text[^1] != '.' ? unit + 2 : unit + 1;
            if (line[end].Has(Cue.Scale, out var second) && second < power + 4 && power == 3 && second > 3)
            {
                return new((number.Said * Power(power) * Power(second), power + second), end + 1);
            }

            return line[end].Has(Cue.And_Half) ? new(((number.Said + 0.5m) * Power(power), power), end + 1) : new((number.Said * Power(power), power), end);
        }

        // «миллион двести»: the smaller rest is in thousands; a written number below it stands as it is.
        return last == 0 ? new((number.Said, 0), number.End)
            : last >= 6 && number.Said < 1000 ? new((number.Said * Power(last - 3), 0), number.End)
            : last == 3 && number.Said < 1000 && line[at].Kind == WordKind.Letters ? new((number.Said, 0), number.End)
            : null;
    }

    // «300 к пятнице»: the letter is a preposition when a space and a word stand on its sides.
    private static bool IsPreposition(Line line, int unit, int end) =>
        line[unit].Has(Cue.Until) && unit == end && !line[unit].Glued && (line[unit + 1].Has(Cue.Weekday) || line[unit + 1].Has(Cue.Unit) || line[unit + 1].Has(Cue.Relative) || line[unit + 1].Kind == WordKind.Digits);

    private static bool IsScale(Line line, int at) => line[at].Has(Cue.Scale);

    private static decimal Power(int power) => power switch { 3 => 1_000m, 6 => 1_000_000m, 9 => 1_000_000_000m, 12 => 1_000_000_000_000m, _ => 1_000_000m };

    private static Hit<decimal>? Number(Line line, int at)
    {
        if (line[at].Kind == WordKind.Digits)
        {
            return DigitGroups.Read(line, at) is { } digits && line[digits.End].Has(Cue.And_Half) ? new(digits.Said + 0.5m, digits.End + 1) : DigitGroups.Read(line, at);
        }

        if (line[at].Has(Cue.OneAndHalf))
        {
            return new(1.5m, at + 1);
        }

        if (Numerals.ReadAmount(line, at) is not { Said.Ordinal: false } words || line[at].Has(Cue.One) && !line[at + 1].Has(Cue.Couple) && !line[at + 1].Has(Cue.Scale) && !line[at + 1].Has(Cue.HundredWord))
        {
            return null;
        }

        var value = (decimal)words.Said.Value;
        var end = words.End;
        if (line[end].Has(Cue.HundredWord))
        {
            value *= 100;
            end++;
            var rest = line[end].Has(Cue.And) ? end + 1 : end;
            if (Numerals.Read(line, rest) is { Said: { Ordinal: false, Value: < 100 } } more)
            {
                return new(value + more.Said.Value, more.End);
            }
        }

        return line[end].Text == "point" && Numerals.Read(line, end + 1) is { Said.Value: < 10 } tenth
            ? new(value + tenth.Said.Value / 10m, tenth.End)
            : line[end].Has(Cue.And_Half) ? new(value + 0.5m, end + 1) : new(value, end);
    }
}
