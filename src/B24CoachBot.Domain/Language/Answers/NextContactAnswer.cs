using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Answers;

/// <summary>When we speak again: a date, an impossible one, or that the next word is the client's.</summary>
internal static class NextContactAnswer
{
    public static AnswerSaid Read(AnswerText answer) => BareDay(answer).Date() switch
    {
        Heard<When>.Value { Said: var when } => new AnswerSaid.Answered(new AnswerValue.NextContact((when.Deadline ?? when.Start)!.Value)),
        Heard<When>.Unclear => new AnswerSaid.Invalid(),
        _ => WithoutDate(answer),
    };

    private static AnswerSaid WithoutDate(AnswerText answer)
    {
        var theyCall = answer.Has(AnswerCue.Themselves) && answer.Has(AnswerCue.ContactVerb);
        if (theyCall || answer.Has(AnswerCue.NoContact) || answer.Has(AnswerCue.NoStep) || answer.Has(AnswerCue.Lost))
        {
            return new AnswerSaid.Negative();
        }

        return !answer.Has(AnswerCue.Ignorant) && !answer.Has(AnswerCue.WillAsk) && answer.BeginsWith(AnswerCue.None) ? new AnswerSaid.Negative() : new AnswerSaid.Unknown();
    }

    /// <summary>«25» alone answers "when" with a day of the month.</summary>
    private static AnswerText BareDay(AnswerText answer)
    {
        var left = answer.Left.FindAll(token => token.Key is not ("." or "," or "!"));
        return left is [{ Kind: TokenKind.Number, Key: { Length: 1 or 2 } said }]
            ? new AnswerText($"{said} числа", answer.Now, answer.Calendar, answer.Order)
            : answer;
    }
}
