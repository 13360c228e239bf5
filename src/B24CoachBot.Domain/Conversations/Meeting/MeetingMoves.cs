using Stateless;

namespace B24CoachBot.Domain.Conversations.Meeting;

/// <summary>What an event meant for the draft.</summary>
public enum MeetingTrigger
{
    OrganiserFree,
    NothingToAsk,
    Listed,
    TermMissing,
    Unsettled,
    Settled,
    AllTaken,
    AllDecided,
    UndoAsked,
    WindowClosed,
    NotUnderstood,
    Dropped,
    NobodyAnswered,
}

/// <summary>What may follow what. Text, clock and effects live elsewhere.</summary>
public static class MeetingMoves
{
    /// <summary>The states that nothing leaves.</summary>
    public static IReadOnlySet<MeetingState> Ends { get; } = new HashSet<MeetingState> { MeetingState.Done, MeetingState.Dropped, MeetingState.Lapsed };

    private static readonly MeetingState[] Questions = [MeetingState.Choosing, MeetingState.AskingTerm, MeetingState.Clarifying, MeetingState.Confirming, MeetingState.ConfirmingUndo];

    private static readonly (MeetingTrigger Heard, MeetingState Next)[] Answers =
    [
        (MeetingTrigger.Listed, MeetingState.Choosing),
        (MeetingTrigger.TermMissing, MeetingState.AskingTerm),
        (MeetingTrigger.Unsettled, MeetingState.Clarifying),
        (MeetingTrigger.Settled, MeetingState.Confirming),
        (MeetingTrigger.UndoAsked, MeetingState.ConfirmingUndo),
    ];

    public static StateMachine<MeetingState, MeetingTrigger> From(MeetingState state)
    {
        var moves = new StateMachine<MeetingState, MeetingTrigger>(state);
        moves.Configure(MeetingState.Waiting)
            .Permit(MeetingTrigger.OrganiserFree, MeetingState.Choosing)
            .Permit(MeetingTrigger.NothingToAsk, MeetingState.Done);

        // Any agreement may be named at any moment, so every question can lead to every other one and to itself.
        foreach (var question in Questions)
        {
            var asking = moves.Configure(question);
            foreach (var (heard, next) in Answers)
            {
                _ = next == question ? asking.PermitReentry(heard) : asking.Permit(heard, next);
            }

            asking.PermitReentry(MeetingTrigger.NotUnderstood)
                .Permit(MeetingTrigger.AllTaken, MeetingState.Creating)
                .Permit(MeetingTrigger.AllDecided, MeetingState.Decided)
                .Permit(MeetingTrigger.Dropped, MeetingState.Dropped)
                .Permit(MeetingTrigger.NobodyAnswered, MeetingState.Lapsed);
        }

        // What the portal refused is open again, and so is what was taken back.
        moves.Configure(MeetingState.Creating)
            .Permit(MeetingTrigger.Listed, MeetingState.Choosing)
            .PermitReentry(MeetingTrigger.AllTaken)
            .Permit(MeetingTrigger.UndoAsked, MeetingState.ConfirmingUndo)
            .Permit(MeetingTrigger.AllDecided, MeetingState.Decided);
        moves.Configure(MeetingState.Decided)
            .PermitReentry(MeetingTrigger.AllDecided)
            .Permit(MeetingTrigger.Listed, MeetingState.Choosing)
            .Permit(MeetingTrigger.UndoAsked, MeetingState.ConfirmingUndo)
            .Permit(MeetingTrigger.WindowClosed, MeetingState.Done);
        return moves;
    }
}
