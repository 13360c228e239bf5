using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Chat;

/// <summary>
/// Which bot hears what. A private dialogue: everything. A group: a plain bot only mentions and its commands, a
/// supervisor or personal bot everything. A common command is heard in any chat. A dialogue with a client is heard, words and
/// commands alike, by the bot that an administrator put there, and by no other. Nobody hears what it wrote itself,
/// and no bot hears another.
/// </summary>
internal static class BotEvents
{
    public static void Joined(World world, BotRow bot, ChatRow chat, long byUserId)
    {
        var data = Data(world, bot, chat, byUserId);
        data["dialogId"] = chat.DialogFor(bot.Id);
        BotQueue.Add(world, bot, "ONIMBOTV2JOINCHAT", data);
    }

    public static void Said(World world, ChatRow chat, MessageRow message)
    {
        if (message.AuthorId == 0 || world.Table<BotRow>().Find(message.AuthorId) is not null)
        {
            return;
        }

        foreach (var bot in world.Table<BotRow>().All)
        {
            var commands = Commands(world, bot, chat, message.Text);
            foreach (var (command, parameters) in commands)
            {
                Commanded(world, bot, chat, message, command, parameters, "textarea", message.AuthorId);
            }

            if (commands.Count == 0 && Hears(bot, chat, message.Text))
            {
                world.Table<BotRow>().Put(bot with { CountMessage = bot.CountMessage + 1 });
                Send(world, bot, "ONIMBOTV2MESSAGEADD", chat, message, message.AuthorId);
            }
        }
    }

    public static void Commanded(
        World world, BotRow bot, ChatRow chat, MessageRow message, CommandRow command, string parameters, string context, long userId)
    {
        var current = world.Table<BotRow>().Find(bot.Id)!;
        world.Table<BotRow>().Put(current with { CountCommand = current.CountCommand + 1 });
        var data = Data(world, bot, chat, userId);
        data["command"] = new JsonObject
        {
            ["id"] = command.Id,
            ["command"] = "/" + command.Command,
            ["params"] = parameters,
            ["context"] = context,
        };
        data["message"] = ChatViews.Message(world, message);
        BotQueue.Add(world, bot, "ONIMBOTV2COMMANDADD", data);
    }

    public static void Changed(World world, MessageRow message) =>
        ForListeners(world, message, (bot, chat) => Send(world, bot, "ONIMBOTV2MESSAGEUPDATE", chat, message, message.AuthorId));

    public static void Deleted(World world, MessageRow message) => ForListeners(world, message, (bot, chat) =>
    {
        var data = Data(world, bot, chat, message.AuthorId);
        data["messageId"] = message.Id;
        BotQueue.Add(world, bot, "ONIMBOTV2MESSAGEDELETE", data);
    });

    public static void Reacted(World world, MessageRow message, long userId, string code, bool add)
    {
        if (world.Table<ChatRow>().Find(message.ChatId) is not { } chat || world.Table<BotRow>().Find(userId) is not null)
        {
            return;
        }

        foreach (var bot in world.Table<BotRow>().All.Where(bot => bot.IsReactionsEnabled && chat.Has(bot.Id)))
        {
            if (message.AuthorId == bot.Id || Hears(bot, chat, message.Text) || Commands(world, bot, chat, message.Text).Count > 0)
            {
                var data = Data(world, bot, chat, userId);
                data["reaction"] = code;
                data["action"] = add ? "add" : "delete";
                data["message"] = ChatViews.Message(world, message);
                BotQueue.Add(world, bot, "ONIMBOTV2REACTIONCHANGE", data);
            }
        }
    }

    private static void ForListeners(World world, MessageRow message, Action<BotRow, ChatRow> tell)
    {
        if (world.Table<ChatRow>().Find(message.ChatId) is not { } chat || world.Table<BotRow>().Find(message.AuthorId) is not null)
        {
            return;
        }

        foreach (var bot in world.Table<BotRow>().All)
        {
            if (Hears(bot, chat, message.Text) || Commands(world, bot, chat, message.Text).Count > 0)
            {
                tell(bot, chat);
            }
        }
    }

    private static bool Hears(BotRow bot, ChatRow chat, string text) =>
        chat.Has(bot.Id) && (chat.IsPrivate || chat.IsLine || bot.SeesEverything || Mentions.Of(text).Contains(bot.Id));

    private static IReadOnlyList<(CommandRow Command, string Params)> Commands(World world, BotRow bot, ChatRow chat, string text) =>
        chat.IsLine ? [] : SlashCommands.Find(text, [.. world.Table<CommandRow>().All
            .Where(command => command.BotId == bot.Id && (chat.Has(bot.Id) || command.Common))]);

    private static void Send(World world, BotRow bot, string type, ChatRow chat, MessageRow message, long userId)
    {
        var data = Data(world, bot, chat, userId);
        data["message"] = ChatViews.Message(world, message);
        BotQueue.Add(world, bot, type, data);
    }

    private static JsonObject Data(World world, BotRow bot, ChatRow chat, long userId) => new()
    {
        ["bot"] = ChatViews.Bot(world, bot, owner: true),
        ["chat"] = ChatViews.EventChat(world, chat, bot.Id),
        ["user"] = ChatViews.User(world, userId, inEvent: true),
        ["language"] = world.Settings.Language,
    };
}
