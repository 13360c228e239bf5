using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.Language.Instructions;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Answers;

/// <summary>An answer with the moment it was given in, so that the dates in it can be read.</summary>
internal sealed class AnswerText(AnswerQuestion question, string text, DateTimeOffset now, WorkCalendar calendar, DateOrder order) : AnswerWords(text, question)
{
    public DateTimeOffset Now { get; } = now;

    public WorkCalendar Calendar { get; } = calendar;

    public DateOrder Order { get; } = order;

    /// <summary>Another text of the same moment.</summary>
    public AnswerText With(string text) => new(Question, text, Now, Calendar, Order);

    /// <summary>The date said. In an answer to "when" one beside a thing («выслать договор 16.02») is a date too, unless it tells which thing or lies behind.</summary>
    public Heard<When> Date()
    {
        var read = DeadlineReader.Read(Text, Now, Calendar, Order);
        if (read is not Heard<When>.Nothing)
        {
            return read;
        }

        return DeadlineReader.Mentions(Text, Now, Calendar, Order)
            .Where(mention => mention is { Role: DateRole.Context, Said: Heard<When>.Value { Said.IsPast: false } } && !IsNaming(mention.From))
            .Select(mention => mention.Said).Append(Numeric()).First();
    }

    /// <summary>«договор 16.02»: read apart from the thing, for an answer names no papers by their dates.</summary>
    private Heard<When> Numeric()
    {
        for (var at = 1; at < Tokens.Count; at++)
        {
            var token = Tokens[at];
            if (token.Kind == TokenKind.Number && token.Key.AsSpan().IndexOfAny('.', '/') > 0 && ClientName.IsPaper(Tokens[at - 1].Key)
                && DeadlineReader.Read(token.Key, Now, Calendar, Order) is Heard<When>.Value { Said.IsPast: false } date)
            {
                return date with { From = [token.Span] };
            }
        }

        return new Heard<When>.Nothing();
    }

    private bool IsNaming(TextSpan date)
    {
        var at = Tokens.FindLastIndex(token => token.Span.Start <= date.Start);
        return at >= 0 && (IsNamingWord(Tokens[at].Key) || (at > 0 && IsNamingWord(Tokens[at - 1].Key)));
    }

    private static bool IsNamingWord(string key) => key is "от" or "за" or "of" or "dated" or "from" or "for";
}
