using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Chat;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Methods;

/// <summary>imbot.v2.Revision.get and imbot.v2.Bot.*</summary>
internal static class BotMethods
{
    private const int MostBots = 100;
    private static readonly string[] Types = ["bot", "supervisor", "personal", "openline", "network"];

    public static void Register(MethodTable table)
    {
        table.V2("imbot.v2.Revision.get", "imbot", _ => new JsonObject { ["rest"] = 36, ["web"] = 130, ["mobile"] = 23, ["desktop"] = 6 });
        table.V2("imbot.v2.Bot.register", "imbot", Add);
        table.V2("imbot.v2.Bot.get", "imbot", Get);
        table.V2("imbot.v2.Bot.list", "imbot", List);
        table.V2("imbot.v2.Bot.update", "imbot", Update);
        table.V2("imbot.v2.Bot.unregister", "imbot", Remove);
    }

    /// <summary>Takes a bot out of the portal with its commands and its queue.</summary>
    public static void Remove(World world, BotRow bot)
    {
        if (bot.EventMode == "webhook")
        {
            BotQueue.Add(world, bot, "ONIMBOTV2DELETE", new JsonObject { ["bot"] = ChatViews.Bot(world, bot, owner: true) });
        }

        RemoveAll<CommandRow>(world, command => command.BotId == bot.Id);
        RemoveAll<EventRow>(world, waiting => waiting.BotId == bot.Id);
        world.Table<BotRow>().Remove(bot.Id);
        if (world.Table<UserRow>().Find(bot.Id) is { } user)
        {
            world.Table<UserRow>().Put(user with { Active = false });
        }
    }

    private static Answer Add(Call call)
    {
        var fields = call.Args.Map("fields");
        var owner = call.BotOwnerBy(fields.TextOrNull("botToken")) ?? throw OwnBot.TokenMissing();
        var token = call.Caller.Application is null ? fields.Text("botToken") : "";
        var code = fields.TextOrNull("code") is { Length: > 0 } named
            ? named
            : throw new PortalError(400, "BOT_CODE_REQUIRED", "Bot code is required");
        if (token.Length > 40)
        {
            throw new PortalError(400, "BOT_TOKEN_INVALID_LENGTH", "Bot token must not be longer than 40 characters");
        }

        var bots = call.World.Table<BotRow>();
        if (bots.All.FirstOrDefault(bot => bot.Code == code) is { } known)
        {
            return known.Owner == owner
                ? Shown(call.World, known)
                : throw new PortalError(400, "BOT_CODE_ALREADY_TAKEN", "Bot code is already taken");
        }

        if (string.IsNullOrWhiteSpace(fields.Map("properties").TextOrNull("name")))
        {
            throw new PortalError(400, "BOT_PROPERTIES_REQUIRED", "Bot properties are required");
        }

        var type = fields.TextOrNull("type") ?? "bot";
        if (!Types.Contains(type))
        {
            throw new PortalError(400, "BOT_INVALID_TYPE", "Invalid bot type");
        }

        if (bots.All.Count(bot => bot.Owner == owner) >= MostBots)
        {
            throw new PortalError(400, "BOT_LIMIT_EXCEEDED", "Bot limit exceeded");
        }

        var user = new UserRow(call.World.NextId("user"), "", "") { IsBot = true };
        call.World.Table<UserRow>().Put(Named(user, fields.Map("properties")));
        var added = Changed(new BotRow(user.Id, code, token, type) { IsSupportOpenline = type == "openline", ClientId = call.Caller.Application?.ClientId }, fields);
        bots.Put(added);
        return Shown(call.World, added);
    }

    private static Answer Get(Call call)
    {
        var bots = call.World.Table<BotRow>();
        var bot = call.Args.NumberOrNull("botId") is { } botId
            ? bots.Find(botId)
            : call.Args.TextOrNull("code") is { Length: > 0 } code
                ? bots.All.FirstOrDefault(row => row.Code == code)
                : throw new PortalError(400, "PARAMS_REQUIRED", "Bot ID or code is required");
        var owner = call.BotOwner ?? throw OwnBot.TokenMissing();
        return bot is null ? throw OwnBot.NotFound() : Shown(call.World, bot, owner: bot.Owner == owner);
    }

    private static Answer List(Call call)
    {
        var owner = call.BotOwner ?? throw OwnBot.TokenMissing();
        var type = call.Args.Map("filter").TextOrNull("type");
        var limit = (int)(call.Args.NumberOrNull("limit") ?? 50);
        var offset = (int)(call.Args.NumberOrNull("offset") ?? 0);
        var all = call.World.Table<BotRow>().All.Where(bot => type is null || bot.Type == type).Skip(offset).ToList();
        var page = all.Take(limit).ToList();
        return new JsonObject
        {
            ["bots"] = new JsonArray([.. page.Select(bot => ChatViews.Bot(call.World, bot, bot.Owner == owner))]),
            ["users"] = new JsonArray([.. page.Select(bot => ChatViews.User(call.World, bot.Id))]),
            ["hasNextPage"] = all.Count > limit,
        };
    }

    private static Answer Update(Call call)
    {
        var bot = OwnBot.Of(call);
        var fields = call.Args.Map("fields");
        var changed = Changed(bot, fields);
        if (call.Caller.Application is null && fields.TextOrNull("botToken") is { Length: > 0 } token)
        {
            changed = token.Length <= 40
                ? changed with { Token = token }
                : throw new PortalError(400, "BOT_TOKEN_ROTATION_FAILED", "Bot token rotation failed");
        }

        call.World.Table<BotRow>().Put(changed);
        if (fields.MapOrNull("properties") is { } properties)
        {
            var user = call.World.Table<UserRow>().Find(bot.Id)!;
            call.World.Table<UserRow>().Put(Named(user, properties));
        }

        return Shown(call.World, changed);
    }

    private static Answer Remove(Call call)
    {
        Remove(call.World, OwnBot.Of(call));
        return new JsonObject { ["result"] = true };
    }

    private static BotRow Changed(BotRow bot, Args fields)
    {
        var mode = fields.TextOrNull("eventMode") ?? bot.EventMode;
        var url = fields.TextOrNull("webhookUrl") ?? bot.WebhookUrl;
        if (mode is not ("fetch" or "webhook"))
        {
            throw new PortalError(400, "BOT_INVALID_EVENT_MODE", "Invalid event mode");
        }

        if (mode == "webhook" && string.IsNullOrEmpty(url))
        {
            throw new PortalError(400, "BOT_WEBHOOK_URL_REQUIRED", "Webhook URL is required");
        }

        if (mode == "webhook" && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
        {
            throw new PortalError(400, "BOT_INVALID_CALLBACK", "Invalid webhook URL");
        }

        return bot with
        {
            EventMode = mode,
            WebhookUrl = url,
            IsHidden = fields.FlagOrNull("isHidden") ?? bot.IsHidden,
            IsReactionsEnabled = fields.FlagOrNull("isReactionsEnabled") ?? bot.IsReactionsEnabled,
            IsSupportOpenline = fields.FlagOrNull("isSupportOpenline") ?? bot.IsSupportOpenline,
            BackgroundId = fields.Has("backgroundId") ? fields.TextOrNull("backgroundId") : bot.BackgroundId,
        };
    }

    private static UserRow Named(UserRow user, Args properties) => user with
    {
        FirstName = properties.TextOrNull("name") is { Length: > 0 } name ? name : user.FirstName,
        LastName = properties.TextOrNull("lastName") ?? user.LastName,
        Position = properties.TextOrNull("workPosition") ?? user.Position,
        Gender = properties.TextOrNull("gender") is "F" ? "F" : user.Gender,
    };

    private static Answer Shown(World world, BotRow bot, bool owner = true) => new JsonObject
    {
        ["bot"] = ChatViews.Bot(world, bot, owner),
        ["users"] = new JsonArray(ChatViews.User(world, bot.Id)),
    };

    private static void RemoveAll<T>(World world, Func<T, bool> which)
        where T : class, IRow
    {
        foreach (var row in world.Table<T>().All.Where(which))
        {
            world.Table<T>().Remove(row.Id);
        }
    }
}
