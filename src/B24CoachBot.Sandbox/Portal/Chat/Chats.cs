using System.Globalization;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Chat;

/// <summary>Finds and opens dialogues; dialogId is the other person's id or "chat5".</summary>
public static class Chats
{
    public static ChatRow? Find(World world, long viewerId, string dialogId)
    {
        if (ChatNumber(dialogId) is { } chatId)
        {
            return world.Table<ChatRow>().Find(chatId);
        }

        return long.TryParse(dialogId, NumberStyles.None, CultureInfo.InvariantCulture, out var userId)
            ? FindPrivate(world, viewerId, userId)
            : null;
    }

    public static ChatRow? FindPrivate(World world, long one, long other) =>
        world.Table<ChatRow>().Of(Indexes.ChatsOfPerson, one).FirstOrDefault(chat => chat.IsPrivate && chat.Has(other));

    /// <summary>The private dialogue of two, made on first use; <paramref name="one"/> opens it.</summary>
    public static ChatRow OpenPrivate(World world, long one, long other)
    {
        if (FindPrivate(world, one, other) is { } known)
        {
            return known;
        }

        var chat = Add(world, ChatRow.Private, "", [one, other]) with { OwnerId = one };
        world.Table<ChatRow>().Put(chat);
        if (world.Table<BotRow>().Find(other) is { } bot)
        {
            BotEvents.Joined(world, bot, chat, byUserId: one);
        }

        return chat;
    }

    public static ChatRow AddGroup(World world, string title, IReadOnlyList<long> userIds)
    {
        var chat = Add(world, ChatRow.Group, title, [.. userIds.Distinct()]) with { OwnerId = userIds[0] };
        world.Table<ChatRow>().Put(chat);
        foreach (var bot in chat.UserIds.Select(world.Table<BotRow>().Find).OfType<BotRow>())
        {
            BotEvents.Joined(world, bot, chat, byUserId: chat.OwnerId);
        }

        return chat;
    }

    /// <summary>The chat of an object, such as a task's ("TASKS_TASK", the task's id).</summary>
    public static ChatRow AddEntity(World world, string title, long ownerId, IReadOnlyList<long> userIds, string entityType, string entityId)
    {
        var chat = Add(world, ChatRow.Group, title, [.. userIds.Distinct()]) with
        {
            OwnerId = ownerId,
            EntityType = entityType,
            EntityId = entityId,
        };
        world.Table<ChatRow>().Put(chat);
        return chat;
    }

    public static void MarkRead(World world, ChatRow chat, long userId, long messageId)
    {
        var current = world.Table<ChatRow>().Find(chat.Id)!;
        if (current.Read.GetValueOrDefault(userId) < messageId)
        {
            world.Table<ChatRow>().Put(current with { Read = new Dictionary<long, long>(current.Read) { [userId] = messageId } });
        }
    }

    public static long? ChatNumber(string dialogId) =>
        dialogId.StartsWith("chat", StringComparison.Ordinal) &&
        long.TryParse(dialogId.AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture, out var chatId)
            ? chatId
            : null;

    private static ChatRow Add(World world, string type, string title, IReadOnlyList<long> userIds) =>
        new(world.NextId("chat"), type, title, userIds) { CreatedAt = world.Now };
}
