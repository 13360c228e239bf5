namespace B24CoachBot.Domain.Language.Corrections;

/// <summary>«не X, а Y», «вместо X — Y», «X, а не Y», «замени X на Y», not X but Y, Y instead of X.</summary>
internal static class Turned
{
    public static Edit? Read(EditText said, int first, int last)
    {
        if (Sides(said, first, last) is not { } sides)
            return null;
        var (oldFirst, oldLast) = said.Trim(sides.OldFirst, sides.OldLast);
        var (newFirst, newLast) = said.Trim(sides.NewFirst, sides.NewLast);
        if (oldLast < oldFirst || newLast < newFirst)
            return null;
        var span = said.Span(first, last);
        if (said.Term(newFirst, newLast) is var term and not Heard<When>.Nothing && said.IsOnlyTerm(newFirst, newLast, term))
            return EditTerm.Of(term, span);
        if (said.People(newFirst, newLast) is { Count: 1 } people && said.IsOnlyPeople(newFirst, newLast, people) && said.People(oldFirst, oldLast) is { Count: > 0 })
            return new Edit.Responsible(people[0], span);
        return newLast - newFirst > 12 || oldLast - oldFirst > 12 ? null : new Edit.ReplaceWords(said.Said(oldFirst, oldLast), said.Said(newFirst, newLast), span);
    }

    private static (int OldFirst, int OldLast, int NewFirst, int NewLast)? Sides(EditText said, int first, int last)
    {
        switch (said.Key(first))
        {
            case "не" or "not" when Find(said, first + 1, last, "а", "but") is > 0 and var turn && said.Key(turn + 1) is not ("не" or "not"):
                return (first + 1, turn - 1, turn + 1, last);
            case "вместо" when Dash(said, first + 1, last) is > 0 and var dash:
                return (first + 1, dash - 1, dash + 1, last);
            case "instead" when said.Key(first + 1) is "of" && Dash(said, first + 2, last) is > 0 and var dash:
                return (first + 2, dash - 1, dash + 1, last);
            case "замени" or "поменяй" or "исправь" when Find(said, first + 1, last, "на", "на") is > 0 and var to:
                return (first + 1, to - 1, to + 1, last);
            case "replace" or "change" when Find(said, first + 1, last, "with", "to") is > 0 and var to:
                return (first + 1, to - 1, to + 1, last);
        }

        if (Find(said, first, last, "а", "not") is > 0 and var and && (said.Key(and) is "not" && said.IsMark(and - 1, ',') || said.Key(and + 1) is "не"))
            return (said.Key(and) is "not" ? and + 1 : and + 2, last, first, and - 1);
        if (Find(said, first, last, "вместо", "instead") is > 0 and var instead)
            return (said.Key(instead) is "instead" ? instead + 2 : instead + 1, last, first, instead - 1);
        return null;
    }

    private static int Dash(EditText said, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (said.IsMark(i, '-') || said.IsMark(i, ',') || said.IsMark(i, ':'))
                return i;
        }

        return -1;
    }

    private static int Find(EditText said, int first, int last, string word, string other)
    {
        for (var i = first; i <= last; i++)
        {
            if (said.Key(i) == word || said.Key(i) == other)
                return i;
        }

        return -1;
    }
}
