using System.Text.Json.Serialization;

namespace B24CoachBot.Sandbox.Portal.Rows;

/// <summary>A stage that an item entered; <paramref name="TypeId"/> 1 created, 2 moved, 3 finished, 5 other pipeline.</summary>
public sealed record StageHistoryRow(
    long Id, int EntityTypeId, long OwnerId, int TypeId, DateTimeOffset At, long? CategoryId, string StageId, string Semantics) : IRow;

/// <summary>A comment in the card's timeline; <paramref name="EntityType"/> is deal, lead, contact or company.</summary>
public sealed record TimelineCommentRow(
    long Id, string EntityType, long EntityId, string Text, long AuthorId, DateTimeOffset At) : IRow;

/// <summary>Who changed which CRM field when. The portal has no such journal; tests ask for it at /sandbox/state.</summary>
public sealed record FieldChangeRow(
    long Id, int EntityTypeId, long ItemId, string Field, string? From, string? To, long By, DateTimeOffset At) : IRow;

/// <summary>A planned or done activity of a card (to-do, call, meeting).</summary>
public sealed record ActivityRow(
    long Id, int OwnerTypeId, long OwnerId, string ProviderId, string Subject, long ResponsibleId, DateTimeOffset Created) : IRow
{
    public string Description { get; init; } = "";

    public DateTimeOffset? Deadline { get; init; }

    public DateTimeOffset? Start { get; init; }

    public DateTimeOffset? End { get; init; }

    public bool Completed { get; init; }

    public long AuthorId { get; init; } = ResponsibleId;

    public DateTimeOffset Updated { get; init; } = Created;

    /// <summary>The dialogue's session, of an Open Channel; 0 for others.</summary>
    public long AssociatedId { get; init; }

    /// <summary>1 in, 2 out, 0 neither.</summary>
    public int Direction { get; init; }

    /// <summary>1 meeting, 2 call, 3 task, 4 e-mail, 6 provider.</summary>
    public int TypeId { get; init; } = 6;

    public long? ParentId { get; init; }

    public string? OriginId { get; init; }

    /// <summary>Minutes before the deadline.</summary>
    public IReadOnlyList<int> PingOffsets { get; init; } = [];

    /// <summary>Further cards that show the activity.</summary>
    public IReadOnlyList<ActivityBinding> Bindings { get; init; } = [];

    /// <summary>Every card that shows the activity, its owner first.</summary>
    [JsonIgnore]
    public IEnumerable<ActivityBinding> Cards => Bindings.Prepend(new ActivityBinding(OwnerTypeId, OwnerId)).Distinct();
}

public sealed record ActivityBinding(int OwnerTypeId, long OwnerId);
