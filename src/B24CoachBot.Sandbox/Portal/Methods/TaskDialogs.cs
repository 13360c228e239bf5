using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Chat;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Methods;

/// <summary>Dialogues as the webhook's owner (chats/messages): a task's discussion is read and written so.</summary>
internal static class TaskDialogs
{
    private const int UsualPage = 20;
    private const int LargestPage = 50;

    public static void Register(MethodTable table)
    {
        table.V2("im.dialog.messages.get", "im", Get);
        table.V2("im.message.add", "im", Add);
    }

    private static Answer Get(Call call)
    {
        var chat = Own(call);
        var limit = (int)Math.Clamp(call.Args.NumberOrNull("LIMIT") ?? UsualPage, 1, LargestPage);
        var messages = Messages.Of(call.World, chat.Id).Where(message => !message.IsDeleted);
        var page = call.Args.NumberOrNull("FIRST_ID") is { } first
            ? messages.Where(message => message.Id > first).Take(limit).ToList()
            : messages.Where(message => message.Id < (call.Args.NumberOrNull("LAST_ID") ?? long.MaxValue)).TakeLast(limit).Reverse().ToList();
        return new JsonObject
        {
            ["chat_id"] = chat.Id,
            ["messages"] = Paging.Array(page, message => new JsonObject
            {
                ["id"] = message.Id,
                ["chat_id"] = message.ChatId,
                ["author_id"] = message.AuthorId,
                ["date"] = Instants.Write(message.Date, call.World.Zone),
                ["text"] = message.Text,
                ["unread"] = false,
                ["uuid"] = null,
                ["params"] = new JsonArray(),
            }),
            ["users"] = Paging.Array(page.Select(message => message.AuthorId).Distinct(), id => ChatViews.User(call.World, id)),
            ["files"] = new JsonArray(),
        };
    }

    private static Answer Add(Call call)
    {
        if (call.Args.TextOrNull("MESSAGE") is not { Length: > 0 } text)
        {
            throw new PortalError(400, "MESSAGE_EMPTY", "Message can't be empty");
        }

        return Messages.Add(call.World, Own(call), call.Caller.UserId, new Words(text) { ReplyId = call.Args.NumberOrNull("REPLY_ID") }).Id;
    }

    private static ChatRow Own(Call call)
    {
        var dialog = call.Args.TextOrNull("DIALOG_ID") ?? throw new PortalError(400, "DIALOG_ID_EMPTY", "Dialog ID can't be empty");
        return Chats.Find(call.World, call.Caller.UserId, dialog) is { } chat && chat.Has(call.Caller.UserId)
            ? chat
            : throw new PortalError(403, "ACCESS_ERROR", "You do not have access to the specified dialog");
    }
}
