using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Money;

/// <summary>A sum or a span between two, with the words that bound it.</summary>
/// <param name="First">The first word of the first number.</param>
/// <param name="FirstEnd">The word after the first sum.</param>
internal sealed record Bounds(int From, int First, int FirstEnd, int To, decimal? Min, decimal? Max, bool Scaled, string? Currency, bool Approximate)
{
    private const int MostLeading = 5;
    private const int UnitWords = 5;
    private const int WordsOfRefusal = 4;
    private const int WordsToRefusal = 3;

    public static Bounds? Read(Line line, int at)
    {
        // «тысяч от 200 до 300»
        if (Scales.IsBeforeItsNumber(line, at, out var power) && (line[at + 1].Has(Cue.AtLeast) || line[at + 1].Has(Cue.AtMost) || line[at + 1].Has(Cue.Between))
            && Read(line, at + 1) is { Scaled: false } counted)
        {
            return counted with { From = at, Min = counted.Min * Scales.Of(power), Max = counted.Max * Scales.Of(power), Scaled = true, Approximate = true };
        }

        var lead = Leading(line, at);
        if (Sum.Read(line, lead.Start) is not { } first)
        {
            return null;
        }

        return SecondSum.Read(line, first, lead) is { } second ? Span(line, at, lead, first, second) : One(line, at, lead, first);
    }

    /// <summary>«не 500 тысяч, а 450»: a bare correction counts in the units of what it corrects.</summary>
    public Bounds InUnitsOf(Line line, Bounds before)
    {
        var unit = !Scaled && before.Scaled && Currency is null && (Max ?? Min) < 1_000 ? Scales.Last(line, before.To, UnitWords) : 1;
        return this with { Min = Min * unit, Max = Max * unit, Currency = Currency ?? before.Currency };
    }

    /// <summary>The words before a sum that say which end of a span it is, or that it is rough.</summary>
    internal readonly record struct Lead(bool Low, bool High, bool More, bool With, bool About, int Start);

    private static Lead Leading(Line line, int at)
    {
        var lead = new Lead(false, false, false, false, false, at);
        for (var words = 0; words < MostLeading; words++)
        {
            var word = line[lead.Start];
            if (word.Has(Cue.AtMost))
            {
                lead = lead with { High = true };
            }
            else if (word.Has(Cue.Between) || word.Has(Cue.AtLeast))
            {
                lead = lead with { Low = true, More = word.Has(Cue.More) };
            }
            else if (word.Has(Cue.Approximately) || word.Has(Cue.About))
            {
                lead = lead with { About = true };
            }
            else if (word.Has(Cue.From))
            {
                lead = lead with { With = true };
            }
            else if (!(lead.Start > at && (word.Has(Cue.Filler) || (line[lead.Start - 1].Has(Cue.AtMost) && (word.Has(Cue.BudgetWord) || word.IsMark(':') || word.IsMark('-'))))))
            {
                break;
            }

            lead = lead with { Start = lead.Start + 1 };
        }

        return lead;
    }

    private static Bounds One(Line line, int at, Lead lead, Hit<Sum> sum)
    {
        var (low, high) = (lead.Low, lead.High);
        var end = line[sum.End].IsMark(',') ? sum.End + 1 : sum.End;
        end = line[end].Has(Cue.And) || line[end].Has(Cue.But) ? end + 1 : end;
        if (line[sum.End].IsMark('+') && line[sum.End].Glued)
        {
            (low, end) = (true, sum.End + 1);
        }
        else if (line[end].Has(Cue.AtMostAfter))
        {
            (high, end) = (true, end + 1);
        }
        else if (line[end].Has(Cue.AtLeastAfter))
        {
            (low, end) = (true, end + 1);
        }
        else
        {
            (low, high) = lead.More && IsRefused(line, at, sum.End) ? (false, true) : (low, high);
            end = sum.End;
        }

        return new(at, lead.Start, sum.End, end, high ? null : sum.Said.Value, low && !high ? null : sum.Said.Value, sum.Said.Scaled, sum.Said.Currency, lead.About || sum.Said.Approximate);
    }

    /// <summary>«дороже 45 тысяч не возьмут», «не готовы платить больше 300», "can't go over 20k".</summary>
    private static bool IsRefused(Line line, int at, int end) =>
        Enumerable.Range(0, WordsToRefusal).TakeWhile(after => line[end + after].Kind == WordKind.Letters).Any(after => line[end + after].Has(Cue.Refuses)) || Enumerable.Range(1, WordsOfRefusal).Any(before => line[at - before].Has(Cue.Refuses));

    /// <summary>«от 500 до 700 тыс»: the unit belongs to both.</summary>
    private static Bounds Span(Line line, int at, Lead lead, Hit<Sum> begin, Hit<Sum> second)
    {
        var first = begin.Said;
        var last = second.Said;
        var low = first.Value;
        if (!first.Scaled && last.Scaled && low < last.Value)
        {
            var multiple = Scales.Multiple(line, second.End);
            var unit = Scales.Last(line, second.End, UnitWords);
            low *= low * unit * multiple <= last.Value ? unit * multiple : Fitting(unit, low, last.Value);
        }

        // «миллион–полтора»: the unit of the first counts for the second too.
        if (first.Scaled && !last.Scaled && last.Value < low && Scales.Last(line, begin.End, UnitWords) is > 1 and var begun && last.Value * begun >= low)
        {
            last = last with { Value = last.Value * begun };
        }

        return new(at, lead.Start, begin.End, second.End, Math.Min(low, last.Value), Math.Max(low, last.Value), first.Scaled || last.Scaled, first.Currency ?? last.Currency, lead.About || first.Approximate || last.Approximate);
    }

    // «800–1,2 млн»: eight hundred thousand.
    private static decimal Fitting(decimal unit, decimal low, decimal high)
    {
        while (unit > 1 && low * unit > high)
        {
            unit /= 1_000;
        }

        return unit;
    }
}
