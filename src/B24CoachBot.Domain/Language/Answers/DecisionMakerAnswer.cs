namespace B24CoachBot.Domain.Language.Answers;

/// <summary>Who decides at the client's: name, job, number, or that it is the person of the call.</summary>
internal static class DecisionMakerAnswer
{
    public static AnswerSaid Read(AnswerText answer) =>
        WhoDecides(answer) is { } clause && Of(clause) is AnswerSaid.Answered { Value: AnswerValue.DecisionMaker { IsSelf: false } } decided ? decided : Of(answer);

    /// <summary>«говорил с Аллой, но решает муж»: what stands from the deciding on; null when nothing is set against it.</summary>
    private static AnswerText? WhoDecides(AnswerText answer)
    {
        for (var at = 1; at + 1 < answer.Tokens.Count; at++)
        {
            var decides = answer.Tokens.Skip(at + 1).Take(3).Any(token => token.Key.StartsWith("реша", StringComparison.Ordinal) || token.Key.StartsWith("решени", StringComparison.Ordinal) || token.Key is "decides" or "decision");
            if (decides && answer.Tokens[at].Key is "но" or "а" or "but")
            {
                return new AnswerText(answer.Text[answer.Tokens[at].Span.End..], answer.Now, answer.Calendar, answer.Order);
            }
        }

        return null;
    }

    private static AnswerSaid Of(AnswerText answer)
    {
        var phone = PhoneReader.Read(answer.Text, answer.Calendar.Zone);
        var free = new FreeTokens(answer, phone?.From);
        var role = RoleSaid.Take(free);
        var name = NameSaid.Take(free);
        if (name is null && phone is null && IsUnknown(answer, role))
        {
            return new AnswerSaid.Unknown();
        }

        var self = IsSelf(answer, name, role);
        if (name is not null || role is not null || phone is not null || self)
        {
            return new AnswerSaid.Answered(new AnswerValue.DecisionMaker(name, role, phone?.Number, self));
        }

        return answer.BeginsWith(AnswerCue.None) ? new AnswerSaid.Negative() : new AnswerSaid.Unknown();
    }

    private static bool IsUnknown(AnswerText answer, string? role) =>
        answer.BeginsWith(AnswerCue.Ignorant) || (role is null && answer.Has(AnswerCue.Ignorant)) || (role is null && answer.Has(AnswerCue.WillAsk)) || answer.BeginsWith(AnswerCue.WillAsk);

    /// <summary>«сам решает»; but «сам директор решает» and «директор сам решает» name somebody.</summary>
    private static bool IsSelf(AnswerText answer, string? name, string? role)
    {
        if (name is not null)
        {
            return false;
        }

        var isSame = answer.Phrases.Exists(phrase => phrase.Cue == AnswerCue.Self && answer.Tokens.Take(phrase.Last + 1).Skip(phrase.First).Any(token => token.Key is "же" or "сам" or "сама" or "himself" or "herself"));
        return role is null ? answer.Has(AnswerCue.Self) || answer.Tokens.Exists(token => token.Key is "сам" or "сама") : isSame && answer.Tokens[0].Key is "он" or "она" or "he" or "she";
    }
}
