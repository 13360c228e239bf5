using System.Text.Json.Serialization;
using B24CoachBot.Domain.Conversations.Task;

namespace B24CoachBot.Domain.Conversations;

/// <summary>One conversation with one person, as it is stored between turns. Names and values here are contracts.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "conversation")]
[JsonDerivedType(typeof(TaskDraft), "task")]
public abstract record Draft
{
    /// <summary>Derived from the event that opened it, so that a repeated event opens the same draft.</summary>
    public required string Id { get; init; }

    /// <summary>The stored version this draft was read at, 0 before it was stored; a commit must find it unchanged.</summary>
    [JsonIgnore]
    public int Version { get; init; }

    public required UserId Author { get; init; }

    public required Tongue Tongue { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>The person's last turn; the youngest open draft is the one they speak of.</summary>
    public required DateTimeOffset TouchedAt { get; init; }

    /// <summary>The state's stored name.</summary>
    [JsonIgnore]
    public abstract string StateName { get; }

    /// <summary>Nothing more can happen to it.</summary>
    [JsonIgnore]
    public abstract bool Ended { get; }

    /// <summary>It waits for the person's words or press.</summary>
    [JsonIgnore]
    public abstract bool Listens { get; }
}
