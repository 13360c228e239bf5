using Stateless;

namespace B24CoachBot.Domain.Conversations.Funnel;

/// <summary>What an event meant for the draft.</summary>
public enum FunnelTrigger
{
    Found,
    LastFound,
    Outlived,
}

/// <summary>What may follow what. Text, clock and effects live elsewhere.</summary>
public static class FunnelMoves
{
    /// <summary>The states that nothing leaves.</summary>
    public static IReadOnlySet<FunnelState> Ends { get; } = new HashSet<FunnelState> { FunnelState.Past };

    public static StateMachine<FunnelState, FunnelTrigger> From(FunnelState state)
    {
        var moves = new StateMachine<FunnelState, FunnelTrigger>(state);
        moves.Configure(FunnelState.Looking)
            .Permit(FunnelTrigger.Found, FunnelState.Shown)
            .Permit(FunnelTrigger.LastFound, FunnelState.Past);

        moves.Configure(FunnelState.Shown)
            .PermitReentry(FunnelTrigger.Found)
            .Permit(FunnelTrigger.LastFound, FunnelState.Past)
            .Permit(FunnelTrigger.Outlived, FunnelState.Past);
        return moves;
    }
}
