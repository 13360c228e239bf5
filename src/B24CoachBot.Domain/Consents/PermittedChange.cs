namespace B24CoachBot.Domain.Consents;

/// <summary>A change somebody has said yes to. There is no other way to make one than a granted consent.</summary>
public sealed record PermittedChange
{
    private PermittedChange(Proposal proposal, UserId by, DateTimeOffset at)
    {
        Proposal = proposal;
        By = by;
        At = at;
    }

    public Proposal Proposal { get; }

    public UserId By { get; }

    public DateTimeOffset At { get; }

    public PortalChange Change => Proposal.Change;

    /// <summary>The permission, or null unless the consent is <see cref="ConsentState.Granted"/>.</summary>
    public static PermittedChange? Of(Consent consent) =>
        consent is { State: ConsentState.Granted, By: { } by, At: { } at }
            ? new PermittedChange(consent.Proposal, by, at)
            : null;
}
