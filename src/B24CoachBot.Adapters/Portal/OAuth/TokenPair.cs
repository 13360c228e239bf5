namespace B24CoachBot.Adapters.Portal.OAuth;

/// <summary>What opens a portal for an hour, and what is given for the next pair; the two are only ever replaced together.</summary>
public sealed record TokenPair(Secret Access, Secret Refresh, DateTimeOffset ExpiresAt);
