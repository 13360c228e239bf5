using B24CoachBot.Domain;
using B24CoachBot.Domain.Guardrails;
using B24CoachBot.Domain.Metrics;
using B24CoachBot.Domain.Templates;

namespace B24CoachBot.Adapters.Storage;

/// <summary>Everything a turn leaves behind, stored in one transaction or not at all.</summary>
/// <param name="InboxId">The event that was heard.</param>
public sealed record TurnCommit(
    string Portal,
    int Subject,
    long InboxId,
    DateTimeOffset At,
    IReadOnlyList<StoredDraft> Drafts,
    IReadOnlyList<StoredConsent> Consents,
    IReadOnlyList<Planned> Outbox,
    IReadOnlyList<PlannedTimer> Timers,
    IReadOnlyList<StoredHabit> Habits)
{
    public IReadOnlyList<StoredNote> Notes { get; init; } = [];

    /// <summary>The portal's day of the turn: what the bot says is counted under it.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The turn was a person's answer in a conversation that the bot began.</summary>
    public bool IsAnswer { get; init; }

    /// <summary>Work on cards that the turn tells of.</summary>
    public IReadOnlyList<CardTouch> Touches { get; init; } = [];

    /// <summary>Decided for the whole portal.</summary>
    public IReadOnlyList<Ruling> Rulings { get; init; } = [];

    /// <summary>Wordings permitted.</summary>
    public IReadOnlyList<Permit> Permits { get; init; } = [];

    /// <summary>Events for others.</summary>
    public IReadOnlyList<Arrival> Passed { get; init; } = [];

    /// <summary>What the turn tells of the library's use.</summary>
    public IReadOnlyList<ItemUse> Uses { get; init; } = [];

    /// <summary>The portal's answers to permitted changes.</summary>
    public IReadOnlyList<StoredResult> Results { get; init; } = [];

    /// <summary>Whose records go.</summary>
    public IReadOnlyList<StoredErasing> Erased { get; init; } = [];

    /// <summary>Whose own tokens go.</summary>
    public IReadOnlyList<int> Disconnected { get; init; } = [];

    /// <summary>Errors that are over.</summary>
    public IReadOnlyList<StoredClosing> Closed { get; init; } = [];

    /// <summary>The event was tried several times and could not be heard.</summary>
    public bool GivenUp { get; init; }
}

/// <summary>A draft to store. <paramref name="ReadVersion"/> is the version the turn began with, 0 for a new draft.</summary>
public sealed record StoredDraft(string Id, int Subject, string StateName, int ReadVersion, bool Ended, DateTimeOffset TouchedAt, string Body);

/// <summary>Whom a person means by a name that fits several; <paramref name="Among"/> are the ids of those it fits.</summary>
public sealed record StoredHabit(int Subject, string Among, int Chosen);

/// <summary>Something to be remembered of a person; no words.</summary>
public sealed record StoredNote(int Subject, string Name, string Value);

public sealed record StoredConsent(string DraftId, int Card, string Change, string State, int AskedOf, DateTimeOffset AskedAt, int? By, DateTimeOffset? At);

/// <summary>An outbox row to be. <paramref name="Body"/> is made when it is known whether the card is near, within the transaction.</summary>
/// <param name="Card">The card that is shown, when the row is a message.</param>
/// <param name="IsMessage">The row adds a message to the dialogue (a card shown in place does not).</param>
public sealed record Planned(string Lane, int Priority, string? Dialog, string? Card, bool IsMessage, bool AskWhetherNear, Func<bool, string> Body);

public sealed record PlannedTimer(string DraftId, string What, DateTimeOffset At);
