using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>Finds the dates a person took back: «не в среду, а в пятницу», «завтра, нет, послезавтра», "Friday, not Thursday".</summary>
internal static class Corrections
{
    private const int Reach = 8;

    public static void Mark(Line line, IReadOnlyList<Mention> found, DateRole[] roles)
    {
        for (var at = 0; at < found.Count; at++)
        {
            if (IsDenied(line, found[at].From) || (at + 1 < found.Count && IsReplaced(line, found[at], found[at + 1])))
            {
                roles[at] = DateRole.Corrected;
            }
        }
    }

    private static bool IsDenied(Line line, int from)
    {
        var before = line[from - 1].IsMark(',') ? line[from - 2] : line[from - 1];
        return before.Has(Cue.Not) && !line[from - 1].IsMark(',') || before.Has(Cue.Instead) && !line[from - 1].IsMark(',');
    }

    private static bool IsReplaced(Line line, Mention first, Mention second)
    {
        if (second.From - first.To > Reach)
        {
            return false;
        }

        for (var at = first.To; at < second.From; at++)
        {
            // «в пятницу, а не в среду» denies the second; here the second stands.
            if (line[at].Has(Cue.Rather) && !(line[at].Has(Cue.Not) && at == second.From - 1))
            {
                return true;
            }
        }

        return false;
    }
}
