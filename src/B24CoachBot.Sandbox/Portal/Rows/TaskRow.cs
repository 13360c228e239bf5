namespace B24CoachBot.Sandbox.Portal.Rows;

/// <summary>A task as the portal keeps it; words as in REST 3, times with the portal's offset.</summary>
public sealed record TaskRow(long Id, string Title, long CreatorId, long ResponsibleId, DateTimeOffset Created) : IRow
{
    public string Description { get; init; } = "";

    public IReadOnlyList<long> Accomplices { get; init; } = [];

    public IReadOnlyList<long> Auditors { get; init; } = [];

    public DateTimeOffset? StartPlan { get; init; }

    public DateTimeOffset? EndPlan { get; init; }

    public DateTimeOffset? Deadline { get; init; }

    /// <summary>low, average or high.</summary>
    public string Priority { get; init; } = "average";

    /// <summary>pending, in_progress, supposedly_completed, completed, deferred or declined.</summary>
    public string Status { get; init; } = "pending";

    public long? GroupId { get; init; }

    public long? StageId { get; init; }

    public long? ParentId { get; init; }

    /// <summary>Bindings such as D_10, L_1, C_3, CO_4.</summary>
    public IReadOnlyList<string> CrmItemIds { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyList<long> FileIds { get; init; } = [];

    public string? XmlId { get; init; }

    public string? Mark { get; init; }

    public bool RequireResult { get; init; }

    public bool NeedsControl { get; init; }

    public bool AllowsChangeDeadline { get; init; }

    public bool AllowsTimeTracking { get; init; }

    public bool MatchesWorkTime { get; init; }

    /// <summary>Seconds.</summary>
    public long EstimatedTime { get; init; }

    public long ChatId { get; init; }

    public DateTimeOffset Changed { get; init; } = Created;

    /// <summary>The last word in the task's chat; null while nothing was said there.</summary>
    public DateTimeOffset? LastSaid { get; init; }

    /// <summary>The last change or word.</summary>
    public DateTimeOffset Activity => LastSaid > Changed ? LastSaid.Value : Changed;

    public long ChangedBy { get; init; } = CreatorId;

    public DateTimeOffset? StatusChanged { get; init; }

    public long? StatusChangedBy { get; init; }

    public DateTimeOffset? Started { get; init; }

    public DateTimeOffset? Closed { get; init; }

    public long? ClosedBy { get; init; }

    /// <summary>The portal's braces around a guid; made of the id, so that a seed gives the same portal every time.</summary>
    public string ExternalId => new Guid((int)Id, 0x4b24, 0x4c0a, [0x80, 0, 0, 0, 0, 0, 0, 1]).ToString("B");
}
