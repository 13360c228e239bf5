using B24CoachBot.Domain.Guardrails.Speech;

namespace B24CoachBot.Domain.Guardrails.Terms;

/// <summary>«скажи Вере Павловне, что ей привезём в среду»: somebody known by name only is a client when our doing is for them.</summary>
internal static class ForSomebody
{
    public static bool Is(GuardText text, Segment segment)
    {
        var isOurs = false;
        var isForThem = false;
        for (var at = segment.First; at < segment.End; at++)
        {
            isOurs |= Doings.IsOurOwn(text, at) || text.Has(at, GuardCue.Deliver);
            isForThem |= text.Key(at) is "ей" or "ему" or "нее" or "него" or "ней" or "нему" or "her" or "him" or "his" or "their";
        }

        return isOurs && isForThem;
    }
}
