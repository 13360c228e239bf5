namespace B24CoachBot.Domain.Metrics;

/// <summary>What was seen of the portal's work, as it is stored; every number of a digest is made of these rows and of nothing else,
/// so that the same rows give the same numbers whenever they are asked for. No words of people are in them.</summary>
public sealed record MetricRows
{
    public static MetricRows Empty { get; } = new();

    public IReadOnlyList<TalkSeen> Talks { get; init; } = [];

    public IReadOnlyList<CardTouch> Touches { get; init; } = [];

    public IReadOnlyList<FieldCount> Fields { get; init; } = [];

    public IReadOnlyList<StageMove> Moves { get; init; } = [];

    public IReadOnlyList<TaskSeen> Tasks { get; init; } = [];

    public IReadOnlyList<ApprovalSeen> Approvals { get; init; } = [];

    /// <summary>Open cards as they were last seen.</summary>
    public IReadOnlyList<CardSeen> Cards { get; init; } = [];

    public IReadOnlyList<BotCost> Costs { get; init; } = [];

    /// <summary>Only rows of these people.</summary>
    public MetricRows Of(IReadOnlySet<UserId> people) => new()
    {
        Talks = [.. Talks.Where(talk => people.Contains(talk.Employee))],
        Touches = [.. Touches.Where(touch => people.Contains(touch.By))],
        Fields = [.. Fields.Where(count => people.Contains(count.Person))],
        Moves = [.. Moves.Where(move => move.Person is { } person && people.Contains(person))],
        Tasks = [.. Tasks.Where(task => people.Contains(task.Responsible))],
        Approvals = [.. Approvals.Where(approval => people.Contains(approval.Approver))],
        Cards = [.. Cards.Where(card => people.Contains(card.Assigned))],
        Costs = [.. Costs.Where(cost => people.Contains(cost.Person))],
    };
}
