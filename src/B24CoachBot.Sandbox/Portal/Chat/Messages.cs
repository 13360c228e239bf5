using System.Text;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Rows;
using B24CoachBot.Sandbox.Portal.Tasks;

namespace B24CoachBot.Sandbox.Portal.Chat;

/// <summary>What is written, changed and taken away in dialogues; every change tells the bots that may hear it.</summary>
public static class Messages
{
    public const int LongestText = 20_000;

    public static MessageRow Add(World world, ChatRow chat, long authorId, Words words)
    {
        var message = new MessageRow(world.NextId("message"), chat.Id, authorId, world.Now, Cut(words.Text))
        {
            IsSystem = words.IsSystem,
            Attach = words.Attach,
            Keyboard = words.Keyboard,
            ReplyId = words.ReplyId,
            Forward = words.Forward,
            FileIds = words.FileIds,
        };
        world.Table<MessageRow>().Put(message);
        Typing.End(world, chat.Id, authorId);
        Chats.MarkRead(world, chat, authorId, message.Id);
        TaskBook.Said(world, chat);
        BotEvents.Said(world, chat, message);
        return message;
    }

    public static MessageRow Edit(World world, MessageRow message, string text)
    {
        var edited = message with { Text = Cut(text), IsEdited = true };
        world.Table<MessageRow>().Put(edited);
        BotEvents.Changed(world, edited);
        return edited;
    }

    public static void Delete(World world, MessageRow message, bool complete = false)
    {
        BotEvents.Deleted(world, message);
        if (complete)
        {
            world.Table<MessageRow>().Remove(message.Id);
        }
        else
        {
            world.Table<MessageRow>().Put(message with
            {
                Text = "",
                IsDeleted = true,
                Keyboard = null,
                Attach = null,
                FileIds = [],
            });
        }
    }

    /// <summary>A repeated reaction of the same person takes it back; another one replaces it.</summary>
    public static void React(World world, MessageRow message, long userId, string code, bool add)
    {
        var others = message.Reactions.Where(reaction => reaction.UserId != userId).ToList();
        var changed = message with { Reactions = add ? [.. others, new ReactionOf(userId, code)] : others };
        world.Table<MessageRow>().Put(changed);
        BotEvents.Reacted(world, changed, userId, code, add);
    }

    public static IReadOnlyList<MessageRow> Of(World world, long chatId) =>
        world.Table<MessageRow>().Of(Indexes.MessagesOfChat, chatId);

    /// <summary>The portal cuts silently at 20,000 characters and says so at the end.</summary>
    public static string Cut(string text)
    {
        var runes = text.EnumerateRunes().ToList();
        if (runes.Count <= LongestText)
        {
            return text;
        }

        var kept = new StringBuilder();
        foreach (var rune in runes.Take(LongestText))
        {
            kept.Append(rune);
        }

        return kept.Append(" (...)").ToString();
    }
}

/// <summary>What one message carries.</summary>
public sealed record Words(string Text)
{
    public bool IsSystem { get; init; }

    public JsonObject? Attach { get; init; }

    public JsonObject? Keyboard { get; init; }

    public long? ReplyId { get; init; }

    public ForwardOf? Forward { get; init; }

    public IReadOnlyList<long> FileIds { get; init; } = [];
}
