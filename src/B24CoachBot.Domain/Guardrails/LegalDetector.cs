using B24CoachBot.Domain.Guardrails.Speech;

namespace B24CoachBot.Domain.Guardrails;

/// <summary>Words that bind: an offer, a warranty, a liability, a penalty or a termination said to a client.</summary>
internal static class LegalDetector
{
    public static IEnumerable<Finding> Find(GuardText text)
    {
        foreach (var segment in text.Said)
        {
            if (segment.Force is Force.Granted or Force.ToldSomebody || segment.IsQuestion)
            {
                continue;
            }

            if (Binding(text, segment) is { } binding)
            {
                yield return new Finding(FindingCategory.Legal, null, text.Span(binding, binding), "legal-binding");
            }
            else if (Obligation(text, segment) is { } noun)
            {
                yield return new Finding(FindingCategory.Legal, null, text.Span(noun, noun), "legal-obligation");
            }
        }
    }

    private static int? Binding(GuardText text, Segment segment)
    {
        for (var at = segment.First; at < segment.End; at++)
        {
            if (text.Has(at, GuardCue.Binding) && !text.Has(at - 1, GuardCue.Not | GuardCue.About) && !text.Any(at - 3, at, GuardCue.ThirdParty))
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>«выплатим неустойку», «несём ответственность»: the noun alone is a subject, with a verb of ours or a contract's party it binds.</summary>
    private static int? Obligation(GuardText text, Segment segment)
    {
        foreach (var (first, end) in Clauses.Of(text, segment))
        {
            var noun = text.Find(first, end, GuardCue.LegalNoun);
            var formal = text.Any(segment.First, segment.End, GuardCue.Formal);
            if (noun < 0 || (text.Any(noun - 2, noun, GuardCue.About) && !formal) || text.Any(first, end, GuardCue.ThirdParty))
            {
                continue;
            }

            if (formal || (segment.Force is Force.Told or Force.Promised && text.Has(noun, GuardCue.Grave)) || EndsContract(text, first, end) || text.Any(first, end, GuardCue.LegalVerb | GuardCue.Party | GuardCue.Deliver) || segment.Force == Force.Promised || text.Any(segment.First, segment.End, GuardCue.LegalVerb))
            {
                return noun;
            }
        }

        return null;
    }

    // «расторгаем», «договор расторгнут»: said to a client it needs no other verb.
    private static bool EndsContract(GuardText text, int first, int end) =>
        Enumerable.Range(first, end - first).Any(at => text.Key(at).StartsWith("расторга", StringComparison.Ordinal) || text.Key(at).StartsWith("расторгн", StringComparison.Ordinal));
}
