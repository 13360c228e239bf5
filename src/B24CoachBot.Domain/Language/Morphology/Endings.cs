namespace B24CoachBot.Domain.Language.Morphology;

/// <summary>One row of a declension: the ending of each case, in the order of <see cref="Cases"/>.</summary>
internal readonly record struct Endings(string Nom, string Gen, string Dat, string Acc, string Ins, string Prep)
{
    public IEnumerable<(string Form, Cases Case)> On(string stem)
    {
        yield return (stem + Nom, Cases.Nominative);
        yield return (stem + Gen, Cases.Genitive);
        yield return (stem + Dat, Cases.Dative);
        yield return (stem + Acc, Cases.Accusative);
        yield return (stem + Ins, Cases.Instrumental);
        yield return (stem + Prep, Cases.Prepositional);
    }
}
