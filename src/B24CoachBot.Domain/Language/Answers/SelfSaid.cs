namespace B24CoachBot.Domain.Language.Answers;

/// <summary>The person of the call decides: «сам решает», «за ней последнее слово», "he's the decision maker".</summary>
internal static class SelfSaid
{
    public static bool Is(AnswerText answer, string? role)
    {
        if (role is not null)
        {
            return answer.Phrases.Exists(phrase => phrase.Cue == AnswerCue.Self && answer.Tokens.Take(phrase.Last + 1).Skip(phrase.First).Any(token => token.Key is "же" or "сам" or "сама" or "himself" or "herself"))
                && answer.Tokens[answer.Start].Key is "он" or "она" or "he" or "she";
        }

        return Says(answer, AnswerCue.Self)
            || (Says(answer, AnswerCue.Pronoun) && (Says(answer, AnswerCue.Decides) || answer.OtherWords == 0))
            || (Says(answer, AnswerCue.Spoke) && Says(answer, AnswerCue.Decides));
    }

    /// <summary>«разговаривал с самим владельцем, он и решает», "she's the owner, she decides herself": the job is the contact's, and the contact decides.</summary>
    public static bool IsToldApart(AnswerText answer)
    {
        var clauses = WhoDecides.Clauses(answer);
        var isContact = answer.Tokens.ElementAtOrDefault(answer.Start).Key is "он" or "она" or "he" or "she" or "he's" or "she's" || In(answer, AnswerCue.Spoke, clauses[0], clauses[1]);
        return isContact && Enumerable.Range(1, clauses.Count - 2).Any(at => Decides(answer, clauses[at], clauses[at + 1]));
    }

    private static bool Decides(AnswerText answer, int start, int end) => In(answer, AnswerCue.Decides, start, end) && (In(answer, AnswerCue.Self, start, end) || In(answer, AnswerCue.Pronoun, start, end))
        && !answer.Tokens.GetRange(start, end - start).Exists(token => token.IsWord && (token.Capital && token.Key is not ("он" or "она" or "лпр" or "he" or "she") || JobWords.Head(token.Key) is not null || token.Key is "ее" or "его" or "her" or "his" or "не"));

    private static bool In(AnswerText answer, AnswerCue cue, int start, int end) => answer.Phrases.Exists(phrase => phrase.Cue == cue && phrase.First >= start && phrase.First < end);

    /// <summary>«она же и решает, Анна»: the person of the call, and the name of it.</summary>
    public static bool IsSame(AnswerText answer) =>
        answer.Phrases.Exists(phrase => phrase.Cue == AnswerCue.Self && answer.IsFirst(phrase.First) && answer.Tokens[phrase.Last].Key == "же" && answer.Has(AnswerCue.Decides));

    // «не он решает», «он не решает»
    private static bool Says(AnswerText answer, AnswerCue cue) =>
        answer.Phrases.Exists(phrase => phrase.Cue == cue && !(phrase.First > 0 && answer.Tokens[phrase.First - 1].Key is "не" or "not" or "isn't" or "doesn't" or "can't"));
}
