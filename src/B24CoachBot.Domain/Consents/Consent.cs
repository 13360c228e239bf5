namespace B24CoachBot.Domain.Consents;

/// <summary>What is asked: one change, in one version of one draft, of one person, until a moment.</summary>
public sealed record Proposal(string DraftId, int Version, PortalChange Change, UserId AskedOf, DateTimeOffset AskedAt, DateTimeOffset Until);

/// <summary>Stored names: the journal keeps them.</summary>
public enum ConsentState
{
    Asked,
    Granted,
    Edited,
    Declined,
    Expired,
    Withdrawn,
}

/// <summary>A question and what became of it; only <see cref="ConsentMoves"/> moves it on.</summary>
public sealed record Consent(Proposal Proposal, ConsentState State, UserId? By = null, DateTimeOffset? At = null)
{
    public static Consent Ask(Proposal proposal) => new(proposal, ConsentState.Asked);
}
