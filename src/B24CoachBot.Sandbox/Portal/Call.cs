using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal;

/// <summary>One command that runs now: in which world, by whom, in which generation (2 or 3), with what.</summary>
public sealed record Call(World World, Caller Caller, int Generation, Args Args)
{
    /// <summary>The bot's token of a webhook call, at the top level.</summary>
    public string? BotToken => Args.TextOrNull("botToken");
}

/// <summary>The employee whose webhook is used.</summary>
public sealed record Caller(UserRow User, WebhookRow Webhook)
{
    public long UserId => User.Id;

    public bool IsAdmin => User.IsAdmin;
}
