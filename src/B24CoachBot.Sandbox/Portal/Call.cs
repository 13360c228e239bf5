using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal;

/// <summary>One command that runs now: in which world, by whom, in which generation (2 or 3), with what.</summary>
public sealed record Call(World World, Caller Caller, int Generation, Args Args)
{
    /// <summary>Whose bots the call may drive: the application's, or those of the token given at the top level; null when none was given.</summary>
    public string? BotOwner => BotOwnerBy(Args.TextOrNull("botToken"));

    /// <summary>An application needs no token, and one that it sends means nothing.</summary>
    public string? BotOwnerBy(string? token) => Caller.Application?.ClientId ?? (token is { Length: > 0 } given ? BotRow.OwnerByToken(given) : null);
}

/// <summary>The employee in whose name a webhook or an application calls.</summary>
public sealed record Caller(UserRow User, WebhookRow? Webhook, InstallationRow? Application = null)
{
    public long UserId => User.Id;

    public bool IsAdmin => User.IsAdmin;

    public IReadOnlyList<string> Scopes => Webhook?.Scopes ?? Application!.Scopes;

    /// <summary>On whose account time and remembered answers go: a webhook's number, or an application's below zero.</summary>
    public long Account => Webhook?.Id ?? -Application!.Id;
}
