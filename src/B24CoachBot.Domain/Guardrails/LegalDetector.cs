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

            if ((Binding(text, segment) ?? Warranties.In(text, segment)) is { } binding)
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
            if ((text.Has(at, GuardCue.Binding) || IsAnswering(text, segment, at)) && !text.Has(at - 1, GuardCue.Not | GuardCue.About) && !IsOfOthers(text, segment, at))
            {
                return at;
            }
        }

        return ContractTerms.At(text, segment.First, segment.End);
    }

    // «поставщик гарантирует»; but in what a client is told «он» and "they" are the client.
    private static bool IsOfOthers(GuardText text, Segment segment, int at) => Enumerable.Range(Math.Max(0, at - 3), at - Math.Max(0, at - 3))
        .Any(near => text.Has(near, GuardCue.ThirdParty) && !(segment.Force is Force.Told or Force.Promised && text.Key(near) is "он" or "она" or "они" or "he" or "she" or "they"));

    // «за груз отвечаем мы»; «отвечаем на письмо» binds nobody.
    private static bool IsAnswering(GuardText text, Segment segment, int at) => (text.Key(at) is "отвечаем" or "отвечаю" || (text.Key(at) is "ответим" or "отвечу" && text.Key(at + 1) is "по" or "деньгами" or "рублем" or "полностью"))
        && Enumerable.Range(Math.Max(segment.First, at - 5), Math.Min(segment.End, at + 3) - Math.Max(segment.First, at - 5)).Any(near => text.Key(near) == "за");

    // «предупреди о штрафных санкциях»: a warning about a penalty threatens with it.
    private static bool IsWarned(GuardText text, Segment segment, int noun) => text.Has(noun, GuardCue.Grave)
        && Enumerable.Range(Math.Max(0, segment.First - 4), segment.First - Math.Max(0, segment.First - 4)).Any(at => Starts(text, at, "предупред") || Starts(text, at, "уведом") || Starts(text, at, "извест") || text.Key(at) is "warn" or "notify");

    private static bool Starts(GuardText text, int at, string stem) => text.Key(at).StartsWith(stem, StringComparison.Ordinal);

    /// <summary>«выплатим неустойку», «несём ответственность»: the noun alone is a subject, with a verb of ours or a contract's party it binds.</summary>
    private static int? Obligation(GuardText text, Segment segment)
    {
        foreach (var (first, end) in Clauses.Of(text, segment))
        {
            var noun = text.Find(first, end, GuardCue.LegalNoun);
            var formal = text.Any(segment, GuardCue.Formal);
            if (noun < 0 || (text.Any(Math.Max(first, noun - 2), noun, GuardCue.About) && !formal && !IsWarned(text, segment, noun)) || IsSuitOfOthers(text, segment, noun) || text.Any(first, end, GuardCue.ThirdParty))
            {
                continue;
            }

            if (formal || (segment.Force is Force.Told or Force.Promised && text.Has(noun, GuardCue.Grave)) || EndsContract(text, first, end) || text.Any(first, end, GuardCue.LegalVerb | GuardCue.Party | GuardCue.Deliver) || segment.Force == Force.Promised || text.Any(segment, GuardCue.LegalVerb))
            {
                return noun;
            }
        }

        return null;
    }

    // «подадим иск»: a lawyer's service; against «вас», «них» it is a threat.
    private static bool IsSuitOfOthers(GuardText text, Segment segment, int noun) => text.Key(noun) is "иск" or "суд" or "court" or "lawsuit"
        && !GuardText.AnyAt(segment, at => text.Key(at) is "на" or "против" or "с" or "against" or "to" && text.Key(at + 1) is "вас" or "них" or "него" or "нее" or "you" or "them" or "him" or "her" || text.Key(at) is "take" or "sue" or "see");

    // «расторгаем», «договор расторгнут»: said to a client it needs no other verb.
    private static bool EndsContract(GuardText text, int first, int end) =>
        Enumerable.Range(first, end - first).Any(at => Starts(text, at, "расторга") || Starts(text, at, "расторгн"));
}
