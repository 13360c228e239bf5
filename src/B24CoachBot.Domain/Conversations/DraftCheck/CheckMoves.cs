using Stateless;

namespace B24CoachBot.Domain.Conversations.DraftCheck;

/// <summary>What an event meant for the draft.</summary>
public enum CheckTrigger
{
    PlacesFound,
    NothingFound,
    PermissionWanted,
    Confirmed,
    Declined,
    EditAsked,
    LeadGranted,
    LeadRefused,
    GivenUp,
    NotUnderstood,
}

/// <summary>What may follow what. Text, clock and effects live elsewhere.</summary>
public static class CheckMoves
{
    /// <summary>The states that nothing leaves.</summary>
    public static IReadOnlySet<CheckState> Ends { get; } = new HashSet<CheckState> { CheckState.Permitted, CheckState.Refused, CheckState.Past };

    public static StateMachine<CheckState, CheckTrigger> From(CheckState state)
    {
        var moves = new StateMachine<CheckState, CheckTrigger>(state);
        moves.Configure(CheckState.AskingText)
            .Permit(CheckTrigger.PlacesFound, CheckState.Blocked)
            .Permit(CheckTrigger.NothingFound, CheckState.Past)
            .Permit(CheckTrigger.GivenUp, CheckState.Past)
            .PermitReentry(CheckTrigger.NotUnderstood);

        moves.Configure(CheckState.Blocked)
            .Permit(CheckTrigger.PermissionWanted, CheckState.AskingPermission)
            .Permit(CheckTrigger.EditAsked, CheckState.AskingText)
            .PermitReentry(CheckTrigger.PlacesFound)
            .Permit(CheckTrigger.NothingFound, CheckState.Past)
            .Permit(CheckTrigger.GivenUp, CheckState.Past)
            .PermitReentry(CheckTrigger.NotUnderstood);

        moves.Configure(CheckState.AskingPermission)
            .Permit(CheckTrigger.Confirmed, CheckState.AwaitingLead)
            .Permit(CheckTrigger.Declined, CheckState.Blocked)
            .Permit(CheckTrigger.EditAsked, CheckState.AskingText)
            .Permit(CheckTrigger.PlacesFound, CheckState.Blocked)
            .Permit(CheckTrigger.NothingFound, CheckState.Past)
            .Permit(CheckTrigger.GivenUp, CheckState.Past)
            .PermitReentry(CheckTrigger.NotUnderstood);

        moves.Configure(CheckState.AwaitingLead)
            .Permit(CheckTrigger.LeadGranted, CheckState.Permitted)
            .Permit(CheckTrigger.LeadRefused, CheckState.Refused)
            .Permit(CheckTrigger.GivenUp, CheckState.Past);
        return moves;
    }
}
