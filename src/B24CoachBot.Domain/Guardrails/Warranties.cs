using B24CoachBot.Domain.Guardrails.Speech;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Guardrails;

/// <summary>A warranty that is given; where the paper lies and that it ran out binds nobody.</summary>
internal static class Warranties
{
    /// <summary>«гарантия на швы три года», «даём гарантию»: a warranty with its length, or given by us.</summary>
    public static int? In(GuardText text, Segment segment)
    {
        foreach (var (first, end) in Clauses.Of(text, segment))
        {
            var noun = text.Find(first, end, GuardCue.Warranty);
            if (noun >= 0 && !text.Any(noun - 2, noun, GuardCue.About | GuardCue.Not) && (IsOfLength(text, noun, end) || IsGiven(text, first, end)))
            {
                return noun;
            }
        }

        return null;
    }

    /// <summary>A warranty counted in months or years, or for life; «гарантия истекла» is none.</summary>
    public static bool IsOfLength(GuardText text, int noun, int end)
    {
        var hasLength = false;
        for (var at = noun; at < end; at++)
        {
            if (VerbForms.IsPast(text.Key(at)))
            {
                return false;
            }

            hasLength |= text.Key(at) is "год" or "года" or "лет" or "year" or "years" or "month" or "months" or "lifetime" || Starts(text, at, "месяц") || text.Key(at).EndsWith("-year", StringComparison.Ordinal) || text.Key(at).EndsWith("-month", StringComparison.Ordinal) || Starts(text, at, "пожизнен");
        }

        return hasLength;
    }

    private static bool IsGiven(GuardText text, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (Doings.IsOurOwn(text, at) || text.Key(at) is "даем" or "дадим" or "с" or "with" || text.Has(at, GuardCue.LegalVerb | GuardCue.Deliver) || Starts(text, at, "пожизнен"))
            {
                return true;
            }
        }

        return text.Any(first, end, GuardCue.Warranty) && Enumerable.Range(first, end - first).Any(at => text.Key(at) is "lifetime" or "year" or "month");
    }

    private static bool Starts(GuardText text, int at, string stem) => text.Key(at).StartsWith(stem, StringComparison.Ordinal);
}
