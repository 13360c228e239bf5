using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Money;

/// <summary>A sum or a span between two, with the words that bound it.</summary>
/// <param name="First">The first word of the first number.</param>
internal sealed record Bounds(int From, int First, int To, decimal? Min, decimal? Max, bool Scaled, string? Currency, bool Approximate)
{
    public static Bounds? Read(Line line, int at)
    {
        var (low, high, about, start) = (false, false, false, at);
        for (var words = 0; words < 4; words++)
        {
            var word = line[start];
            if (word.Has(Cue.Between))
            {
                low = true;
            }
            else if (word.Has(Cue.AtMost))
            {
                high = true;
            }
            else if (word.Has(Cue.AtLeast))
            {
                low = true;
            }
            else if (word.Has(Cue.Approximately) || word.Has(Cue.About))
            {
                about = true;
            }
            else if (!(start > at && (word.Has(Cue.Filler) || line[start - 1].Has(Cue.AtMost) && word.Has(Cue.BudgetWord))))
            {
                break;
            }

            start++;
        }

        if (Sum.Read(line, start) is not { } first)
        {
            return null;
        }

        return Second(line, first.End, low) is { } second ? Span(line, at, start, first.Said, second, about) : One(line, at, start, first, low, high, about);
    }

    /// <summary>«не 500 тысяч, а 450»: a bare correction counts in the units of what it corrects.</summary>
    public Bounds InUnitsOf(Line line, Bounds before)
    {
        var unit = !Scaled && before.Scaled && Currency is null && (Max ?? Min) < 1_000 ? Scale(line, before.To) : 1;
        return this with { Min = Min * unit, Max = Max * unit, Currency = Currency ?? before.Currency };
    }

    private static Bounds One(Line line, int at, int start, Hit<Sum> sum, bool low, bool high, bool about)
    {
        var end = sum.End;
        if (line[end].IsMark('+'))
        {
            (low, end) = (true, end + 1);
        }
        else if (line[end].Has(Cue.AtMost) && !line[end].Has(Cue.UpTo))
        {
            (high, end) = (true, end + 1);
        }
        else if (line[end].Has(Cue.AtLeast) && !line[end].Has(Cue.From))
        {
            (low, end) = (true, end + 1);
        }

        return new(at, start, end, high ? null : sum.Said.Value, low && !high ? null : sum.Said.Value, sum.Said.Scaled, sum.Said.Currency, about || sum.Said.Approximate);
    }

    private static Hit<Sum>? Second(Line line, int at, bool low)
    {
        var link = line[at];
        var joins = link.IsMark('-') || link.Has(Cue.Or) || (low && (link.Has(Cue.AtMost) || link.Has(Cue.And) || link.Has(Cue.To))) || link.Text == "to";
        return joins ? Sum.Read(line, at + 1) : null;
    }

    /// <summary>«от 500 до 700 тыс»: the unit belongs to both.</summary>
    private static Bounds Span(Line line, int at, int start, Sum first, Hit<Sum> second, bool about)
    {
        var last = second.Said;
        var low = first.Value;
        if (!first.Scaled && last.Scaled && low < last.Value)
        {
            low *= Scale(line, second.End) is var scale && low * scale <= last.Value ? scale : 1;
        }

        // «миллион–полтора»: the unit of the first counts for the second too.
        if (first.Scaled && !last.Scaled && last.Value < low && Scale(line, start + 2) is > 1 and var unit && last.Value * unit >= low)
        {
            last = last with { Value = last.Value * unit };
        }

        return new(at, start, second.End, Math.Min(low, last.Value), Math.Max(low, last.Value), first.Scaled || last.Scaled, first.Currency ?? last.Currency, about || last.Approximate);
    }

    private static decimal Scale(Line line, int end)
    {
        for (var at = end - 1; at >= end - 5; at--)
        {
            if (line[at].Has(Cue.Scale, out var power))
            {
                return power switch { 3 => 1_000m, 6 => 1_000_000m, _ => 1_000_000_000m };
            }
        }

        return 1;
    }
}
