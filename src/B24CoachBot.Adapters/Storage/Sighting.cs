using B24CoachBot.Domain.Metrics;

namespace B24CoachBot.Adapters.Storage;

/// <summary>What one look at the portal brought, and how far each list was read; stored together or not at all.</summary>
public sealed record Sighting
{
    public IReadOnlyList<TalkSeen> Talks { get; init; } = [];

    public IReadOnlyList<CardTouch> Touches { get; init; } = [];

    public IReadOnlyList<FieldCount> Fields { get; init; } = [];

    public IReadOnlyList<StageMove> Moves { get; init; } = [];

    public IReadOnlyList<TracedTask> Tasks { get; init; } = [];

    public IReadOnlyList<ApprovalSeen> Approvals { get; init; } = [];

    public IReadOnlyList<MirroredCard> Cards { get; init; } = [];

    public IReadOnlyDictionary<string, long> Positions { get; init; } = new Dictionary<string, long>();
}

/// <summary>A deal or lead as last seen, also one that is over.</summary>
/// <param name="Contact">The portal's number of the client's card; null where there is none.</param>
public sealed record MirroredCard(CardSeen Seen, bool Open, long? Contact, long? Company);

/// <param name="Chat">The chat of its discussion; 0 where there is none.</param>
public sealed record TracedTask(TaskSeen Seen, long Chat);
