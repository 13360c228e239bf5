namespace B24CoachBot.Domain.Language.Answers;

/// <summary>Who decides at the client's: name, job, number, or that it is the person of the call.</summary>
internal static class DecisionMakerAnswer
{
    public static AnswerSaid Read(AnswerText said) => Settled(WhoDecides.WithoutDenied(said));

    private static AnswerSaid Settled(AnswerText answer)
    {
        var decides = WhoDecides.Clause(answer);
        if (decides is null)
        {
            return Of(answer);
        }

        if (SelfSaid.IsToldApart(answer))
        {
            return Of(answer);
        }

        var said = Of(decides);
        return said is AnswerSaid.Answered { Value: AnswerValue.DecisionMaker { IsSelf: false } } || (said is AnswerSaid.Unknown && IsIgnorant(decides)) ? said : Of(answer);
    }

    private static AnswerSaid Of(AnswerText answer)
    {
        if (AsksWho(answer))
        {
            return new AnswerSaid.Unknown();
        }

        var phone = PhoneReader.Read(answer.Text, answer.Calendar.Zone);
        var free = new FreeTokens(answer, phone?.From);
        var role = RoleSaid.Take(free);
        var person = NameSaid.Take(free, role is not null || phone is not null);
        var name = person?.Name;
        if ((name is null && phone is null && IsUnknown(answer, role)) || (role is null && person is { } said && KnowsNothing(answer, said.From)))
        {
            return new AnswerSaid.Unknown();
        }

        if (phone is null && SelfSaid.IsToldApart(answer))
        {
            return new AnswerSaid.Answered(new AnswerValue.DecisionMaker(name, null, null, true));
        }

        var self = name is null ? SelfSaid.Is(answer, role) : SelfSaid.IsSame(answer);
        if (name is not null || role is not null || phone is not null || self)
        {
            return new AnswerSaid.Answered(new AnswerValue.DecisionMaker(name, role, phone?.Number, self));
        }

        return answer.BeginsWith(AnswerCue.None) ? new AnswerSaid.Negative() : new AnswerSaid.Unknown();
    }

    /// <summary>«не поняла, кто там главный», "not clear who decides".</summary>
    private static bool AsksWho(AnswerText answer)
    {
        var who = answer.Tokens.FindIndex(token => token.Key is "кто" or "who" or "кому" or "whom");
        return who >= 0 && IsIgnorant(answer) && answer.Phrases.Exists(phrase => phrase.Cue is AnswerCue.Ignorant or AnswerCue.Untold or AnswerCue.WillAsk && phrase.First >= who - 6);
    }

    private static bool IsUnknown(AnswerText answer, string? role)
    {
        var begins = answer.BeginsWith(AnswerCue.Ignorant) || answer.BeginsWith(AnswerCue.Untold) || answer.BeginsWith(AnswerCue.WillAsk);
        return role is null ? IsIgnorant(answer) : begins || (IsIgnorant(answer) && !answer.Has(AnswerCue.Detail) && !answer.Has(AnswerCue.PhoneWord));
    }

    /// <summary>«Ольга не сказала», «Инна уточнит»: who is named only does not know.</summary>
    private static bool KnowsNothing(AnswerText answer, TextSpan name)
    {
        var next = answer.Tokens.FindIndex(token => token.Span.Start >= name.End);
        return next >= 0 && answer.Phrases.Exists(phrase => phrase.First == next && phrase.Cue is AnswerCue.Ignorant or AnswerCue.Untold or AnswerCue.WillAsk);
    }

    private static bool IsIgnorant(AnswerText answer) => answer.Has(AnswerCue.Ignorant) || answer.Has(AnswerCue.Untold) || answer.Has(AnswerCue.WillAsk);
}
