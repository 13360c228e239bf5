using System.Globalization;

namespace B24CoachBot.Adapters.Portal.Events;

/// <summary>Something that happened on the portal, from the feed or from a push, in one shape.</summary>
public abstract record PortalEvent(EventFrame Frame)
{
    /// <summary>A message in a dialog of the bot.</summary>
    public sealed record MessageAdded(EventFrame Frame, MessageSeen Message) : PortalEvent(Frame);

    /// <summary>The message with its new text.</summary>
    public sealed record MessageEdited(EventFrame Frame, MessageSeen Message) : PortalEvent(Frame);

    public sealed record MessageDeleted(EventFrame Frame, long MessageId) : PortalEvent(Frame);

    /// <summary>A slash command or a pressed button; for a button the message is the one under which it stands.</summary>
    public sealed record CommandGiven(EventFrame Frame, CommandTold Command, MessageSeen Message) : PortalEvent(Frame);

    /// <summary><paramref name="Reaction"/> in the portal's spelling (<c>like</c>); <paramref name="Added"/> or taken back.</summary>
    public sealed record ReactionChanged(EventFrame Frame, string Reaction, bool Added, MessageSeen Message) : PortalEvent(Frame);

    /// <summary>The bot came into a dialog; whoever the frame names invited it or opened it.</summary>
    public sealed record JoinedChat(EventFrame Frame) : PortalEvent(Frame);

    /// <summary>The bot was opened by a link with data; <paramref name="Context"/> as the link carried it, so not to be trusted.</summary>
    public sealed record ContextGiven(EventFrame Frame, PortalJson Context) : PortalEvent(Frame);

    /// <summary>Somebody has hung up; <paramref name="Talk"/> is null when nobody was talked with, or not long enough, or a colleague.</summary>
    public sealed record CallEnded(EventFrame Frame, EndedTalk? Talk) : PortalEvent(Frame);

    /// <summary>The application was uninstalled; with <paramref name="Clean"/> nothing is to be kept.</summary>
    public sealed record AppUninstalled(EventFrame Frame, bool Clean) : PortalEvent(Frame);

    /// <summary>An administrator removed the bot; its last event.</summary>
    public sealed record BotDeleted(EventFrame Frame) : PortalEvent(Frame);

    /// <summary>A kind that this version does not know, or one without the members it should have.</summary>
    public sealed record Unread(EventFrame Frame, string Type) : PortalEvent(Frame);
}

/// <summary>What all events share. <paramref name="Key"/>: <c>feed:{eventId}</c> or <c>push:{SHA-256 of the body}</c>, equal for a repeat.</summary>
public sealed record EventFrame(string Key, DateTimeOffset At)
{
    /// <summary>The feed's number; a push has none.</summary>
    public long? EventId { get; init; }

    public int? BotId { get; init; }

    public ChatSeen? Chat { get; init; }

    /// <summary>Who did it: wrote, edited, pressed, reacted.</summary>
    public PersonSeen? By { get; init; }

    /// <summary>Of the person's interface, two letters.</summary>
    public string? Language { get; init; }

    public EventOrigin Origin { get; init; }
}

/// <summary>Whose doing an event is; only <see cref="Person"/> is anything to answer.</summary>
public enum EventOrigin
{
    Person,
    ThisBot,
    OtherBot,

    /// <summary>A line that the messenger itself wrote.</summary>
    System,
}

/// <summary><paramref name="DialogId"/>: where to answer, a person's id or <c>chat5</c>; <paramref name="Type"/> is open: private, chat, lines …
/// <paramref name="EntityType"/> and <paramref name="EntityId"/> tie it to a deal, a task, an open line.</summary>
public sealed record ChatSeen(string DialogId, int? ChatId, string? Title, string? Type, string? EntityType, string? EntityId)
{
    /// <summary>A client's dialogue of an Open Channel.</summary>
    public bool IsLine => EntityType == "LINES" || Type == "lines";

    /// <summary>The channel's number, the second part of <c>livechat|22|1775|599</c>.</summary>
    public int? Line => IsLine && EntityId?.Split('|') is [_, var line, ..] && int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary><paramref name="Connector"/>: a client who writes through an open line.</summary>
public sealed record PersonSeen(int Id, string Name, string? FirstName, string? LastName, bool Extranet, bool Bot, bool Connector);

/// <summary><paramref name="Name"/> without the slash; <paramref name="Context"/>: textarea, keyboard or menu.</summary>
public sealed record CommandTold(int? Id, string Name, string Params, string? Context);

/// <summary>A message as an event carries it: BB-coded text, and what it answers, forwards and brings along.</summary>
public sealed record MessageSeen(long Id, int? ChatId, int? AuthorId, string Text)
{
    public bool IsSystem { get; init; }

    public long? ReplyId { get; init; }

    public Forwarded? Forward { get; init; }

    /// <summary>Ids of files; their names are another call.</summary>
    public IReadOnlyList<int> Files { get; init; } = [];

    // People's words stay out of logs, and records end up there.
    public override string ToString() => $"MessageSeen {{ Id = {Id} }}";
}

/// <summary>Where a forwarded message comes from: its id (text, because the portal prefixes some) and its author.</summary>
public sealed record Forwarded(string Id, int? UserId, int? ChatId);
