using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Lines;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Chat;

/// <summary>The objects of the bot platform as the portal shows them: User, Bot, Chat, Message, Command.</summary>
internal static class ChatViews
{
    public static JsonObject Bot(World world, BotRow bot, bool owner)
    {
        var view = new JsonObject
        {
            ["id"] = bot.Id,
            ["code"] = bot.Code,
            ["type"] = bot.Type,
            ["isHidden"] = bot.IsHidden,
            ["isSupportOpenline"] = bot.IsSupportOpenline,
            ["isReactionsEnabled"] = bot.IsReactionsEnabled,
            ["backgroundId"] = bot.BackgroundId,
            ["language"] = world.Settings.Language,
        };
        if (owner)
        {
            var chats = world.Table<ChatRow>().Of(Indexes.ChatsOfPerson, bot.Id);
            view["moduleId"] = "rest";
            view["eventMode"] = bot.EventMode;
            view["countMessage"] = bot.CountMessage;
            view["countCommand"] = bot.CountCommand;
            view["countChat"] = chats.Count(chat => !chat.IsPrivate);
            view["countUser"] = chats.Count(chat => chat.IsPrivate);
        }

        return view;
    }

    public static JsonObject User(World world, long userId, bool inEvent = false)
    {
        var user = world.Table<UserRow>().Find(userId) ?? new UserRow(userId, "", "") { Active = false };
        var moment = Instants.Write(world.Now, world.Zone);
        return new JsonObject
        {
            ["id"] = user.Id,
            ["active"] = user.Active,
            ["name"] = user.FullName,
            ["firstName"] = user.FirstName,
            ["lastName"] = user.LastName,
            ["workPosition"] = user.Position ?? "",
            ["color"] = user.Color,
            ["avatar"] = "",
            ["gender"] = user.Gender,
            ["birthday"] = "",
            ["extranet"] = user.Extranet,
            ["bot"] = user.IsBot,
            ["connector"] = user.IsConnector,
            ["externalAuthId"] = user.IsBot ? "bot" : user.IsConnector ? "imconnector" : "default",
            ["status"] = "online",
            ["idle"] = false,
            ["lastActivityDate"] = inEvent ? false : moment,
            ["mobileLastDate"] = false,
            ["desktopLastDate"] = false,
            ["absent"] = user.AbsentUntil is { } back ? Instants.Write(Midnight(back, world.Zone), world.Zone) : false,
            ["departments"] = new JsonArray([.. user.DepartmentIds.Select(id => JsonValue.Create(id))]),
            ["phones"] = user.WorkPhone is { } phone ? new JsonObject { ["workPhone"] = phone } : false,
            ["type"] = user.IsBot ? "bot" : user.Extranet ? "extranet" : "employee",
            ["website"] = "",
            ["email"] = user.Email ?? "",
        };
    }

    /// <summary>What an event tells of a chat: a subset, never role and muteList.</summary>
    public static JsonObject EventChat(World world, ChatRow chat, long viewerId) => new()
    {
        ["id"] = chat.Id,
        ["dialogId"] = chat.DialogFor(viewerId),
        ["type"] = chat.Type,
        ["name"] = Name(world, chat, viewerId),
        ["messageType"] = chat.IsPrivate ? "P" : chat.IsLine ? "L" : "C",
        ["entityType"] = chat.EntityType,
        ["entityId"] = chat.EntityId,
        ["owner"] = chat.OwnerId,
        ["avatar"] = "",
        ["color"] = "#ab7761",
    };

    public static JsonObject Chat(World world, ChatRow chat, long viewerId)
    {
        var messages = Messages.Of(world, chat.Id);
        var read = chat.Read.GetValueOrDefault(viewerId);
        var session = chat.IsLine ? LineBook.Last(world, chat.Id) : null;
        var view = EventChat(world, chat, viewerId);
        foreach (var (key, value) in new JsonObject
        {
            ["description"] = "",
            ["extranet"] = chat.UserIds.Any(id => world.Table<UserRow>().Find(id) is { Extranet: true }),
            ["containsCollaber"] = false,
            ["entityData1"] = session is null ? "" : LineView.Data1(session),
            ["entityData2"] = session is null ? "" : LineView.Data2(session),
            ["entityData3"] = "",
            ["entityLink"] = new JsonArray(),
            ["diskFolderId"] = null,
            ["permissions"] = new JsonObject { ["manageUsersAdd"] = "member", ["manageMessages"] = "member" },
            ["parentChatId"] = null,
            ["parentMessageId"] = null,
            ["isNew"] = false,
            ["textFieldEnabled"] = "Y",
            ["backgroundId"] = null,
            ["role"] = chat.OwnerId == viewerId ? "owner" : chat.Has(viewerId) ? "member" : "guest",
            ["muteList"] = new JsonArray(),
            ["dateCreate"] = Instants.Write(chat.CreatedAt, world.Zone),
            ["lastMessageId"] = messages.Count == 0 ? 0 : messages[^1].Id,
            ["lastId"] = read,
            ["managerList"] = new JsonArray(chat.OwnerId),
            ["messageCount"] = messages.Count,
            ["userCounter"] = chat.UserIds.Count,
            ["unreadId"] = messages.FirstOrDefault(message => message.Id > read && message.AuthorId != viewerId)?.Id ?? 0,
            ["lastMessageViews"] = "{}",
            ["markedId"] = 0,
            ["public"] = "",
        })
        {
            view[key] = value?.DeepClone();
        }

        return view;
    }

    public static JsonObject Message(World world, MessageRow message) => new()
    {
        ["id"] = message.Id,
        ["chatId"] = message.ChatId,
        ["authorId"] = message.AuthorId,
        ["date"] = Instants.Write(message.Date, world.Zone),
        ["text"] = message.Text,
        ["isSystem"] = message.IsSystem,
        ["uuid"] = "",
        ["forward"] = message.Forward is { } from
            ? new JsonObject
            {
                ["id"] = $"{from.ChatId}/{from.MessageId}",
                ["userId"] = from.UserId,
                ["chatId"] = from.ChatId,
                ["date"] = Instants.Write(from.Date, world.Zone),
            }
            : null,
        ["params"] = Params(message),
        ["viewedByOthers"] = false,
    };

    public static JsonObject Command(CommandRow command) => new()
    {
        ["id"] = command.Id,
        ["botId"] = command.BotId,
        ["command"] = "/" + command.Command,
        ["common"] = command.Common,
        ["hidden"] = command.Hidden,
        ["extranetSupport"] = command.ExtranetSupport,
    };

    /// <summary>A private dialogue is called by the other person's name.</summary>
    public static string Name(World world, ChatRow chat, long viewerId) => chat.IsPrivate
        ? world.Table<UserRow>().Find(chat.UserIds.FirstOrDefault(id => id != viewerId, viewerId))?.FullName ?? ""
        : chat.Title;

    private static JsonObject Params(MessageRow message)
    {
        var view = new JsonObject();
        if (message.ReplyId is { } reply)
        {
            view["REPLY_ID"] = reply;
        }

        if (message.FileIds.Count > 0)
        {
            view["FILE_ID"] = new JsonArray([.. message.FileIds.Select(id => JsonValue.Create(id))]);
        }

        if (message.Keyboard is { } keyboard)
        {
            view["KEYBOARD"] = keyboard["BUTTONS"]?.DeepClone();
        }

        if (message.Attach is { } attach)
        {
            view["ATTACH"] = new JsonArray(attach.DeepClone());
        }

        if (message.IsEdited)
        {
            view["IS_EDITED"] = "Y";
        }

        if (message.IsDeleted)
        {
            view["IS_DELETED"] = "Y";
        }

        return view;
    }

    private static DateTimeOffset Midnight(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }
}
