using B24CoachBot.Domain.Guardrails.Speech;
using B24CoachBot.Domain.Guardrails.Terms;

namespace B24CoachBot.Domain.Guardrails;

/// <summary>A promise to a client of when something will be done: a time that is said to a client and belongs to nothing else. The client's own duties and meetings are none.</summary>
internal static class ClientDeadlineDetector
{
    public static IEnumerable<Finding> Find(GuardText text)
    {
        foreach (var segment in text.Said)
        {
            if (segment.Force == Force.Granted || segment.IsQuestion || (segment.Force == Force.ToldSomebody && !ForSomebody.Is(text, segment)))
            {
                continue;
            }

            var clauses = Clauses.Of(text, segment).ToList();
            var from = 0;
            foreach (var time in text.TimesFrom(segment.First))
            {
                if (time.First >= segment.End)
                {
                    break;
                }

                while (from < clauses.Count && clauses[from].End <= time.First)
                {
                    from++;
                }

                if (from == clauses.Count || time.First < clauses[from].First)
                {
                    continue;
                }

                var near = Clauses.Near(text, clauses[from], time.First);
                if (!OtherTimes.Is(text, near, time) && Promises.Of(text, segment, clauses, from, near, time) is { } doing)
                {
                    yield return new Finding(FindingCategory.ClientDeadline, null, text.Span(Math.Min(doing, time.First), Math.Max(doing, time.Last)), "deadline-promised");
                    break;
                }
            }
        }
    }
}
