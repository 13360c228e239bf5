namespace B24CoachBot.Adapters.Portal.Events;

/// <summary>One reader for both shapes of <c>data</c>: the feed's JSON and the push's text-only form.
/// Source: imbot.v2/events/events.md.</summary>
internal static class EventReader
{
    public static PortalEvent Read(string type, PortalJson data, EventFrame bare)
    {
        var frame = Fill(bare, data);
        var message = Message(data["message"]);
        return type.ToUpperInvariant() switch
        {
            "ONIMBOTV2MESSAGEADD" when message is not null => new PortalEvent.MessageAdded(frame, message),
            "ONIMBOTV2MESSAGEUPDATE" when message is not null => new PortalEvent.MessageEdited(frame, message),
            "ONIMBOTV2MESSAGEDELETE" when data.Number("messageId") is { } deleted => new PortalEvent.MessageDeleted(frame, deleted),
            "ONIMBOTV2COMMANDADD" when message is not null && Command(data["command"]) is { } command => new PortalEvent.CommandGiven(frame, command, message),
            "ONIMBOTV2REACTIONCHANGE" when message is not null && data.TextOrNull("reaction") is { } reaction =>
                new PortalEvent.ReactionChanged(frame, reaction, data.Text("action") != "delete", message),
            "ONIMBOTV2JOINCHAT" => new PortalEvent.JoinedChat(frame),
            "ONIMBOTV2CONTEXTGET" => new PortalEvent.ContextGiven(frame, data["context"]),
            "ONVOXIMPLANTCALLEND" when data.TextOrNull("CALL_ID") is not null => new PortalEvent.CallEnded(frame, EndedTalk.OfCall(data)),
            "ONAPPUNINSTALL" => new PortalEvent.AppUninstalled(frame, data.Flag("CLEAN")),
            "ONIMBOTV2DELETE" => new PortalEvent.BotDeleted(frame),
            _ => new PortalEvent.Unread(frame, type),
        };
    }

    private static EventFrame Fill(EventFrame frame, PortalJson data)
    {
        var botId = data["bot"].Id("id");
        var by = Person(data["user"]);
        return frame with
        {
            BotId = botId,
            By = by,
            Chat = Chat(data["chat"], data.TextOrNull("dialogId")),
            Language = data.TextOrNull("language"),
            Origin = by switch
            {
                _ when data["message"].Flag("isSystem") => EventOrigin.System,
                { Id: var id } when id == botId => EventOrigin.ThisBot,
                { Bot: true } => EventOrigin.OtherBot,
                null or { Id: 0 } => EventOrigin.System,
                _ => EventOrigin.Person,
            },
        };
    }

    private static ChatSeen? Chat(PortalJson chat, string? dialogId) => (dialogId ?? chat.TextOrNull("dialogId")) is { } dialog
        ? new ChatSeen(dialog, chat.Id("id"), chat.TextOrNull("name"), chat.TextOrNull("type"), chat.TextOrNull("entityType"), chat.TextOrNull("entityId"))
        : null;

    private static PersonSeen? Person(PortalJson user) => user.Id("id") is { } id
        ? new PersonSeen(id, user.Text("name"), user.TextOrNull("firstName"), user.TextOrNull("lastName"),
            user.Flag("extranet"), user.Flag("bot"), user.Flag("connector"))
        : null;

    private static CommandTold? Command(PortalJson command) => command.Text("command").TrimStart('/') is { Length: > 0 } name
        ? new CommandTold(command.Id("id"), name, command.Text("params"), command.TextOrNull("context"))
        : null;

    private static MessageSeen? Message(PortalJson message)
    {
        if (message.Number("id") is not { } id)
        {
            return null;
        }

        // The shape of params is not documented; these two names are what portals send.
        var extras = message["params"];
        return new MessageSeen(id, message.Id("chatId"), message.Id("authorId"), message.Text("text"))
        {
            IsSystem = message.Flag("isSystem"),
            ReplyId = extras.Number("REPLY_ID") ?? extras.Number("replyId"),
            Forward = Forward(message["forward"]),
            Files = [.. Files(extras).Select(file => file.Number()).OfType<long>().Select(file => (int)file)],
        };
    }

    private static IEnumerable<PortalJson> Files(PortalJson extras)
    {
        var files = extras.Has("FILE_ID") ? extras["FILE_ID"] : extras["fileId"];
        return files.Number() is null ? files.Items() : [files];
    }

    private static Forwarded? Forward(PortalJson forward) =>
        forward.TextOrNull("id") is { } id ? new Forwarded(id, forward.Id("userId"), forward.Id("chatId")) : null;
}
