using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>The words around a date phrase, up to the nearest full stop, and no further than anybody's breath.</summary>
internal readonly record struct Clause(Line Line, int From, int To, Mention Of)
{
    private const int Breath = 14;

    public static Clause Around(Line line, Mention of, int earliest, int latest)
    {
        var from = of.From;
        while (from > earliest && of.From - from < Breath && !Ends(line, from - 1))
        {
            from--;
        }

        var to = of.To;
        while (to < latest && to - of.To < Breath && !Ends(line, to))
        {
            to++;
        }

        return new(line, from, to, of);
    }

    public bool Before(Cue cue, int reach = Breath)
    {
        for (var at = Of.From - 1; at >= From && Of.From - at <= reach; at--)
        {
            if (Line[at].Has(cue))
            {
                return true;
            }
        }

        return false;
    }

    public bool After(Cue cue, int reach = Breath)
    {
        for (var at = Of.To; at < To && at - Of.To < reach; at++)
        {
            if (Line[at].Has(cue))
            {
                return true;
            }
        }

        return false;
    }

    public bool Any(Func<Word, bool> test) => Any((line, at) => test(line[at]));

    /// <summary>Tests the words that are not the date's own, each with its neighbours.</summary>
    public bool Any(Func<Line, int, bool> test)
    {
        for (var at = From; at < To; at++)
        {
            if ((at < Of.From || at >= Of.To) && test(Line, at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The part of it between the commas nearest to the date.</summary>
    public Clause Narrow()
    {
        var (from, to) = (Of.From, Of.To);
        while (from > From && !Line[from - 1].IsMark(','))
        {
            from--;
        }

        while (to < To && !Line[to].IsMark(','))
        {
            to++;
        }

        return this with { From = from, To = to };
    }

    private static bool Ends(Line line, int at) =>
        line[at].Kind == WordKind.Mark
        && (line[at].Text[0] is '!' or '?' or ';' or '\n' || (line[at].Text[0] == '.' && !(line[at + 1].Glued && line[at - 1].Text.Length <= 3)));
}
