using Stateless;

namespace B24CoachBot.Domain.Conversations.Suggestion;

/// <summary>What an event meant for the draft.</summary>
public enum SuggestionTrigger
{
    OwnerFree,
    Agreed,
    Refused,
    TaskCreated,
    CreationRefused,
    FateUnknown,
    NotUnderstood,
    NobodyAnswered,
}

/// <summary>What may follow what. Text, clock and effects live elsewhere.</summary>
public static class SuggestionMoves
{
    /// <summary>The states that nothing leaves.</summary>
    public static IReadOnlySet<SuggestionState> Ends { get; } =
        new HashSet<SuggestionState> { SuggestionState.Accepted, SuggestionState.Declined, SuggestionState.Expired, SuggestionState.Unsure };

    public static StateMachine<SuggestionState, SuggestionTrigger> From(SuggestionState state)
    {
        var moves = new StateMachine<SuggestionState, SuggestionTrigger>(state);
        moves.Configure(SuggestionState.Waiting).Permit(SuggestionTrigger.OwnerFree, SuggestionState.Reviewing);

        moves.Configure(SuggestionState.Reviewing)
            .Permit(SuggestionTrigger.Agreed, SuggestionState.Creating)
            .Permit(SuggestionTrigger.Refused, SuggestionState.Declined)
            .Permit(SuggestionTrigger.NobodyAnswered, SuggestionState.Expired)
            .PermitReentry(SuggestionTrigger.NotUnderstood);

        moves.Configure(SuggestionState.Creating)
            .Permit(SuggestionTrigger.TaskCreated, SuggestionState.Accepted)
            .Permit(SuggestionTrigger.CreationRefused, SuggestionState.Reviewing)
            .Permit(SuggestionTrigger.FateUnknown, SuggestionState.Unsure);
        return moves;
    }
}
