using B24CoachBot.Domain.Guardrails.Prices;
using B24CoachBot.Domain.Guardrails.Speech;

namespace B24CoachBot.Domain.Guardrails;

/// <summary>A price, discount, rate or easier payment that is said to a client. A sum that exists already (a bill, a budget) is none.</summary>
internal static class PriceDetector
{
    // An address of a mailbox may stand between the name and the words.
    private const int Behind = 9;

    public static IEnumerable<Finding> Find(GuardText text)
    {
        foreach (var segment in text.Said)
        {
            foreach (var clause in Clauses.Of(text, segment))
            {
                if ((Concessions.In(text, segment, clause) ?? (HearsSums(text, segment, clause) ? Sums.In(text, segment, clause) : null)) is { } priced)
                {
                    yield return priced;
                }
            }
        }
    }

    private static bool HearsSums(GuardText text, Segment segment, (int First, int End) clause) =>
        segment.Force != Force.Granted && (segment.Force != Force.ToldSomebody || IsFormal(text, segment, clause));

    /// <summary>«напиши Вере Павловне, что цена …»: somebody called by the patronymic, or whom it costs, is told a price as a client is.</summary>
    private static bool IsFormal(GuardText text, Segment segment, (int First, int End) clause) =>
        (text.Any(clause, GuardCue.PriceVerb) && GuardText.AnyAt(segment, at => text.Key(at) is "ей" or "ему" or "her" or "him"))
        || (text.Any(clause, GuardCue.PriceNoun | GuardCue.Rate) && GuardText.AnyAt((Math.Max(0, segment.First - Behind), segment.First), at => IsPatronymic(text.Key(at))));

    private static bool IsPatronymic(string key) => key.EndsWith("вичу", StringComparison.Ordinal) || key.EndsWith("вне", StringComparison.Ordinal);
}
