using Stateless;
using Stateless.Graph;

namespace B24CoachBot.Domain.Conversations.Pilot;

/// <summary>What an event meant for the draft.</summary>
public enum PilotTrigger
{
    OwnerFree,
    Decided,
    UntilAsked,
    LongFound,
    Declined,
    Closed,
    NotUnderstood,
}

/// <summary>What may follow what. Text, clock and effects live elsewhere.</summary>
public static class PilotMoves
{
    /// <summary>The states that nothing leaves.</summary>
    public static IReadOnlySet<PilotTalkState> Ends { get; } = new HashSet<PilotTalkState> { PilotTalkState.Past };

    public static StateMachine<PilotTalkState, PilotTrigger> From(PilotTalkState state)
    {
        var moves = new StateMachine<PilotTalkState, PilotTrigger>(state);
        moves.Configure(PilotTalkState.Waiting)
            .Permit(PilotTrigger.OwnerFree, PilotTalkState.Shown)
            .Permit(PilotTrigger.Closed, PilotTalkState.Past);

        moves.Configure(PilotTalkState.Shown)
            .PermitReentry(PilotTrigger.Decided)
            .Permit(PilotTrigger.UntilAsked, PilotTalkState.AskingUntil)
            .Permit(PilotTrigger.LongFound, PilotTalkState.ConfirmingLong)
            .Permit(PilotTrigger.Closed, PilotTalkState.Past);

        moves.Configure(PilotTalkState.AskingUntil)
            .Permit(PilotTrigger.Decided, PilotTalkState.Shown)
            .Permit(PilotTrigger.LongFound, PilotTalkState.ConfirmingLong)
            .Permit(PilotTrigger.Declined, PilotTalkState.Shown)
            .PermitReentry(PilotTrigger.NotUnderstood)
            .Permit(PilotTrigger.Closed, PilotTalkState.Past);

        moves.Configure(PilotTalkState.ConfirmingLong)
            .Permit(PilotTrigger.Decided, PilotTalkState.Shown)
            .Permit(PilotTrigger.UntilAsked, PilotTalkState.AskingUntil)
            .PermitReentry(PilotTrigger.LongFound)
            .Permit(PilotTrigger.Declined, PilotTalkState.Shown)
            .PermitReentry(PilotTrigger.NotUnderstood)
            .Permit(PilotTrigger.Closed, PilotTalkState.Past);
        return moves;
    }

    public static string Draw() => MermaidGraph.Format(From(PilotTalkState.Waiting).GetInfo()).ReplaceLineEndings("\n").Trim();
}
