using B24CoachBot.Adapters.Portal.Events;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain;
using B24CoachBot.Host.Delivery;
using B24CoachBot.Host.Turns;

namespace B24CoachBot.Host.Intake;

/// <summary>The portal's events into the bot's own. What nobody needs to hear (the bot's own messages, other bots, whatever is said in a client's dialogue) stops here.</summary>
internal static class Translation
{
    /// <summary>The event as it goes into the inbox, or null.</summary>
    public static Arrival? Arrival(PortalEvent happened)
    {
        var frame = happened.Frame;
        if (frame.Chat is { IsLine: true } line)
        {
            return LineOpened(happened, frame, line);
        }

        if (frame is not { Origin: EventOrigin.Person, By: { Connector: false } by, Chat: { } chat } || Event(happened, frame, by, chat) is not { } heard)
        {
            return null;
        }

        (string, long)? tail = happened switch
        {
            PortalEvent.MessageAdded added => (chat.DialogId, added.Message.Id),
            PortalEvent.CommandGiven { Command.Context: not "keyboard" } given => (chat.DialogId, given.Message.Id),
            _ => null,
        };
        return new Arrival(frame.Key, by.Id, StoredJson.Write(heard), frame.At, tail);
    }

    /// <summary>
    /// Of a client's dialogue only this much is taken in: that somebody waits there. The portal says so by letting the bot in and by each
    /// word of the client; whoever lets it in need not be a person.
    /// </summary>
    private static Arrival? LineOpened(PortalEvent happened, EventFrame frame, ChatSeen chat)
    {
        var isBegun = happened is PortalEvent.JoinedChat || (happened is PortalEvent.MessageAdded && frame.By is { Connector: true });
        if (!isBegun || chat.ChatId is not { } id)
        {
            return null;
        }

        var by = frame.By?.Id ?? 0;
        var opened = new BotEvent.LineOpened(frame.At, new Speaker(new UserId(by), "", frame.Language ?? "", Extranet: true), new Place(chat.DialogId, Private: false, chat.Title), id, chat.Line);
        return new Arrival(frame.Key, by, StoredJson.Write<BotEvent>(opened), frame.At);
    }

    private static BotEvent? Event(PortalEvent happened, EventFrame frame, PersonSeen by, ChatSeen chat)
    {
        var speaker = new Speaker(new UserId(by.Id), by.FirstName ?? by.Name, frame.Language ?? "", by.Extranet);
        var where = new Place(chat.DialogId, Private: chat.DialogId == $"{by.Id}", chat.Title);
        return happened switch
        {
            PortalEvent.MessageAdded { Message: var message } => Said(message),
            PortalEvent.MessageEdited { Message: var message } => new BotEvent.Edited(frame.At, speaker, where, message.Id, message.Text),
            PortalEvent.CommandGiven { Command: { Name: CarryMessage.PressCommand } command, Message: var card } =>
                new BotEvent.Pressed(frame.At, speaker, where, card.Id, command.Params),

            // A command in somebody else's words commands nothing.
            PortalEvent.CommandGiven { Message: { Forward: not null } message } => Said(message),
            PortalEvent.CommandGiven { Command: var command, Message: var message } =>
                new BotEvent.Commanded(frame.At, speaker, where, message.Id, command.Name, command.Params) { With = With(message) },
            PortalEvent.ReactionChanged { Message: var message } reaction =>
                new BotEvent.Reacted(frame.At, speaker, where, message.Id, reaction.Reaction, reaction.Added),
            PortalEvent.JoinedChat => new BotEvent.Joined(frame.At, speaker, where),
            _ => null,
        };

        BotEvent.Said Said(MessageSeen message) => new(frame.At, speaker, where, message.Id, message.Text) { With = With(message) };
    }

    private static Enclosed With(MessageSeen message) => new()
    {
        Forward = message.Forward is { } from ? new Forward(from.UserId is { } writer and > 0 ? new UserId(writer) : null) : null,
        ReplyTo = message.ReplyId,
        Files = message.Files,
    };
}
