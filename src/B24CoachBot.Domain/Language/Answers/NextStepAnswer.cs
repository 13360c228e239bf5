using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Answers;

/// <summary>What is done next: the first step's words without its date, and the date.</summary>
internal static class NextStepAnswer
{
    private const int MostOther = 2;

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
        var acts = answer.Left.Exists(token => token.IsWord && (VerbForms.IsInfinitive(token.Key) || VerbForms.IsFinite(token.Key) || IsFirstPerson(token.Key)) && token.Key is not "быть");
        var knows = !answer.Has(AnswerCue.Ignorant) && !answer.Has(AnswerCue.Untold);
        if (answer.Has(AnswerCue.NoStep) || (answer.Has(AnswerCue.Lost) && !acts) || (answer.BeginsWith(AnswerCue.None) && !acts && knows))
        {
            return new AnswerSaid.Negative();
        }

        var ignorant = !knows && !acts && (answer.BeginsWith(AnswerCue.Ignorant) || answer.BeginsWith(AnswerCue.Untold) || answer.BeginsWith(AnswerCue.None) || answer.Left.Count(token => token.IsWord && !IsSubject(token.Key)) <= MostOther);
        return ignorant || (answer.BeginsWith(AnswerCue.Maybe) && !acts) || (answer.OtherWords == 0 && (answer.Has(AnswerCue.WillAsk) || answer.Has(AnswerCue.Maybe) || answer.Phrases.Count == 0)) ? new AnswerSaid.Unknown() : null;
    }

    private static bool IsSubject(string key) => key is "они" or "он" or "она" or "клиент" or "they" or "he" or "she" or "client";

    /// <summary>«перезвоню», «вышлю».</summary>
    private static bool IsFirstPerson(string key) => key.Length > 4 && key[^1] == 'ю' && key[^2] is not ('и' or 'ь');
}
