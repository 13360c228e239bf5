using System.Text.Json.Serialization;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Consents;

/// <summary>A change of the portal, in the bot's own words; the portal's names stop at the adapter.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "change")]
[JsonDerivedType(typeof(CreateTask), "create-task")]
[JsonDerivedType(typeof(WithdrawTask), "withdraw-task")]
[JsonDerivedType(typeof(FillCard), "fill-card")]
[JsonDerivedType(typeof(ClarifyTask), "clarify-task")]
[JsonDerivedType(typeof(DecideApproval), "decide-approval")]
public abstract record PortalChange
{
    private PortalChange()
    {
    }

    public sealed record CreateTask(TaskOrder Order) : PortalChange;

    /// <summary>Takes back a task that nobody has touched; a touched one stays and the answer says why.</summary>
    public sealed record WithdrawTask(long TaskId, UserId Author, Tongue Tongue) : PortalChange;

    /// <summary>Writes fields of the passport into a card. A field that somebody changed meanwhile is not overwritten: nothing is, and the answer names it.</summary>
    public sealed record FillCard(CardFill Fill) : PortalChange;

    /// <summary>Writes the author's answer into a task that is still open and still the asker's.</summary>
    public sealed record ClarifyTask(TaskClarification Clarification) : PortalChange;

    /// <summary>Decides an approval or hands it on, in the person's own name. One that is over already is not touched, and the answer says how it ended.</summary>
    public sealed record DecideApproval(ApprovalDecision Decision) : PortalChange;
}

/// <summary>Everything a task is created with. Instants carry the portal's offset.</summary>
public sealed record TaskOrder
{
    /// <summary>Ours, unique for good: the idempotency key and the marker in the description derive from it.</summary>
    public required string OrderId { get; init; }

    public required string Title { get; init; }

    public required TaskText Text { get; init; }

    public required Tongue Tongue { get; init; }

    public required UserId Author { get; init; }

    public required UserId Responsible { get; init; }

    public IReadOnlyList<UserId> Accomplices { get; init; } = [];

    public IReadOnlyList<UserId> Observers { get; init; } = [];

    public DateTimeOffset? Start { get; init; }

    public DateTimeOffset? Deadline { get; init; }

    public Priority Priority { get; init; } = Priority.Normal;

    public int? ProjectId { get; init; }

    public CrmLink? Crm { get; init; }

    /// <summary>The assignee must attach a result before the task can be closed.</summary>
    public bool RequireResult { get; init; }

    public IReadOnlyList<string> Steps { get; init; } = [];

    public IReadOnlyList<string> DoneCriteria { get; init; } = [];

    /// <summary>The Drive's numbers of the files to attach.</summary>
    public IReadOnlyList<int> Files { get; init; } = [];
}

/// <summary>What the description is made of: the author's own words and where they were said.</summary>
/// <param name="Quote">The author's words as written.</param>
/// <param name="Source">The group's name, null for a private dialogue.</param>
/// <param name="SourceDialog">The group's address for a link to the message.</param>
public sealed record TaskText(string Quote, string? Source = null, string? SourceDialog = null, long? SourceMessageId = null)
{
    /// <summary>Who wrote the words, when it was not the author.</summary>
    public string? Writer { get; init; }

    public bool Forwarded { get; init; }

    /// <summary>The meeting at which it was agreed; null for any other errand.</summary>
    public string? Meeting { get; init; }
}

/// <summary>A card of the CRM.</summary>
public sealed record CrmLink(CrmKind Kind, long Id, string Title);
