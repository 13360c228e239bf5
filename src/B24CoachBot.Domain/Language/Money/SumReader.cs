using System.Text.RegularExpressions;
using B24CoachBot.Domain.Language.Deadlines;
using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Money;

/// <summary>Finds the amount a text names, with its bounds: «от 500 до 700 тыс», "up to 10 grand", «не 300, а 350».</summary>
internal static partial class SumReader
{
    private const decimal SmallestPlain = 100;
    private const int Breath = 16;
    private const int WordsAfterNow = 3;

    public static MoneySaid.Amount? Read(Line line, string defaultCurrency)
    {
        Bounds? best = null;
        for (var at = 0; at < line.Count;)
        {
            if (PhoneEnd(line, at) is { } phone)
            {
                at = phone;
                continue;
            }

            var found = Bounds.Read(line, at);

            // «от 12.03.2026» is a date, and its year no amount.
            var number = found?.First ?? at;
            if (NumericDate.Read(line, number, led: false) is { } date && date.End > number + 3)
            {
                at = date.End;
                continue;
            }

            if (found is not null && (IsMoney(line, found) || IsBareCorrection(line, best, found)))
            {
                best = best is null ? found : IsBetter(line, best, found) ? found.InUnitsOf(line, best) : best;
            }

            at = found is null ? at + 1 : IsMoney(line, found) ? found.To : found.FirstEnd;
        }

        if (best is null)
        {
            return null;
        }

        // «бюджет — 600, имею в виду тысяч»
        var times = best.Scaled ? 1 : Scales.Later(line, best.To, Breath);
        return new(best.Min * times, best.Max * times, best.Currency ?? Elsewhere(line) ?? defaultCurrency, best.Approximate, [line.Span(best.From, best.To)]);
    }

    // A corrected amount, or one with its unit, before a bare number.
    private static bool IsBetter(Line line, Bounds before, Bounds after)
    {
        for (var at = Math.Max(before.To, after.From - Breath); at < after.From; at++)
        {
            if (line[at].Has(Cue.Rather) || line[at].Has(Cue.But) && line[before.From - 1].Has(Cue.Not))
            {
                return !line[after.From - 1].Has(Cue.Not);
            }

            // «было 2 млн, сейчас 1,5», «скидка 50, итого 450»
            if ((line[at].Has(Cue.Nowadays) || line[at].Has(Cue.Total)) && after.From - at <= WordsAfterNow)
            {
                return true;
            }
        }

        return (after.Scaled || after.Currency is not null) && !before.Scaled && before.Currency is null;
    }

    /// <summary>«не 1 млн, а 1,2», "20 thousand, no, 25": a number too small to be money alone, in the units of what it corrects.</summary>
    private static bool IsBareCorrection(Line line, Bounds? before, Bounds found) =>
        before is { Scaled: true } && !found.Scaled && found.Currency is null && line[found.To].Kind != WordKind.Letters && !line[found.To].IsMark('%') && IsBetter(line, before, found);

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
        if ((!found.Scaled && (before.Has(Cue.Numbered) || before.Has(Cue.Identified))) || before.IsMark('№') || before.IsMark('#') || before.IsMark('%') || next.IsMark('%') || before.IsMark('/')
            || (next.IsMark('/') && line[found.To + 1].Kind == WordKind.Digits) || next.Has(Cue.Month) || next.Has(Cue.DayOfMonth) || next.IsMark(':'))
        {
            return false;
        }

        if (found.Scaled)
        {
            return !next.Has(Cue.Counted) || next.Has(Cue.Scale);
        }

        var thing = before.Has(Cue.PieceScale) || next.Has(Cue.Unit) || next.Has(Cue.Counted) || next.Has(Cue.HoursWord) || next.Has(Cue.Meridiem) || (next.Glued && next.Kind != WordKind.Mark)
            || NumericDate.Read(line, found.First, led: true) is not null && line[found.To - 1].Kind == WordKind.Digits && found.To - found.First > 2 && found.Max < 100;
        var scaledLater = found.Min + found.Max > 0 && Scales.Later(line, found.To, Breath) > 1;
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

    /// <summary>The word after a telephone number that begins here; null for none.</summary>
    private static int? PhoneEnd(Line line, int at)
    {
        if ((line[at].Kind != WordKind.Digits && !line[at].IsMark('+')) || Phone().Match(line.Text, line[at].Span.Start) is not { Success: true } phone)
        {
            return null;
        }

        var end = at + 1;
        while (end < line.Count && line[end].Span.Start < phone.Index + phone.Length)
        {
            end++;
        }

        return end;
    }

    // Eleven digits from +, 7 or 8 in the usual groups.
    [GeneratedRegex(@"\G(?:\+\d{1,3}|[78])[ \u00A0(-]{0,2}\d{3}[ \u00A0)-]{0,2}\d{3}[ \u00A0-]?\d{2}[ \u00A0-]?\d{2}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();
}
