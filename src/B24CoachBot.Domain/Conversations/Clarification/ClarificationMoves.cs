using Stateless;

namespace B24CoachBot.Domain.Conversations.Clarification;

/// <summary>What an event meant for the draft.</summary>
public enum ClarificationTrigger
{
    AuthorFree,
    Answered,
    DeadlineHeard,
    Confirmed,
    KeptDeadline,
    DoesNotKnow,
    NotUnderstood,
    NobodyAnswered,
    Written,
    Refused,
    TaskOver,
}

/// <summary>What may follow what. Text, clock and effects live elsewhere.</summary>
public static class ClarificationMoves
{
    /// <summary>The states that nothing leaves.</summary>
    public static IReadOnlySet<ClarificationState> Ends { get; } = new HashSet<ClarificationState>
    {
        ClarificationState.Written, ClarificationState.Said, ClarificationState.Past, ClarificationState.Kept, ClarificationState.NotKnown, ClarificationState.Lapsed,
    };

    public static StateMachine<ClarificationState, ClarificationTrigger> From(ClarificationState state)
    {
        var moves = new StateMachine<ClarificationState, ClarificationTrigger>(state);
        moves.Configure(ClarificationState.Waiting).Permit(ClarificationTrigger.AuthorFree, ClarificationState.Asking);

        moves.Configure(ClarificationState.Asking)
            .Permit(ClarificationTrigger.Answered, ClarificationState.Writing)
            .Permit(ClarificationTrigger.DeadlineHeard, ClarificationState.Confirming)
            .Permit(ClarificationTrigger.KeptDeadline, ClarificationState.Kept)
            .Permit(ClarificationTrigger.DoesNotKnow, ClarificationState.NotKnown)
            .Permit(ClarificationTrigger.NobodyAnswered, ClarificationState.Lapsed)
            .PermitReentry(ClarificationTrigger.NotUnderstood);

        moves.Configure(ClarificationState.Confirming)
            .Permit(ClarificationTrigger.Confirmed, ClarificationState.Writing)
            .Permit(ClarificationTrigger.KeptDeadline, ClarificationState.Kept)
            .Permit(ClarificationTrigger.DoesNotKnow, ClarificationState.NotKnown)
            .Permit(ClarificationTrigger.NobodyAnswered, ClarificationState.Lapsed)
            .PermitReentry(ClarificationTrigger.DeadlineHeard)
            .PermitReentry(ClarificationTrigger.NotUnderstood);

        moves.Configure(ClarificationState.Writing)
            .Permit(ClarificationTrigger.Written, ClarificationState.Written)
            .Permit(ClarificationTrigger.Refused, ClarificationState.Said)
            .Permit(ClarificationTrigger.TaskOver, ClarificationState.Past);
        return moves;
    }
}
