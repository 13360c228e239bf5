using B24CoachBot.Domain.Language.Morphology;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.People;

/// <summary>One of those a name can mean, in the cases it then stands in.</summary>
internal readonly record struct Fit(int Person, Cases Cases);

/// <summary>Somebody named in the text, before it is known why. Tokens <c>First</c> to <c>Last</c>, both included.</summary>
/// <param name="Fits">Empty: a name the directory does not have.</param>
/// <param name="Cases">What the words themselves can stand for.</param>
/// <param name="IsRole">Named by job, not by name.</param>
/// <param name="IsAddressed">Named through @ or the portal's mention.</param>
/// <param name="IsAll">A plural: all who fit are meant.</param>
internal sealed record Named(int First, int Last, Fit[] Fits, Cases Cases, bool IsRole = false, bool IsAddressed = false, bool IsAll = false)
{
    public bool IsUnknown => Fits.Length == 0;

    public bool Can(Cases @case) => (Cases & @case) != 0;

    public TextSpan Span(List<Token> tokens) =>
        new(tokens[First].Span.Start, tokens[Last].Span.End - tokens[First].Span.Start);

    /// <summary>Those meant when the sentence asks for a case; all of them when nobody stands in it.</summary>
    public int[] In(Cases wanted)
    {
        foreach (var @case in Order(wanted))
        {
            var fit = Fits.Where(fit => (fit.Cases & @case) != 0).Select(fit => fit.Person).Distinct().ToArray();
            if (fit.Length > 0)
                return fit;
        }

        return [.. Fits.Select(fit => fit.Person).Distinct()];
    }

    // «Иванову» alone is the man (dative), though it is the woman's accusative too.
    private static Cases[] Order(Cases wanted) => wanted == Cases.None
        ? [Cases.Called, Cases.Dative, Cases.Accusative, Cases.Genitive]
        : [wanted, Cases.Called, Cases.Dative, Cases.Accusative, Cases.Genitive];
}
