using System.Text.Json.Serialization;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations.Meeting;

/// <summary>Stored names.</summary>
public enum MeetingItemState
{
    Open,
    Creating,
    Created,
    Skipped,

    /// <summary>Its task is being taken back.</summary>
    Undoing,

    /// <summary>Nobody knows whether its task was created.</summary>
    Unsure,
}

/// <summary>What an agreement lacks before it can be a task.</summary>
public enum MeetingLack
{
    None,
    Who,
    What,
    WhoAndWhat,

    /// <summary>A name that fits several people.</summary>
    Which,
    Term,

    /// <summary>The term lies in the past, or there is no such day.</summary>
    WrongTerm,
}

/// <summary>One agreement.</summary>
/// <param name="Text">As it was written, without mentions.</param>
/// <param name="Mark">Tells it from others without words.</param>
/// <param name="CallId">The meeting it is of; 0 for pasted minutes.</param>
public sealed record MeetingItem(int Number, string Text, string Mark, long CallId)
{
    public string Title { get; init; } = "";

    /// <summary>There is nothing in it that one could bring in the end.</summary>
    public bool IsVague { get; init; }

    /// <summary>The key of its kind of work; null where no words reveal one.</summary>
    public string? Kind { get; init; }

    /// <summary>The client that it names, as written.</summary>
    public string? Client { get; init; }

    /// <summary>Steps and criteria that its own words give.</summary>
    public IReadOnlyList<string> Steps { get; init; } = [];

    public IReadOnlyList<string> Criteria { get; init; } = [];

    public UserId? Who { get; init; }

    /// <summary>A name that fits several employees or none; null when settled.</summary>
    public PersonMention? WhoSaid { get; init; }

    public When? When { get; init; }

    public bool WrongTerm { get; init; }

    /// <summary>The organiser wants it without a term.</summary>
    public bool NoTerm { get; init; }

    /// <summary>It was permitted by itself, under a card of its own, which becomes its receipt.</summary>
    public bool HasCard { get; init; }

    public MeetingItemState State { get; init; }

    public long? TaskId { get; init; }

    public string? Link { get; init; }

    /// <summary>Until when its task can be taken back; null for one that cannot.</summary>
    public DateTimeOffset? UndoUntil { get; init; }

    [JsonIgnore]
    public MeetingLack Lack => Who is null && WhoSaid is { Fits.Count: > 1 } ? MeetingLack.Which
        : Who is null ? IsVague ? MeetingLack.WhoAndWhat : MeetingLack.Who
        : IsVague ? MeetingLack.What
        : WrongTerm ? MeetingLack.WrongTerm
        : When?.Deadline is null && !NoTerm ? MeetingLack.Term
        : MeetingLack.None;
}
