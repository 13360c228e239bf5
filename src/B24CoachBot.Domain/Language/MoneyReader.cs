using B24CoachBot.Domain.Language.Answers;
using B24CoachBot.Domain.Language.Money;
using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language;

/// <summary>Reads an amount of money, or the refusal to name one, from a Russian or English answer.</summary>
public static class MoneyReader
{
    /// <param name="defaultCurrency">ISO 4217, the portal's; used when none was said.</param>
    public static MoneySaid Read(string text, string defaultCurrency) => Read(new AnswerWords(text, AnswerQuestion.Budget), defaultCurrency);

    internal static MoneySaid Read(AnswerWords answer, string defaultCurrency) => SumReader.Read(new Line(answer.Text), defaultCurrency) switch
    {
        // «бюджет ноль» names no sum: there is none.
        { Max: 0 } => new MoneySaid.Negative(),
        { } amount => amount,
        null => Refusal(answer),
    };

    private static MoneySaid Refusal(AnswerWords answer) =>
        answer.IsSkipped() ? new MoneySaid.Skipped()
        : IsMissing(answer) ? new MoneySaid.Negative()
        : answer.Has(AnswerCue.Ignorant) || answer.Has(AnswerCue.Untold) || answer.Has(AnswerCue.WillAsk) ? new MoneySaid.Unknown()
        : answer.Has(AnswerCue.Lost) || (answer.BeginsWith(AnswerCue.None) && !answer.Has(AnswerCue.Inexact)) ? new MoneySaid.Negative()
        : new MoneySaid.Unknown();

    /// <summary>«не выделили», «бюджета у них нет»; but «точного бюджета нет» misses only the sum.</summary>
    private static bool IsMissing(AnswerWords answer) =>
        !answer.Has(AnswerCue.Inexact) && (answer.Has(AnswerCue.NoBudget) || (answer.Has(AnswerCue.MoneyNoun) && answer.Has(AnswerCue.None)));
}
