using System.Text;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Answers;

/// <summary>The words of a step without its date, its opening («договорились, что») and what is left hanging at the ends.</summary>
internal static class StepWords
{
    private static readonly HashSet<string> Hanging = ["до", "к", "ко", "на", "в", "во", "по", "с", "и", "а", "но", "что", "by", "on", "at", "until", "and", "that", "the", "then"];

    public static string Of(AnswerText answer, IReadOnlyList<TextSpan> dates)
    {
        var dropped = dates.Concat(answer.Phrases.Where(phrase => phrase.Cue is AnswerCue.Opening or AnswerCue.First || (phrase.Cue is AnswerCue.Ignorant or AnswerCue.Untold && answer.IsFirst(phrase.First))).Select(phrase => Span(answer.Tokens, phrase.First, phrase.Last))).ToList();
        var words = answer.Tokens.Where(token => token.Kind != TokenKind.Line && !dropped.Exists(span => span.Overlaps(token.Span))).ToList();
        Trim(words, answer);
        if (words.Count == 0)
        {
            // «думают до пятницы»: what nobody knows is all there is to do.
            words = answer.Tokens.FindAll(token => token.Kind != TokenKind.Line && !dates.Any(span => span.Overlaps(token.Span)));
            Trim(words, answer);
        }

        return Written(answer.Text, words);
    }

    private static TextSpan Span(List<Token> tokens, int first, int last) => new(tokens[first].Span.Start, tokens[last].Span.End - tokens[first].Span.Start);

    private static void Trim(List<Token> words, AnswerText answer)
    {
        while (words.Count > 1 && (IsLoose(words[^1]) || Hanging.Contains(words[^1].Key) || answer.IsFiller(words[^1])))
        {
            words.RemoveAt(words.Count - 1);
        }

        var begin = words.FindIndex(word => !IsLoose(word) && word.Key is not ("и" or "а" or "но" or "что" or "that" or "and") && !answer.IsFiller(word));
        words.RemoveRange(0, Math.Max(begin, 0));
    }

    private static bool IsLoose(Token token) => token.Kind == TokenKind.Mark && token.Key is "," or "." or "-" or ":" or ";" or "!" or "*" or "(" or ")";

    private static string Written(string text, List<Token> words)
    {
        var written = new StringBuilder();
        for (var at = 0; at < words.Count; at++)
        {
            if (at > 0 && words[at - 1].Span.End < words[at].Span.Start && !(IsLoose(words[at]) && !words[at].Is('-') && !words[at].Is('(')))
            {
                written.Append(' ');
            }

            written.Append(text, words[at].Span.Start, words[at].Span.Length);
        }

        return written.ToString();
    }
}
