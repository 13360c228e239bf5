using Stateless;

namespace B24CoachBot.Domain.Conversations.Letter;

/// <summary>What an event meant for the draft.</summary>
public enum LetterTrigger
{
    KindWanted,
    SlotWanted,
    TextReady,
    PlacesFound,
    EditAsked,
    PermissionWanted,
    Confirmed,
    Declined,
    LeadGranted,
    LeadRefused,
    GivenUp,
    NotUnderstood,
}

/// <summary>What may follow what. Text, clock and effects live elsewhere.</summary>
public static class LetterMoves
{
    /// <summary>The states that nothing leaves.</summary>
    public static IReadOnlySet<LetterState> Ends { get; } = new HashSet<LetterState> { LetterState.Permitted, LetterState.Refused, LetterState.Past };

    public static StateMachine<LetterState, LetterTrigger> From(LetterState state)
    {
        var moves = new StateMachine<LetterState, LetterTrigger>(state);
        moves.Configure(LetterState.AskingKind)
            .PermitReentry(LetterTrigger.KindWanted)
            .Permit(LetterTrigger.SlotWanted, LetterState.Asking)
            .Permit(LetterTrigger.TextReady, LetterState.Shown)
            .Permit(LetterTrigger.PlacesFound, LetterState.Blocked)
            .Permit(LetterTrigger.GivenUp, LetterState.Past)
            .PermitReentry(LetterTrigger.NotUnderstood);

        moves.Configure(LetterState.Asking)
            .Permit(LetterTrigger.KindWanted, LetterState.AskingKind)
            .PermitReentry(LetterTrigger.SlotWanted)
            .Permit(LetterTrigger.TextReady, LetterState.Shown)
            .Permit(LetterTrigger.PlacesFound, LetterState.Blocked)
            .Permit(LetterTrigger.GivenUp, LetterState.Past)
            .PermitReentry(LetterTrigger.NotUnderstood);

        moves.Configure(LetterState.Shown)
            .Permit(LetterTrigger.KindWanted, LetterState.AskingKind)
            .Permit(LetterTrigger.SlotWanted, LetterState.Asking)
            .PermitReentry(LetterTrigger.TextReady)
            .Permit(LetterTrigger.PlacesFound, LetterState.Blocked)
            .Permit(LetterTrigger.EditAsked, LetterState.Editing)
            .Permit(LetterTrigger.GivenUp, LetterState.Past)
            .PermitReentry(LetterTrigger.NotUnderstood);

        moves.Configure(LetterState.Editing)
            .Permit(LetterTrigger.KindWanted, LetterState.AskingKind)
            .Permit(LetterTrigger.SlotWanted, LetterState.Asking)
            .Permit(LetterTrigger.TextReady, LetterState.Shown)
            .Permit(LetterTrigger.PlacesFound, LetterState.Blocked)
            .Permit(LetterTrigger.GivenUp, LetterState.Past)
            .PermitReentry(LetterTrigger.NotUnderstood);

        Held(moves, LetterState.Blocked)
            .Permit(LetterTrigger.PermissionWanted, LetterState.AskingPermission)
            .PermitReentry(LetterTrigger.PlacesFound);

        Held(moves, LetterState.AskingPermission)
            .Permit(LetterTrigger.Confirmed, LetterState.AwaitingLead)
            .Permit(LetterTrigger.Declined, LetterState.Blocked)
            .Permit(LetterTrigger.PlacesFound, LetterState.Blocked);

        moves.Configure(LetterState.AwaitingLead)
            .Permit(LetterTrigger.LeadGranted, LetterState.Permitted)
            .Permit(LetterTrigger.LeadRefused, LetterState.Refused)
            .Permit(LetterTrigger.GivenUp, LetterState.Past);
        return moves;
    }

    /// <summary>What a text that may not go has in common before and while somebody is to be asked.</summary>
    private static StateMachine<LetterState, LetterTrigger>.StateConfiguration Held(StateMachine<LetterState, LetterTrigger> moves, LetterState state) => moves.Configure(state)
        .Permit(LetterTrigger.KindWanted, LetterState.AskingKind)
        .Permit(LetterTrigger.SlotWanted, LetterState.Asking)
        .Permit(LetterTrigger.TextReady, LetterState.Shown)
        .Permit(LetterTrigger.EditAsked, LetterState.Editing)
        .Permit(LetterTrigger.GivenUp, LetterState.Past)
        .PermitReentry(LetterTrigger.NotUnderstood);
}
