using B24CoachBot.Domain.Calendar;

namespace B24CoachBot.Domain.Language.Answers;

/// <summary>Reads a Russian or English answer to a question that is asked after a call, by eval/CONVENTIONS.md 14.</summary>
public static class AnswerReader
{
    /// <summary>In characters. Who goes on longer than this is not answering the question; the rest is left unread.</summary>
    private const int Longest = 2_000;

    /// <param name="now">The moment of writing; any offset.</param>
    /// <param name="defaultCurrency">ISO 4217, the portal's; used when no currency was said.</param>
    public static AnswerSaid Read(
        AnswerQuestion question, string text, DateTimeOffset now, WorkCalendar calendar, string defaultCurrency, DateOrder order = DateOrder.DayMonth)
    {
        var answer = new AnswerText(question, text.Length > Longest ? text[..Longest] : text, now, calendar, order);
        if (answer.IsSkipped())
        {
            return new AnswerSaid.Skip();
        }

        return question switch
        {
            AnswerQuestion.NextStep => NextStepAnswer.Read(answer),
            AnswerQuestion.Budget => BudgetAnswer.Read(answer, defaultCurrency),
            AnswerQuestion.DecisionMaker => DecisionMakerAnswer.Read(answer),
            AnswerQuestion.NextContact => NextContactAnswer.Read(answer),
            _ => YesNoAnswer.Read(answer),
        };
    }
}
