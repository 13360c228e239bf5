using Microsoft.AspNetCore.DataProtection;

namespace B24CoachBot.Adapters.Storage;

/// <summary>A portal as stored. <paramref name="BotToken"/> is in clear here and encrypted in the file; empty for an application's bot.</summary>
public sealed record StoredPortal(string Portal, int BotId, string BotToken, long FeedOffset);

/// <summary>The portals that the bot serves, keyed by member id.</summary>
public sealed class Portals(Database database, IDataProtectionProvider protection)
{
    private readonly IDataProtector tokens = protection.CreateProtector("bot-token");

    public async Task<StoredPortal?> Find(string portal) => (await database.Read(
        row => new StoredPortal(row.GetString(0), row.GetInt32(1), row.GetString(2) is { Length: > 0 } token ? tokens.Unprotect(token) : "", row.GetInt64(3)),
        "SELECT portal, bot_id, bot_token, feed_offset FROM portals WHERE portal = @portal",
        ("portal", portal))).FirstOrDefault();

    /// <summary>Kept before the bot is registered: a token that was lost can't be read back from the portal.</summary>
    public Task Keep(string portal, string botToken) => database.Writes.Commit(portal, (db, within) => db.Run(
        within,
        """
        INSERT INTO portals (portal, bot_id, bot_token, feed_offset) VALUES (@portal, 0, @token, 0)
        ON CONFLICT (portal) DO UPDATE SET bot_token = excluded.bot_token
        """,
        ("portal", portal), ("token", tokens.Protect(botToken))));

    /// <summary>An application's portal, whose bot has no token; what is known of it stays.</summary>
    public Task Know(string portal) => database.Writes.Commit((db, within) => db.Run(
        within, "INSERT INTO portals (portal, bot_id, bot_token, feed_offset) VALUES (@portal, 0, '', 0) ON CONFLICT (portal) DO NOTHING", ("portal", portal)));

    /// <summary>The bot's user id. Another bot has another feed, which begins anew.</summary>
    public Task Registered(string portal, int botId) => database.Writes.Commit(portal, (db, within) => db.Run(
        within,
        "UPDATE portals SET feed_offset = CASE WHEN bot_id = @bot THEN feed_offset ELSE 0 END, bot_id = @bot WHERE portal = @portal",
        ("bot", botId), ("portal", portal)));
}
