using Stateless;

namespace B24CoachBot.Domain.Conversations.Digest;

/// <summary>What an event meant for the draft.</summary>
public enum DigestTrigger
{
    PersonFree,
    PersonTold,
    LookedInto,
    PaceChosen,
    Nudged,
    BlockAsked,
    BlockChosen,
    AllKept,
    NotUnderstood,
    Outlived,
}

/// <summary>What may follow what. Text, clock and effects live elsewhere.</summary>
public static class DigestMoves
{
    /// <summary>The states that nothing leaves.</summary>
    public static IReadOnlySet<DigestState> Ends { get; } = new HashSet<DigestState> { DigestState.Told, DigestState.Past };

    public static StateMachine<DigestState, DigestTrigger> From(DigestState state)
    {
        var moves = new StateMachine<DigestState, DigestTrigger>(state);
        moves.Configure(DigestState.Waiting)
            .Permit(DigestTrigger.PersonFree, DigestState.Shown)
            .Permit(DigestTrigger.PersonTold, DigestState.Told)
            .Permit(DigestTrigger.Outlived, DigestState.Past);

        moves.Configure(DigestState.Shown)
            .PermitReentry(DigestTrigger.LookedInto)
            .PermitReentry(DigestTrigger.PaceChosen)
            .PermitReentry(DigestTrigger.Nudged)
            .PermitReentry(DigestTrigger.BlockChosen)
            .Permit(DigestTrigger.BlockAsked, DigestState.ChoosingBlock)
            .Permit(DigestTrigger.Outlived, DigestState.Past);

        // Whatever else is asked of the digest meanwhile, the question is over.
        moves.Configure(DigestState.ChoosingBlock)
            .Permit(DigestTrigger.LookedInto, DigestState.Shown)
            .Permit(DigestTrigger.PaceChosen, DigestState.Shown)
            .Permit(DigestTrigger.Nudged, DigestState.Shown)
            .Permit(DigestTrigger.BlockChosen, DigestState.Shown)
            .Permit(DigestTrigger.AllKept, DigestState.Shown)
            .PermitReentry(DigestTrigger.BlockAsked)
            .PermitReentry(DigestTrigger.NotUnderstood)
            .Permit(DigestTrigger.Outlived, DigestState.Past);
        return moves;
    }
}
