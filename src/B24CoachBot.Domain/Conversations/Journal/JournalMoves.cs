using Stateless;

namespace B24CoachBot.Domain.Conversations.Journal;

/// <summary>What an event meant for the draft.</summary>
public enum JournalTrigger
{
    Found,
    Exported,
    Outlived,
}

/// <summary>What may follow what. Text, clock and effects live elsewhere.</summary>
public static class JournalMoves
{
    /// <summary>The states that nothing leaves.</summary>
    public static IReadOnlySet<JournalState> Ends { get; } = new HashSet<JournalState> { JournalState.Past };

    public static StateMachine<JournalState, JournalTrigger> From(JournalState state)
    {
        var moves = new StateMachine<JournalState, JournalTrigger>(state);
        moves.Configure(JournalState.Looking)
            .Permit(JournalTrigger.Found, JournalState.Shown);

        moves.Configure(JournalState.Shown)
            .PermitReentry(JournalTrigger.Found)
            .PermitReentry(JournalTrigger.Exported)
            .Permit(JournalTrigger.Outlived, JournalState.Past);
        return moves;
    }
}
