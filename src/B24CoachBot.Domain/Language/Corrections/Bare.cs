namespace B24CoachBot.Domain.Language.Corrections;

/// <summary>A message that is nothing but a term («до вторника») or a name («Котовой»).</summary>
internal static class Bare
{
    public static Edit? Read(EditText said, int first, int end)
    {
        var last = EditCues.TrimEnd(said, first, end - 1);
        if (last < first)
            return null;
        if (said.Term(first, last) is var term and not Heard<When>.Nothing && said.IsOnlyTerm(first, last, term))
            return EditTerm.Of(term, said.Span(first, last));
        return said.People(first, last) is { Count: 1 } people && said.IsOnlyPeople(first, last, people) ? new Edit.Responsible(people[0], said.Span(first, last)) : null;
    }
}
