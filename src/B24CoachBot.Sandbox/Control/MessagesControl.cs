using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Chat;
using B24CoachBot.Sandbox.Portal.Lines;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Control;

/// <summary>POST messages: an employee writes, forwards, replies, edits, takes away, sends a file.</summary>
internal static class MessagesControl
{
    public static void Register(ControlTable table) => table.Post("messages", Write);

    private static JsonNode? Write(ControlCall call)
    {
        call.Body.Allow("user", "dialog", "text", "forward", "reply", "edit", "delete", "file");
        var user = call.BodyUser();
        var messageId = call.Body.NumberOrNull("edit") is { } edited
            ? Messages.Edit(call.World, Own(call, user, edited), Text(call)).Id
            : call.Body.NumberOrNull("delete") is { } deleted
                ? Delete(call, user, deleted)
                : Say(call, user);
        return new JsonObject { ["messageId"] = messageId };
    }

    private static long Delete(ControlCall call, UserRow user, long id)
    {
        Messages.Delete(call.World, Own(call, user, id));
        return id;
    }

    /// <summary>A forwarded message with words of one's own is two messages, the words first, as the messenger does it.</summary>
    private static long Say(ControlCall call, UserRow user)
    {
        var chat = DialogOf.Open(call, user, call.Body.Text("dialog"));
        var text = Text(call);
        if (chat.IsLine && !user.IsConnector && LineBook.Last(call.World, chat.Id) is { IsOpen: true } session)
        {
            LineBook.Take(call.World, session, user.Id);
        }

        long? last = null;
        if (text.Length > 0 || call.Body.Has("file"))
        {
            last = Messages.Add(call.World, chat, user.Id, new Words(text) { ReplyId = Reply(call, chat), FileIds = File(call, user, chat) }).Id;
        }

        if (call.Body.NumberOrNull("forward") is { } forward)
        {
            last = Forward(call, user, chat, forward).Id;
        }

        return last ?? throw new ControlError(400, "There is nothing to say: give a text, a file or a message to forward.");
    }

    private static MessageRow Forward(ControlCall call, UserRow user, ChatRow chat, long id)
    {
        var original = Seen(call, user, id);
        return Messages.Add(call.World, chat, user.Id, new Words(original.Text)
        {
            Attach = original.Attach,
            FileIds = original.FileIds,
            Forward = original.Forward ?? new ForwardOf(original.Id, original.AuthorId, original.ChatId, original.Date),
        });
    }

    private static long? Reply(ControlCall call, ChatRow chat)
    {
        if (call.Body.NumberOrNull("reply") is not { } id)
        {
            return null;
        }

        return call.World.Table<MessageRow>().Find(id)?.ChatId == chat.Id
            ? id
            : throw new ControlError(400, $"Message {id} is not in this dialog, so it cannot be replied to.");
    }

    private static IReadOnlyList<long> File(ControlCall call, UserRow user, ChatRow chat)
    {
        if (call.Body.MapOrNull("file") is not { } map)
        {
            return [];
        }

        return [SentFile.Keep(call.World, new ControlBody(map), user, chat).Id];
    }

    /// <summary>"@Коуч" becomes the portal's mention of the bot.</summary>
    private static string Text(ControlCall call)
    {
        var text = call.Body.TextOrNull("text") ?? "";
        return call.Coach() is { } bot
            ? text.Replace("@Коуч", $"[USER={bot.Id}]Коуч[/USER]", StringComparison.Ordinal)
            : text;
    }

    private static MessageRow Own(ControlCall call, UserRow user, long id)
    {
        var message = Seen(call, user, id);
        return message.AuthorId == user.Id ? message : throw new ControlError(409, $"Message {id} was not written by user {user.Id}.");
    }

    private static MessageRow Seen(ControlCall call, UserRow user, long id) => SeenMessage.Of(call, user, id);
}
