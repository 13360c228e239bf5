namespace B24CoachBot.Domain.Language.Answers;

/// <summary>What the client can spend: an amount by CONVENTIONS 13, or why there is none.</summary>
internal static class BudgetAnswer
{
    public static AnswerSaid Read(AnswerText answer, string defaultCurrency) => MoneyReader.Read(answer.Text, defaultCurrency) switch
    {
        MoneySaid.Amount amount => new AnswerSaid.Answered(new AnswerValue.Budget(answer.Has(AnswerCue.AtMost) && amount.Min == amount.Max ? null : amount.Min, amount.Max, amount.Currency)),
        _ when answer.Has(AnswerCue.NoBudget) => new AnswerSaid.Negative(),
        _ when answer.Has(AnswerCue.Ignorant) || answer.Has(AnswerCue.WillAsk) => new AnswerSaid.Unknown(),
        MoneySaid.Negative => new AnswerSaid.Negative(),
        MoneySaid.Skipped when answer.OtherWords == 0 => new AnswerSaid.Skip(),
        _ => answer.BeginsWith(AnswerCue.None) ? new AnswerSaid.Negative() : new AnswerSaid.Unknown(),
    };
}
