namespace B24CoachBot.Domain.Language.Answers;

/// <summary>What the client can spend: an amount by CONVENTIONS 13, or why there is none.</summary>
internal static class BudgetAnswer
{
    public static AnswerSaid Read(AnswerText answer, string defaultCurrency) => MoneyReader.Read(answer, defaultCurrency) switch
    {
        MoneySaid.Amount amount => new AnswerSaid.Answered(new AnswerValue.Budget(amount.Min, amount.Max, amount.Currency)),
        MoneySaid.Negative => new AnswerSaid.Negative(),
        MoneySaid.Skipped => new AnswerSaid.Skip(),
        _ => new AnswerSaid.Unknown(),
    };
}
