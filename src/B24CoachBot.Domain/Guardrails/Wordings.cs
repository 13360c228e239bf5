using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Guardrails;

/// <summary>The clause around a place: as much as has to be permitted, and no more.</summary>
internal static class Wordings
{
    /// <summary>A clause without an end is cut.</summary>
    private const int Longest = 24;

    public static TextSpan Around(GuardText text, TextSpan span)
    {
        var first = text.Tokens.FindIndex(token => token.Span.End > span.Start);
        var last = text.Tokens.FindLastIndex(token => token.Span.Start < span.End);
        if (first < 0 || last < first)
        {
            return span;
        }

        var (begins, ends) = Sentence(text, first, last);
        var from = first;
        while (from > begins && first - from < Longest && !Parts(text, from - 1))
        {
            from--;
        }

        var to = last;
        while (to + 1 < ends && to - last < Longest && !Parts(text, to + 1))
        {
            to++;
        }

        return text.Span(from, to);
    }

    private static (int Begins, int Ends) Sentence(GuardText text, int first, int last) =>
        text.Sentences.Where(sentence => sentence.First <= first && first < sentence.End).Select(sentence => (sentence.First, Math.Max(sentence.End, last + 1)))
            .DefaultIfEmpty((first, last + 1)).First();

    /// <summary>A comma, a bracket, a dash, and what joins one promise to another.</summary>
    private static bool Parts(GuardText text, int at) => text.Tokens[at].Kind switch
    {
        TokenKind.Line => true,
        TokenKind.Mark => text.Key(at) is "," or ":" or ";" or "(" or ")" || (text.Key(at) is "-" && at > 0 && text.Tokens[at].Span.Start > text.Tokens[at - 1].Span.End),
        _ => text.Key(at) is "и" or "а" or "но" or "and" or "but",
    };
}
