using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Answers;

/// <summary>What is done next: the first step's words without its date, and the date.</summary>
internal static class NextStepAnswer
{
    public static AnswerSaid Read(AnswerText answer)
    {
        var first = FirstStep.Of(answer);
        var date = first.Date();
        if (date is Heard<When>.Nothing && WithoutStep(answer) is { } said)
        {
            return said;
        }

        var from = date switch { Heard<When>.Value value => value.From, Heard<When>.Unclear unclear => unclear.From, _ => [] };
        var when = (date as Heard<When>.Value)?.Said;
        return new AnswerSaid.Answered(new AnswerValue.NextStep(StepWords.Of(first, from), when?.Deadline ?? when?.Start));
    }

    private static AnswerSaid? WithoutStep(AnswerText answer)
    {
        var acts = answer.Tokens.Exists(token => token.IsWord && VerbForms.IsInfinitive(token.Key) && token.Key is not "быть");
        if (answer.Has(AnswerCue.NoStep) || (answer.Has(AnswerCue.Lost) && !acts) || (answer.BeginsWith(AnswerCue.None) && !acts && !answer.Has(AnswerCue.Ignorant)))
        {
            return new AnswerSaid.Negative();
        }

        var ignorant = answer.Has(AnswerCue.Ignorant) && !acts && (answer.BeginsWith(AnswerCue.Ignorant) || answer.BeginsWith(AnswerCue.None) || answer.OtherWords <= 2);
        return ignorant || (answer.OtherWords == 0 && (answer.Has(AnswerCue.WillAsk) || answer.Has(AnswerCue.Maybe) || answer.Phrases.Count == 0)) ? new AnswerSaid.Unknown() : null;
    }
}
