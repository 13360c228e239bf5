using Stateless;
using Stateless.Graph;

namespace B24CoachBot.Domain.Conversations.Inventory;

/// <summary>What an event meant for the draft.</summary>
public enum InventoryTrigger
{
    WentOn,
    ChainsDone,
    ChainNamed,
    SteppedBack,
    Finished,
    GivenUp,
    NotUnderstood,
}

/// <summary>What may follow what. Text, clock and effects live elsewhere.</summary>
public static class InventoryMoves
{
    /// <summary>The states that nothing leaves.</summary>
    public static IReadOnlySet<InventoryState> Ends { get; } = new HashSet<InventoryState> { InventoryState.Exported, InventoryState.Dropped };

    public static StateMachine<InventoryState, InventoryTrigger> From(InventoryState state)
    {
        var moves = new StateMachine<InventoryState, InventoryTrigger>(state);
        moves.Configure(InventoryState.Asking)
            .PermitReentry(InventoryTrigger.WentOn)
            .Permit(InventoryTrigger.ChainsDone, InventoryState.AskingMore)
            .PermitReentry(InventoryTrigger.SteppedBack)
            .Permit(InventoryTrigger.Finished, InventoryState.Exported)
            .Permit(InventoryTrigger.GivenUp, InventoryState.Dropped)
            .PermitReentry(InventoryTrigger.NotUnderstood);

        moves.Configure(InventoryState.AskingMore)
            .Permit(InventoryTrigger.ChainNamed, InventoryState.Asking)
            .Permit(InventoryTrigger.SteppedBack, InventoryState.Asking)
            .Permit(InventoryTrigger.Finished, InventoryState.Exported)
            .Permit(InventoryTrigger.GivenUp, InventoryState.Dropped)
            .PermitReentry(InventoryTrigger.NotUnderstood);
        return moves;
    }

    public static string Draw() => MermaidGraph.Format(From(InventoryState.Asking).GetInfo()).ReplaceLineEndings("\n").Trim();
}
