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

    /// <summary>The words from each date taken back up to the next date; with the «не» before it.</summary>
    public static List<TextSpan> TakenBack(Line line, IReadOnlyList<Mention> found, DateRole[] roles)
    {
        var spans = new List<TextSpan>();
        for (var at = 0; at < found.Count; at++)
        {
            if (roles[at] != DateRole.Corrected)
            {
                continue;
            }

            var from = line[found[at].From - 1].Has(Cue.Not) || line[found[at].From - 1].Has(Cue.Instead) ? found[at].From - 1 : found[at].From;
            var near = at + 1 < found.Count && found[at + 1].From - found[at].To <= Reach && IsLink(line, found[at].To, found[at + 1].From);
            spans.Add(line.Span(from, near ? found[at + 1].From : found[at].To));
        }

        return spans;
    }

    private static bool IsLink(Line line, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (line[at].Kind != WordKind.Mark && !line[at].Has(Cue.Rather) && !line[at].Has(Cue.But) && !line[at].Has(Cue.Not) && !line[at].Has(Cue.Filler))
            {
                return false;
            }
        }

        return true;
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
