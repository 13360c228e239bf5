using System.Text.Json.Serialization;

namespace B24CoachBot.Sandbox.Portal.Rows;

/// <summary>An Open Channel: who answers in turn, and the bot that an administrator may have put before them.</summary>
public sealed record LineRow(long Id, string Name, IReadOnlyList<long> Queue) : IRow
{
    public long? BotId { get; init; }

    public string Welcome { get; init; } = "";
}

/// <summary>One dialogue with a client; the next one of the same client (<paramref name="Client"/> tells them apart) goes on in the same chat.</summary>
public sealed record SessionRow(long Id, long LineId, long ChatId, long ClientUserId, string Client, DateTimeOffset Start) : IRow
{
    /// <summary>An employee, a bot, or 0 when nobody of the queue is there.</summary>
    public long OperatorId { get; init; }

    /// <summary>The client's cards in the CRM; none of a stranger.</summary>
    public IReadOnlyList<ActivityBinding> Cards { get; init; } = [];

    public long? ActivityId { get; init; }

    public DateTimeOffset? Finish { get; init; }

    /// <summary>The chat's last message before this dialogue.</summary>
    public long After { get; init; }

    /// <summary>The last message of a finished dialogue.</summary>
    public long? Until { get; init; }

    [JsonIgnore]
    public bool IsOpen => Finish is null;
}
