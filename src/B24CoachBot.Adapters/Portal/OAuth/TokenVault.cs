namespace B24CoachBot.Adapters.Portal.OAuth;

/// <summary>Where one portal's pair is kept, handed in by whoever knows storage.</summary>
/// <param name="Read">The pair as stored now, perhaps by another process; null when the portal is gone.</param>
/// <param name="Keep">Stores the new pair in the place of the one whose refresh token is given, both tokens at once.</param>
/// <param name="Rest">The portal wants nothing of us until somebody pays, installs or signs in anew; the code says why.</param>
public sealed record TokenVault(Func<Task<StoredTokens?>> Read, Func<Secret, TokenReply.Granted, Task> Keep, Func<string, Task> Rest);

/// <param name="ServerEndpoint">The authorisation server, as the portal told it.</param>
public sealed record StoredTokens(TokenPair Pair, string? ServerEndpoint);
