using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>The words of a date phrase in the text, with the «срок —» that leads to it.</summary>
internal static class Keyed
{
    public static TextSpan Span(Line line, Mention mention)
    {
        var from = mention.From;
        var mark = line[from - 1].IsMark('-') || line[from - 1].IsMark(':') ? from - 1 : from;
        if (line[mark - 1].Has(Cue.DueKey))
        {
            from = mark - 1;
        }

        return line.Span(from, mention.To);
    }
}
