using System.Text.Json.Serialization;
using Refit;

namespace B24CoachBot.Adapters.Portal.Calls;

/// <summary>Source: api-reference/chat-bots/chat-bots-v2/imbot.v2/bots.</summary>
public interface IBots
{
    /// <summary>The portal's revision of the chat API. Source: imbot.v2/revision-get.md.</summary>
    [Post("/rest/imbot.v2.Revision.get")]
    Task<PortalReply> Revision([Property("urgency")] Urgency urgency, CancellationToken cancel);

    /// <summary>The bot by its code → <see cref="BotSeen"/>; <c>BOT_NOT_FOUND</c>. Source: bots/bot-get.md.</summary>
    [Post("/rest/imbot.v2.Bot.get")]
    Task<PortalReply> Get([Body] GetBot request, [Property("urgency")] Urgency urgency, CancellationToken cancel);

    /// <summary>Creates the bot, or returns the one with this code untouched → <see cref="BotSeen"/>. Source: bots/bot-register.md.</summary>
    [Post("/rest/imbot.v2.Bot.register")]
    Task<PortalReply> Register([Body] RegisterBot request, [Property("urgency")] Urgency urgency, CancellationToken cancel);

    /// <summary>→ <see cref="BotSeen"/>; <c>BOT_NOT_FOUND</c>, <c>BOT_OWNERSHIP_ERROR</c>. Source: bots/bot-update.md.</summary>
    [Post("/rest/imbot.v2.Bot.update")]
    Task<PortalReply> Update([Body] UpdateBot request, [Property("urgency")] Urgency urgency, CancellationToken cancel);

    /// <summary>→ <c>{bots, users, hasNextPage}</c>. Source: bots/bot-list.md.</summary>
    [Post("/rest/imbot.v2.Bot.list")]
    Task<PortalReply> List([Body] ListBots request, [Property("urgency")] Urgency urgency, CancellationToken cancel);
}

public sealed record GetBot(string Code, Secret? BotToken);

public sealed record ListBots(Secret? BotToken, int Limit = 50, int Offset = 0);

/// <summary>The token stands inside the fields here and at the top level everywhere else.</summary>
public sealed record RegisterBot(BotFields Fields);

public sealed record UpdateBot(int BotId, Secret? BotToken, BotFields Fields);

/// <summary>Absent means: leave it, or take the portal's default. Code and type cannot be changed later.</summary>
public sealed record BotFields
{
    public string? Code { get; init; }

    public Secret? BotToken { get; init; }

    public string? Type { get; init; }

    /// <summary><c>fetch</c> or <c>webhook</c>.</summary>
    public string? EventMode { get; init; }

    public string? WebhookUrl { get; init; }

    public bool? IsSupportOpenline { get; init; }

    public BotProperties? Properties { get; init; }
}

/// <summary><paramref name="Color"/> is one of the portal's names (azure, mint …); it cannot be read back.</summary>
public sealed record BotProperties(string Name, string? LastName = null, string? WorkPosition = null, string? Color = null)
{
    /// <summary>A picture in base64, at most 5000 × 5000.</summary>
    [JsonPropertyName("avatar")]
    public string? Picture { get; init; }
}

/// <summary>A bot as the portal shows it to its owner.</summary>
public sealed record BotSeen(int Id, string Code, string Type, string? EventMode, bool IsSupportOpenline, string FirstName, string LastName, string WorkPosition)
{
    public static BotSeen? Read(PortalJson result)
    {
        var bot = result["bot"];
        var user = result["users"].Items().FirstOrDefault(row => row.Number("id") == bot.Number("id"));
        return bot.Id("id") is { } id
            ? new BotSeen(id, bot.Text("code"), bot.Text("type"), bot.TextOrNull("eventMode"), bot.Flag("isSupportOpenline"),
                user.TextOrNull("firstName") ?? user.Text("name"), user.Text("lastName"), user.Text("workPosition"))
            : null;
    }
}
