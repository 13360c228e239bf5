using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Guardrails.Speech;

/// <summary>A segment in clauses: a comma, a colon, a dash or a bracket parts them.</summary>
internal static class Clauses
{
    public static IEnumerable<(int First, int End)> Of(GuardText text, Segment segment)
    {
        var first = segment.First;
        for (var at = segment.First; at < segment.End; at++)
        {
            if (Parts(text, at))
            {
                if (at > first)
                {
                    yield return (first, at);
                }

                first = at + 1;
            }
        }

        if (segment.End > first)
        {
            yield return (first, segment.End);
        }
    }

    /// <summary>«минус 8 % и запчасти к десятому»: behind a price, «и» begins what the time belongs to.</summary>
    public static (int First, int End) Near(GuardText text, (int First, int End) clause, int time)
    {
        var and = time - 1;
        while (and > clause.First && text.Key(and) is not ("и" or "and" or "плюс" or "+" or "&"))
        {
            and--;
        }

        return and > clause.First && text.Any(clause.First, and, GuardCue.Concession | GuardCue.MoneyUnit | GuardCue.Percent | GuardCue.Fraction | GuardCue.Warranty) ? (and + 1, clause.End) : clause;
    }

    private static bool Parts(GuardText text, int at) => text.Tokens[at].Kind == TokenKind.Mark
        && (text.Tokens[at].Is(',') || text.Tokens[at].Is(':') || text.Tokens[at].Is('(') || text.Tokens[at].Is(')') || text.Tokens[at].Is(';'));
}
