using Stateless;

namespace B24CoachBot.Domain.Conversations.Approval;

/// <summary>What an event meant for the draft.</summary>
public enum ApprovalTrigger
{
    PersonFree,
    Found,
    Picked,
    CommentWanted,
    PersonWanted,
    Proposed,
    NotUnderstood,
    PutOff,
    Granted,
    Taken,
    NotTaken,
    OverBefore,
    Quieted,
    Outlived,
}

/// <summary>What may follow what. Text, clock and effects live elsewhere.</summary>
public static class ApprovalMoves
{
    /// <summary>The states that nothing leaves.</summary>
    public static IReadOnlySet<ApprovalState> Ends { get; } = new HashSet<ApprovalState> { ApprovalState.Decided, ApprovalState.Closed, ApprovalState.Past };

    public static StateMachine<ApprovalState, ApprovalTrigger> From(ApprovalState state)
    {
        var moves = new StateMachine<ApprovalState, ApprovalTrigger>(state);
        moves.Configure(ApprovalState.Looking)
            .Permit(ApprovalTrigger.Found, ApprovalState.Listed)
            .Permit(ApprovalTrigger.Picked, ApprovalState.Chosen)
            .Permit(ApprovalTrigger.Outlived, ApprovalState.Past);

        moves.Configure(ApprovalState.Waiting)
            .Permit(ApprovalTrigger.PersonFree, ApprovalState.Nudged)
            .Permit(ApprovalTrigger.Outlived, ApprovalState.Past);

        moves.Configure(ApprovalState.Nudged)
            .Permit(ApprovalTrigger.Found, ApprovalState.Listed)
            .Permit(ApprovalTrigger.Picked, ApprovalState.Chosen)
            .Permit(ApprovalTrigger.Quieted, ApprovalState.Past)
            .Permit(ApprovalTrigger.Outlived, ApprovalState.Past);

        moves.Configure(ApprovalState.Listed)
            .PermitReentry(ApprovalTrigger.Found)
            .Permit(ApprovalTrigger.Picked, ApprovalState.Chosen)
            .Permit(ApprovalTrigger.Outlived, ApprovalState.Past);

        moves.Configure(ApprovalState.Chosen)
            .Permit(ApprovalTrigger.Found, ApprovalState.Listed)
            .PermitReentry(ApprovalTrigger.Picked)
            .Permit(ApprovalTrigger.CommentWanted, ApprovalState.AskingComment)
            .Permit(ApprovalTrigger.PersonWanted, ApprovalState.AskingWhom)
            .Permit(ApprovalTrigger.Proposed, ApprovalState.Confirming)
            .Permit(ApprovalTrigger.Outlived, ApprovalState.Past);

        // Whatever else is asked of the list meanwhile, the question is over.
        moves.Configure(ApprovalState.AskingComment)
            .Permit(ApprovalTrigger.Found, ApprovalState.Listed)
            .Permit(ApprovalTrigger.Picked, ApprovalState.Chosen)
            .PermitReentry(ApprovalTrigger.CommentWanted)
            .PermitReentry(ApprovalTrigger.NotUnderstood)
            .Permit(ApprovalTrigger.Proposed, ApprovalState.Confirming)
            .Permit(ApprovalTrigger.PutOff, ApprovalState.Chosen)
            .Permit(ApprovalTrigger.Outlived, ApprovalState.Past);

        moves.Configure(ApprovalState.AskingWhom)
            .Permit(ApprovalTrigger.Found, ApprovalState.Listed)
            .Permit(ApprovalTrigger.Picked, ApprovalState.Chosen)
            .PermitReentry(ApprovalTrigger.PersonWanted)
            .PermitReentry(ApprovalTrigger.NotUnderstood)
            .Permit(ApprovalTrigger.Proposed, ApprovalState.Confirming)
            .Permit(ApprovalTrigger.PutOff, ApprovalState.Chosen)
            .Permit(ApprovalTrigger.Outlived, ApprovalState.Past);

        moves.Configure(ApprovalState.Confirming)
            .Permit(ApprovalTrigger.Found, ApprovalState.Listed)
            .Permit(ApprovalTrigger.Picked, ApprovalState.Chosen)
            .PermitReentry(ApprovalTrigger.NotUnderstood)
            .Permit(ApprovalTrigger.Granted, ApprovalState.Sending)
            .Permit(ApprovalTrigger.PutOff, ApprovalState.Chosen)
            .Permit(ApprovalTrigger.Outlived, ApprovalState.Past);

        moves.Configure(ApprovalState.Sending)
            .Permit(ApprovalTrigger.Taken, ApprovalState.Decided)
            .Permit(ApprovalTrigger.NotTaken, ApprovalState.Chosen)
            .Permit(ApprovalTrigger.OverBefore, ApprovalState.Closed);
        return moves;
    }
}
