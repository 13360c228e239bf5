using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Money;

/// <summary>One sum: a number, its scale (тыс, млн) and currency, as far as each was said.</summary>
/// <param name="Scaled">A scale word was said.</param>
/// <param name="Approximate">«тысяч двести», «миллион с копейками».</param>
internal sealed record Sum(decimal Value, bool Scaled, string? Currency, bool Approximate)
{
    private const int MostParts = 3;
    private const int MostSmallWords = 2;

    public static Hit<Sum>? Read(Line line, int at)
    {
        var sign = Currencies.Of(line[at]);
        var start = sign is null ? at : at + 1;
        if ((Turned(line, start) ?? Parts(line, start)) is not { } hit)
        {
            return null;
        }

        // «рублей двести» is about as much, "USD 200" is not.
        var turned = sign is not null && line[at].Has(Cue.CurrencyMany);
        var (sum, end) = (hit.Said with { Currency = sign, Approximate = hit.Said.Approximate || turned }, hit.End);
        end = line[end].IsMark('.') && line[end].Glued && line[end - 1].Has(Cue.Scale) ? end + 1 : end;
        (sum, end) = WithCurrency(line, sum, end);
        if (Hundredths(line, end) is { } small)
        {
            (sum, end) = (sum with { Value = sum.Value + small.Said }, small.End);
        }

        if (line[end].Has(Cue.SomeMore))
        {
            (sum, end) = WithCurrency(line, sum with { Approximate = true }, end + 1);

            // «500 ± 50 тысяч»
            if (!sum.Scaled && Figure.Read(line, end) is { } spread && line[spread.End].Has(Cue.Scale, out var power))
            {
                (sum, end) = (sum with { Value = sum.Value * Scales.Of(power), Scaled = true }, spread.End + 1);
            }
        }

        return new(sum, end);
    }

    private static (Sum Sum, int End) WithCurrency(Line line, Sum sum, int end) =>
        Currencies.Of(line[end]) is { } currency ? (sum with { Currency = line[end].Kind == WordKind.Letters ? currency : sum.Currency ?? currency }, end + 1) : (sum, end);

    /// <summary>«руб. 40 коп.»</summary>
    private static Hit<decimal>? Hundredths(Line line, int at)
    {
        var start = line[at].IsMark('.') || line[at].Has(Cue.And) ? at + 1 : at;
        if (Currencies.Of(line[at - 1]) is null || Figure.Read(line, start) is not { Said: < 100 } small)
        {
            return null;
        }

        // "19 euros 99": two digits with nothing after them.
        var isBare = line[start].Kind == WordKind.Digits && line[start].Text.Length == 2 && small.End == start + 1 && line[small.End].Kind is WordKind.Mark or WordKind.Literal && !line[small.End].IsMark('%');
        return line[small.End].Has(Cue.Hundredth) ? new(small.Said / 100, small.End + 1) : isBare ? new(small.Said / 100, small.End) : null;
    }

    /// <summary>«тысяч двести», «миллиона два», «тысяч за сто»: about that much.</summary>
    private static Hit<Sum>? Turned(Line line, int at)
    {
        if (!Scales.IsBeforeItsNumber(line, at, out var power))
        {
            return null;
        }

        var start = at + 1;
        while (start - at <= MostSmallWords && line[start].Has(Cue.AmountLink))
        {
            start++;
        }

        return Figure.Read(line, start) is { Said: < 1000 } number && !line[number.End].Has(Cue.Scale) ? new(new Sum(number.Said * Scales.Of(power), true, null, true), number.End) : null;
    }

    private static Hit<Sum>? Parts(Line line, int at)
    {
        var total = 0m;
        var end = at;
        var last = 0;
        for (var part = 0; part < MostParts; part++)
        {
            if (SumPart.Read(line, end, last) is not { } next)
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

        return end == at ? null : new(new Sum(total, last > 0 || (total >= 1000 && (Any(line, at, end, Cue.Scale) || Any(line, at, end, Cue.HalfScale))), null, Any(line, at, end, Cue.SomeMore)), end);
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
}
