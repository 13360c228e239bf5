using Stateless;

namespace B24CoachBot.Domain.Conversations.Unclear;

/// <summary>What an event meant for the draft.</summary>
public enum UnclearTrigger
{
    Offered,
    Informed,
    Taken,
    SeveralFound,
    TaskChosen,
    NothingFound,
    OtherChosen,
    Sent,
    NobodyToAsk,
    AlreadyAsked,
    GivenUp,
    NotUnderstood,
    NobodyAnswered,
    AuthorAnswered,
    AuthorSilent,
}

/// <summary>What may follow what. Text, clock and effects live elsewhere.</summary>
public static class UnclearMoves
{
    /// <summary>The states that nothing leaves.</summary>
    public static IReadOnlySet<UnclearState> Ends { get; } = new HashSet<UnclearState> { UnclearState.Answered, UnclearState.Unanswered, UnclearState.Dropped };

    public static StateMachine<UnclearState, UnclearTrigger> From(UnclearState state)
    {
        var moves = new StateMachine<UnclearState, UnclearTrigger>(state);
        moves.Configure(UnclearState.Looking)
            .Permit(UnclearTrigger.Offered, UnclearState.Offering)
            .Permit(UnclearTrigger.Informed, UnclearState.Told)
            .Permit(UnclearTrigger.SeveralFound, UnclearState.ChoosingTask)
            .Permit(UnclearTrigger.TaskChosen, UnclearState.ChoosingPart)
            .Permit(UnclearTrigger.NothingFound, UnclearState.Dropped);

        moves.Configure(UnclearState.Offering)
            .Permit(UnclearTrigger.Taken, UnclearState.ChoosingPart)
            .Permit(UnclearTrigger.GivenUp, UnclearState.Dropped)
            .Permit(UnclearTrigger.NobodyAnswered, UnclearState.Dropped)
            .PermitReentry(UnclearTrigger.NotUnderstood);

        moves.Configure(UnclearState.Told)
            .Permit(UnclearTrigger.Taken, UnclearState.ChoosingPart)
            .Permit(UnclearTrigger.GivenUp, UnclearState.Dropped)
            .Permit(UnclearTrigger.NobodyAnswered, UnclearState.Dropped);

        moves.Configure(UnclearState.ChoosingTask)
            .Permit(UnclearTrigger.TaskChosen, UnclearState.ChoosingPart)
            .Permit(UnclearTrigger.GivenUp, UnclearState.Dropped)
            .Permit(UnclearTrigger.NobodyAnswered, UnclearState.Dropped)
            .PermitReentry(UnclearTrigger.NotUnderstood);

        moves.Configure(UnclearState.ChoosingPart)
            .Permit(UnclearTrigger.OtherChosen, UnclearState.Telling)
            .Permit(UnclearTrigger.Sent, UnclearState.Asked)
            .Permit(UnclearTrigger.NobodyToAsk, UnclearState.Dropped)
            .Permit(UnclearTrigger.AlreadyAsked, UnclearState.Dropped)
            .Permit(UnclearTrigger.GivenUp, UnclearState.Dropped)
            .Permit(UnclearTrigger.NobodyAnswered, UnclearState.Dropped)
            .PermitReentry(UnclearTrigger.NotUnderstood);

        moves.Configure(UnclearState.Telling)
            .Permit(UnclearTrigger.Sent, UnclearState.Asked)
            .Permit(UnclearTrigger.NobodyToAsk, UnclearState.Dropped)
            .Permit(UnclearTrigger.AlreadyAsked, UnclearState.Dropped)
            .Permit(UnclearTrigger.GivenUp, UnclearState.Dropped)
            .Permit(UnclearTrigger.NobodyAnswered, UnclearState.Dropped)
            .PermitReentry(UnclearTrigger.NotUnderstood);

        moves.Configure(UnclearState.Asked)
            .Permit(UnclearTrigger.AuthorAnswered, UnclearState.Answered)
            .Permit(UnclearTrigger.AuthorSilent, UnclearState.Unanswered);
        return moves;
    }
}
