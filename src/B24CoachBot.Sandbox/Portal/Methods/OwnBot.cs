using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Methods;

/// <summary>The bot that a call speaks for: named by botId, owned by the application or by botToken.</summary>
internal static class OwnBot
{
    public static BotRow Of(Call call)
    {
        var owner = call.BotOwner ?? throw TokenMissing();
        var botId = call.Args.NumberOrNull("botId") ?? throw new PortalError(400, "BOT_ID_REQUIRED", "Bot ID is required");
        var bot = call.World.Table<BotRow>().Find(botId) ?? throw NotFound();
        return bot.Owner == owner
            ? bot
            : throw new PortalError(400, "BOT_OWNERSHIP_ERROR", "Bot is registered by another application");
    }

    public static PortalError TokenMissing() => new(400, "BOT_TOKEN_NOT_SPECIFIED", "Bot token is not specified");

    public static PortalError NotFound() => new(400, "BOT_NOT_FOUND", "Bot not found");

    public static PortalError AccessDenied() => new(400, "ACCESS_DENIED", "ACCESS_DENIED");
}
