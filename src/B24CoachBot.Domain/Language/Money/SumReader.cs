using B24CoachBot.Domain.Language.Deadlines;
using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Money;

/// <summary>Finds the amount a text names, with its bounds: «от 500 до 700 тыс», "up to 10 grand", «не 300, а 350».</summary>
internal static class SumReader
{
    private const decimal SmallestPlain = 100;
    private const int Breath = 16;

    public static MoneySaid.Amount? Read(Line line, string defaultCurrency)
    {
        Bounds? best = null;
        for (var at = 0; at < line.Count;)
        {
            var found = Bounds.Read(line, at);

            // «от 12.03.2026» is a date, and its year no amount.
            var number = found?.First ?? at;
            if (NumericDate.Read(line, number, led: false) is { } date && date.End > number + 3)
            {
                at = date.End;
                continue;
            }

            if (found is not null && IsMoney(line, found))
            {
                best = best is null ? found : IsBetter(line, best, found) ? found.InUnitsOf(line, best) : best;
            }

            at = found?.To ?? at + 1;
        }

        if (best is null)
        {
            return null;
        }

        // «бюджет — 600, имею в виду тысяч»
        var times = best.Scaled ? 1 : Afterthought(line, best.To);
        return new(best.Min * times, best.Max * times, best.Currency ?? Elsewhere(line) ?? defaultCurrency, best.Approximate, [line.Span(best.From, best.To)]);
    }

    // A corrected amount, or one with its unit, before a bare number.
    private static bool IsBetter(Line line, Bounds before, Bounds after)
    {
        for (var at = Math.Max(before.To, after.From - Breath); at < after.From; at++)
        {
            if (line[at].Has(Cue.Rather) || line[at].Has(Cue.But) && line[before.From - 1].Has(Cue.Denied))
            {
                return !(line[after.From - 1].Has(Cue.Denied) && line[after.From - 1].Has(Cue.Not));
            }
        }

        return (after.Scaled || after.Currency is not null) && !before.Scaled && before.Currency is null;
    }

    private static decimal Afterthought(Line line, int from)
    {
        for (var at = from; at < Math.Min(line.Count, from + Breath); at++)
        {
            if (line[at].Has(Cue.Scale, out var power) && line[at].Text.Length > 2)
            {
                return power switch { 3 => 1_000m, 6 => 1_000_000m, _ => 1_000_000_000m };
            }
        }

        return 1;
    }

    private static string? Elsewhere(Line line)
    {
        for (var at = 0; at < line.Count; at++)
        {
            if (line[at].Text.Length > 1 && Currencies.Of(line[at]) is { } said)
            {
                return said;
            }
        }

        return null;
    }

    /// <summary>A bare number is money only when nothing beside it says what else it counts.</summary>
    private static bool IsMoney(Line line, Bounds found)
    {
        if (found.Currency is not null)
        {
            return true;
        }

        var (before, next) = (line[found.From - 1], line[found.To]);
        if (before.Has(Cue.Numbered) || before.Has(Cue.Identified) || before.IsMark('№') || before.IsMark('#') || next.IsMark('%') || before.IsMark('/')
            || (next.IsMark('/') && line[found.To + 1].Kind == WordKind.Digits) || next.Has(Cue.Month) || next.Has(Cue.DayOfMonth) || next.IsMark(':'))
        {
            return false;
        }

        if (found.Scaled)
        {
            return !next.Has(Cue.Counted) || next.Has(Cue.Scale);
        }

        var thing = next.Has(Cue.Unit) || next.Has(Cue.Counted) || next.Has(Cue.HoursWord) || next.Has(Cue.Meridiem) || (next.Glued && next.Kind != WordKind.Mark)
            || NumericDate.Read(line, found.First, led: true) is not null && line[found.To - 1].Kind == WordKind.Digits && found.To - found.First > 2 && found.Max < 100;
        var scaledLater = found.Min + found.Max > 0 && Afterthought(line, found.To) > 1;
        return !thing && (found.Max ?? found.Min) is { } value && (value >= SmallestPlain || IsAlone(line, found) || scaledLater);
    }

    private static bool IsAlone(Line line, Bounds found)
    {
        for (var at = 0; at < line.Count; at++)
        {
            if ((at < found.From || at >= found.To) && line[at].Kind != WordKind.Mark && !line[at].Has(Cue.BudgetWord) && !line[at].Has(Cue.Filler))
            {
                return false;
            }
        }

        return true;
    }
}
