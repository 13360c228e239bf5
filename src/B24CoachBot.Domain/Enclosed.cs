using System.Text.Json.Serialization;

namespace B24CoachBot.Domain;

/// <summary>What a message brings besides its words.</summary>
public sealed record Enclosed
{
    public static Enclosed Nothing { get; } = new();

    /// <summary>The words are another message's; null for words of one's own.</summary>
    public Forward? Forward { get; init; }

    /// <summary>The message that is replied to.</summary>
    public long? ReplyTo { get; init; }

    /// <summary>That message, once it was asked for. It is read within the turn and stored with no event.</summary>
    [JsonIgnore]
    public Replied? Replied { get; init; }

    /// <summary>The Drive's numbers of the files sent along.</summary>
    public IReadOnlyList<int> Files { get; init; } = [];
}

/// <summary><paramref name="Writer"/> wrote what was forwarded; null where the portal does not tell.</summary>
public sealed record Forward(UserId? Writer);

/// <summary>A message that was replied to; <paramref name="Text"/> is null when the portal does not show it to the bot.</summary>
public sealed record Replied(long MessageId, string? Text, UserId? Writer);
