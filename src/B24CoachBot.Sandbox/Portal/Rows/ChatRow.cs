namespace B24CoachBot.Sandbox.Portal.Rows;

/// <summary>A dialogue: "private" of two people, "chat" of many, "lines" with a client, or the chat of an object (then EntityType and EntityId say which).</summary>
public sealed record ChatRow(long Id, string Type, string Title, IReadOnlyList<long> UserIds) : IRow
{
    public const string Private = "private";
    public const string Group = "chat";
    public const string Line = "lines";

    public long OwnerId { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public string EntityType { get; init; } = "";

    public string EntityId { get; init; } = "";

    /// <summary>The last message each person has read.</summary>
    public IReadOnlyDictionary<long, long> Read { get; init; } = new Dictionary<long, long>();

    public bool IsPrivate => Type == Private;

    public bool IsLine => Type == Line;

    public bool Has(long userId) => UserIds.Contains(userId);

    /// <summary>The dialogue's name as <paramref name="userId"/> sees it: the other person's id, or "chat5".</summary>
    public string DialogFor(long userId) => IsPrivate
        ? UserIds.FirstOrDefault(other => other != userId, userId).ToString(System.Globalization.CultureInfo.InvariantCulture)
        : $"chat{Id}";
}

/// <summary>Somebody is about to say something, until that moment at the latest; the code says what a bot is at.</summary>
public sealed record TypingRow(long Id, long ChatId, long UserId, DateTimeOffset Until) : IRow
{
    public string? Code { get; init; }
}
