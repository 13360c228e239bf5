using Stateless;

namespace B24CoachBot.Domain.Conversations.Permission;

/// <summary>What an event meant for the draft.</summary>
public enum PermissionTrigger
{
    HeadFree,
    Granted,
    Refused,
    NotUnderstood,
    NobodyAnswered,
}

/// <summary>What may follow what. Text, clock and effects live elsewhere.</summary>
public static class PermissionMoves
{
    /// <summary>The states that nothing leaves.</summary>
    public static IReadOnlySet<PermissionState> Ends { get; } = new HashSet<PermissionState> { PermissionState.Granted, PermissionState.Refused, PermissionState.Lapsed };

    public static StateMachine<PermissionState, PermissionTrigger> From(PermissionState state)
    {
        var moves = new StateMachine<PermissionState, PermissionTrigger>(state);
        moves.Configure(PermissionState.Waiting).Permit(PermissionTrigger.HeadFree, PermissionState.Deciding);

        moves.Configure(PermissionState.Deciding)
            .Permit(PermissionTrigger.Granted, PermissionState.Granted)
            .Permit(PermissionTrigger.Refused, PermissionState.Refused)
            .Permit(PermissionTrigger.NobodyAnswered, PermissionState.Lapsed)
            .PermitReentry(PermissionTrigger.NotUnderstood);
        return moves;
    }
}
