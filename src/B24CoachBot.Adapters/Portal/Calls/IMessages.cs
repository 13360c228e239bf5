using Refit;

namespace B24CoachBot.Adapters.Portal.Calls;

/// <summary>Source: api-reference/chat-bots/chat-bots-v2/imbot.v2/messages, chats and ui.</summary>
public interface IMessages
{
    /// <summary>→ <see cref="DialogSeen"/>; <c>CHAT_NOT_FOUND</c>. Source: chats/chat-get.md.</summary>
    [Post("/rest/imbot.v2.Chat.get")]
    Task<PortalReply> Get([Body] GetChat request, [Property("urgency")] Urgency urgency, CancellationToken cancel);

    /// <summary>→ <see cref="MessageSent"/>; the portal has no key against doubles here. Source: messages/chat-message-send.md.</summary>
    [Post("/rest/imbot.v2.Chat.Message.send")]
    Task<PortalReply> Send([Body] SendMessage request, [Property("urgency")] Urgency urgency, CancellationToken cancel);

    /// <summary>→ done; <c>ACCESS_DENIED</c> also for a message that is gone. Source: messages/chat-message-update.md.</summary>
    [Post("/rest/imbot.v2.Chat.Message.update")]
    Task<PortalReply> Update([Body] UpdateMessage request, [Property("urgency")] Urgency urgency, CancellationToken cancel);

    /// <summary>«The bot is typing», for 1–600 s. Source: ui/chat-input-action-notify.md.</summary>
    [Post("/rest/imbot.v2.Chat.InputAction.notify")]
    Task<PortalReply> Notify([Body] NotifyTyping request, [Property("urgency")] Urgency urgency, CancellationToken cancel);
}

/// <summary><paramref name="DialogId"/>: the person's id, or <c>chat5</c> for a group.</summary>
public sealed record GetChat(int BotId, Secret? BotToken, string DialogId);

public sealed record SendMessage(int BotId, Secret? BotToken, string DialogId, MessageFields Fields);

public sealed record UpdateMessage(int BotId, Secret? BotToken, long MessageId, MessageFields Fields);

public sealed record NotifyTyping(int BotId, Secret? BotToken, string DialogId, int? Duration = null, string? StatusMessageCode = null);

/// <summary>BB-coded text, cut by the portal at 20,000 characters without a word.</summary>
public sealed record MessageFields(string? Message)
{
    public Keyboard? Keyboard { get; init; }

    public Attach? Attach { get; init; }

    public long? ReplyId { get; init; }

    public bool? UrlPreview { get; init; }
}

public sealed record MessageSent(long MessageId)
{
    public static MessageSent? Read(PortalJson result) => result.Number("id") is { } id ? new MessageSent(id) : null;
}

/// <summary>A dialog as the bot sees it; <paramref name="LastMessageId"/> tells whether something of unknown fate arrived.</summary>
public sealed record DialogSeen(int ChatId, string DialogId, string Name, string Type, long? LastMessageId)
{
    public static DialogSeen? Read(PortalJson result)
    {
        var chat = result["chat"];
        return chat.Id("id") is { } id
            ? new DialogSeen(id, chat.Text("dialogId"), chat.Text("name"), chat.Text("type"), chat.Number("lastMessageId") ?? chat.Number("lastId"))
            : null;
    }
}
