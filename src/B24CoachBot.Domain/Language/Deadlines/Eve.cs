using B24CoachBot.Domain.Language.Numbers;
using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>A moment counted from an event whose date stands elsewhere: «накануне», «за день до релиза», "a week after the launch".</summary>
internal static class Eve
{
    private const int Reach = 4;

    /// <summary>The words of it, the amount of time and its sign (−1 before the event), or null.</summary>
    public static (int From, int To, Amount Away, int Sign)? Find(Line line, Mention dated)
    {
        for (var at = 0; at < line.Count; at++)
        {
            if (at >= dated.From && at < dated.To)
            {
                continue;
            }

            if (line[at].Has(Cue.Eve))
            {
                return (at, at + 1, new Amount(1, Units.Day), -1);
            }

            if (Counted(line, at) is { } counted)
            {
                return (at, counted.End, counted.Said, IsAfter(line, at, counted.End) ? 1 : -1);
            }
        }

        return null;
    }

    private static Hit<Amount>? Counted(Line line, int at)
    {
        var start = line[at].Has(Cue.Behind) || line[at].Has(Cue.Through) ? at + 1 : at;
        if (start == at && Numerals.ReadAmount(line, at) is null || (Amount.Read(line, start) ?? Amount.ReadUnit(line, start)) is not { } amount
            || !(line[amount.End].Has(Cue.Until) || line[amount.End].Has(Cue.Before) || line[amount.End].Has(Cue.After)))
        {
            return null;
        }

        // «за день до неё», "a day before that"
        if (line[amount.End + 1].Has(Cue.Pronoun) || line[amount.End].Text is "before" or "after" && line[amount.End + 1].Kind is WordKind.Mark or WordKind.Literal)
        {
            return new(amount.Said, line[amount.End + 1].Has(Cue.Pronoun) ? amount.End + 2 : amount.End + 1);
        }

        for (var next = amount.End + 1; next <= amount.End + Reach; next++)
        {
            if (line[next].Has(Cue.Event))
            {
                return new(amount.Said, next + 1);
            }
        }

        return null;
    }

    private static bool IsAfter(Line line, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (line[at].Has(Cue.After) && at > from)
            {
                return true;
            }
        }

        return false;
    }
}
