using Stateless;

namespace B24CoachBot.Domain.Consents;

public enum ConsentTrigger
{
    Granted,
    Edited,
    Declined,
    Expired,
    Withdrawn,
}

/// <summary>The life of a question: it is answered once, and an answer never changes.</summary>
public static class ConsentMoves
{
    public static StateMachine<ConsentState, ConsentTrigger> From(ConsentState state)
    {
        var moves = new StateMachine<ConsentState, ConsentTrigger>(state);
        moves.Configure(ConsentState.Asked)
            .Permit(ConsentTrigger.Granted, ConsentState.Granted)
            .Permit(ConsentTrigger.Edited, ConsentState.Edited)
            .Permit(ConsentTrigger.Declined, ConsentState.Declined)
            .Permit(ConsentTrigger.Expired, ConsentState.Expired)
            .Permit(ConsentTrigger.Withdrawn, ConsentState.Withdrawn);
        return moves;
    }

    /// <summary>The consent after <paramref name="trigger"/>, or null when it may not happen: answered already, another person, or too late.</summary>
    public static Consent? After(this Consent consent, ConsentTrigger trigger, UserId by, DateTimeOffset at)
    {
        var answers = trigger is ConsentTrigger.Granted or ConsentTrigger.Declined;
        if (answers && by != consent.Proposal.AskedOf)
        {
            return null;
        }

        if (trigger == ConsentTrigger.Granted && at > consent.Proposal.Until)
        {
            return null;
        }

        var moves = From(consent.State);
        if (!moves.CanFire(trigger))
        {
            return null;
        }

        moves.Fire(trigger);
        return consent with { State = moves.State, By = by, At = at };
    }
}
