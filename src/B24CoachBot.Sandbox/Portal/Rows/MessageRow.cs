using System.Text.Json.Nodes;

namespace B24CoachBot.Sandbox.Portal.Rows;

/// <summary>One message; ids are one sequence of the portal. Author 0 is the system.</summary>
public sealed record MessageRow(long Id, long ChatId, long AuthorId, DateTimeOffset Date, string Text) : IRow
{
    public bool IsSystem { get; init; }

    public long? ReplyId { get; init; }

    public ForwardOf? Forward { get; init; }

    public IReadOnlyList<long> FileIds { get; init; } = [];

    /// <summary>{"BOT_ID":…,"BUTTONS":[…]} as it was checked.</summary>
    public JsonObject? Keyboard { get; init; }

    /// <summary>{"BLOCKS":[…]} as it was checked.</summary>
    public JsonObject? Attach { get; init; }

    /// <summary>Buttons with BLOCK=Y that were pressed since the bot last updated the message.</summary>
    public IReadOnlyList<int> BlockedButtons { get; init; } = [];

    public IReadOnlyList<ReactionOf> Reactions { get; init; } = [];

    public bool IsEdited { get; init; }

    public bool IsDeleted { get; init; }
}

/// <summary>Where a forwarded message came from.</summary>
public sealed record ForwardOf(long MessageId, long UserId, long ChatId, DateTimeOffset Date);

/// <summary>Who reacted and how, by the portal's code ("like").</summary>
public sealed record ReactionOf(long UserId, string Code);
