using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Chat;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Methods;

/// <summary>imbot.v2.Chat.get, imbot.v2.Chat.Message.*, imbot.v2.Chat.InputAction.notify</summary>
internal static class BotMessageMethods
{
    private const int MostForwards = 100;

    public static void Register(MethodTable table)
    {
        table.V2("imbot.v2.Chat.get", "imbot", GetChat);
        table.V2("imbot.v2.Chat.InputAction.notify", "imbot", Notify);
        table.V2("imbot.v2.Chat.Message.send", "imbot", Send);
        table.V2("imbot.v2.Chat.Message.update", "imbot", Update);
        table.V2("imbot.v2.Chat.Message.delete", "imbot", Delete);
        table.V2("imbot.v2.Chat.Message.read", "imbot", Read);
        table.V2("imbot.v2.Chat.Message.Reaction.add", "imbot", call => React(call, add: true));
        table.V2("imbot.v2.Chat.Message.Reaction.delete", "imbot", call => React(call, add: false));
    }

    private static Answer GetChat(Call call)
    {
        var bot = OwnBot.Of(call);
        var chat = Chats.Find(call.World, bot.Id, call.Args.TextOrNull("dialogId") ?? "")
            ?? throw new PortalError(400, "CHAT_NOT_FOUND", "Chat not found");
        return chat.Has(bot.Id)
            ? new JsonObject { ["chat"] = ChatViews.Chat(call.World, chat, bot.Id) }
            : throw OwnBot.AccessDenied();
    }

    private static Answer Notify(Call call)
    {
        var bot = OwnBot.Of(call);
        Typing.Begin(call.World, Joined(call, bot), bot.Id, call.Args.TextOrNull("statusMessageCode"), call.Args.NumberOrNull("duration"));
        return new JsonObject { ["result"] = true };
    }

    private static Answer Send(Call call)
    {
        var bot = OwnBot.Of(call);
        var chat = Joined(call, bot);
        var words = BotWords.Read(call, bot, chat);
        var forwards = Forwards(call, bot);
        var message = words.Text.Length > 0 || words.Attach is not null ? Messages.Add(call.World, chat, bot.Id, words) : null;
        var uuids = new JsonObject();
        foreach (var (uuid, original) in forwards)
        {
            message = Messages.Add(call.World, chat, bot.Id, new Words(original.Text)
            {
                Attach = original.Attach,
                FileIds = original.FileIds,
                Forward = original.Forward ?? new ForwardOf(original.Id, original.AuthorId, original.ChatId, original.Date),
            });
            uuids[uuid] = message.Id;
        }

        return new JsonObject { ["id"] = message!.Id, ["uuidMap"] = uuids };
    }

    private static List<(string Uuid, MessageRow Original)> Forwards(Call call, BotRow bot)
    {
        var ids = call.Args.Map("fields").Map("forwardIds");
        if (ids.Count > MostForwards)
        {
            throw new PortalError(400, "SENDING_FAILED", "Too many messages to forward");
        }

        return [.. ids.Keys.Select(uuid =>
            call.World.Table<MessageRow>().Find(ids.NumberOrNull(uuid) ?? 0) is { } original &&
            call.World.Table<ChatRow>().Find(original.ChatId) is { } from && from.Has(bot.Id)
                ? (uuid, original)
                : throw OwnBot.AccessDenied())];
    }

    private static Answer Update(Call call)
    {
        var bot = OwnBot.Of(call);
        var message = OwnMessage(call, bot);
        var fields = call.Args.Map("fields");
        var changed = message with
        {
            Text = fields.TextOrNull("message") is { } text ? Messages.Cut(text) : message.Text,
            Attach = fields.Has("attach") ? Attaches.Read(fields.Node("attach")) : message.Attach,
            Keyboard = fields.Has("keyboard") ? Keyboards.Read(fields.Node("keyboard"), senderId: null) : message.Keyboard,
            BlockedButtons = [],
        };
        if (changed.Text.Length == 0 && changed.Attach is null)
        {
            throw new PortalError(400, "EMPTY_MESSAGE", "Message is empty");
        }

        Typing.End(call.World, message.ChatId, bot.Id);
        call.World.Table<MessageRow>().Put(changed with { IsEdited = message.IsEdited || changed.Text != message.Text });
        return new JsonObject { ["result"] = true };
    }

    private static Answer Delete(Call call)
    {
        Messages.Delete(call.World, OwnMessage(call, OwnBot.Of(call)), call.Args.Flag("complete"));
        return new JsonObject { ["result"] = true };
    }

    private static Answer Read(Call call)
    {
        var bot = OwnBot.Of(call);
        var chat = Joined(call, bot);
        var messages = Messages.Of(call.World, chat.Id);
        var upTo = call.Args.NumberOrNull("messageId") ?? (messages.Count > 0 ? messages[^1].Id : 0);
        if (call.Args.Has("messageId") && messages.All(message => message.Id != upTo))
        {
            throw new PortalError(400, "MESSAGE_NOT_FOUND", "Message not found");
        }

        var before = chat.Read.GetValueOrDefault(bot.Id);
        Chats.MarkRead(call.World, chat, bot.Id, upTo);
        var unseen = messages.Where(message => message.AuthorId != bot.Id).ToList();
        return new JsonObject
        {
            ["chatId"] = chat.Id,
            ["lastId"] = Math.Max(before, upTo),
            ["counter"] = unseen.Count(message => message.Id > Math.Max(before, upTo)),
            ["viewedMessages"] = new JsonArray([.. unseen
                .Where(message => message.Id > before && message.Id <= upTo)
                .Select(message => JsonValue.Create(message.Id))]),
        };
    }

    private static Answer React(Call call, bool add)
    {
        var bot = OwnBot.Of(call);
        var message = call.World.Table<MessageRow>().Find(call.Args.NumberOrNull("messageId") ?? 0);
        if (message is null || call.World.Table<ChatRow>().Find(message.ChatId) is not { } chat || !chat.Has(bot.Id))
        {
            throw OwnBot.AccessDenied();
        }

        var code = call.Args.TextOrNull("reaction") ?? "";
        var mine = message.Reactions.Any(reaction => reaction.UserId == bot.Id && reaction.Code == code);
        if (!Reactions.IsKnown(code) || (!add && !mine))
        {
            throw new PortalError(400, "REACTION_NOT_FOUND", "Reaction not found");
        }

        if (add && mine)
        {
            throw new PortalError(400, "REACTION_ALREADY_SET", "Reaction already set");
        }

        Messages.React(call.World, message, bot.Id, code, add);
        return new JsonObject { ["result"] = true };
    }

    /// <summary>The dialogue a bot writes to: a private one opens by itself, a group must have the bot as a member.</summary>
    /// <summary>The dialogue that the call names: one with a person begins with its first message.</summary>
    internal static ChatRow Joined(Call call, BotRow bot)
    {
        var dialogId = call.Args.TextOrNull("dialogId") ?? "";
        if (Chats.ChatNumber(dialogId) is { } chatId)
        {
            return call.World.Table<ChatRow>().Find(chatId) is { } chat && chat.Has(bot.Id) ? chat : throw OwnBot.AccessDenied();
        }

        return long.TryParse(dialogId, NumberStyles.None, CultureInfo.InvariantCulture, out var userId) && userId != bot.Id &&
            call.World.Table<UserRow>().Find(userId) is not null
                ? Chats.OpenPrivate(call.World, bot.Id, userId)
                : throw OwnBot.AccessDenied();
    }

    private static MessageRow OwnMessage(Call call, BotRow bot) =>
        call.World.Table<MessageRow>().Find(call.Args.NumberOrNull("messageId") ?? 0) is { IsSystem: false, IsDeleted: false } message &&
        message.AuthorId == bot.Id
            ? message
            : throw OwnBot.AccessDenied();
}
