using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Passport;

/// <summary>An answer to one question of the passport.</summary>
public sealed record AnswerTo(PassportField Field, FieldAnswer Answer, string Words);

/// <summary>«350, и решает директор Павлов»: one message may answer more than was asked. A clause that names another field is read for that field.</summary>
public static class SeveralAnswers
{
    private static readonly PhraseBook<FieldReading> Cues = new(
        from line in Lexicon.Lines("field-cues")
        let colon = line.IndexOf(':', StringComparison.Ordinal)
        from phrase in line[(colon + 1)..].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        select (phrase, Enum.Parse<FieldReading>(line[..colon])));

    /// <param name="asked">Whose question stands: clauses that name no field answer it.</param>
    /// <param name="others">The other questions of the page.</param>
    public static IReadOnlyList<AnswerTo> Read(string text, FieldQuestion asked, IReadOnlyList<FieldQuestion> others, DateTimeOffset now)
    {
        var said = new List<(FieldQuestion Question, int From, int To)>();
        foreach (var (from, to) in Clauses(text))
        {
            var question = Named(text[from..to], asked, others) ?? (said.Count > 0 ? said[^1].Question : asked);
            if (said.Count > 0 && said[^1].Question == question)
            {
                said[^1] = (question, said[^1].From, to);
            }
            else
            {
                said.Add((question, from, to));
            }
        }

        var answers = said.Select(one => Answer(one.Question, text[one.From..one.To].Trim(' ', ',', ';', '.'), now)).ToList();

        // Nothing is read twice for one field, and what answers no other question belongs to the one that stands.
        return answers.Count == 1 || answers.Exists(answer => answer.Field != asked.Field && answer.Answer is FieldAnswer.Unread) || answers.Select(answer => answer.Field).Distinct().Count() < answers.Count
            ? [Answer(said.Count == 1 ? said[0].Question : asked, text, now)]
            : answers;
    }

    private static AnswerTo Answer(FieldQuestion question, string words, DateTimeOffset now) => new(question.Field, question.Read(words, now), words);

    private static FieldQuestion? Named(string clause, FieldQuestion asked, IReadOnlyList<FieldQuestion> others)
    {
        var tokens = Tokens.Of(clause);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!Cues.TryMatch(tokens, at, out _, out var reading))
            {
                continue;
            }

            if (asked.Field.Reading == reading)
            {
                return asked;
            }

            if (others.FirstOrDefault(question => question.Field.Reading == reading) is { } other)
            {
                return other;
            }
        }

        return null;
    }

    private static IEnumerable<(int From, int To)> Clauses(string text)
    {
        var from = 0;
        foreach (var mark in Tokens.Of(text).Where(token => token.Kind == TokenKind.Line || token.Is(',') || token.Is(';') || token.Is('.')))
        {
            if (mark.Span.Start > from && text.AsSpan(from, mark.Span.Start - from).Trim().Length > 0)
            {
                yield return (from, mark.Span.Start);
            }

            from = mark.Span.End;
        }

        if (from < text.Length && text.AsSpan(from).Trim().Length > 0)
        {
            yield return (from, text.Length);
        }
    }
}
