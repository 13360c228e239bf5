namespace B24CoachBot.Sandbox.Portal.Rows;

/// <summary>A node of a task's checklist tree; <paramref name="ParentId"/> 0 is a checklist itself.</summary>
public sealed record ChecklistRow(long Id, long TaskId, long ParentId, long CreatedBy, string Title) : IRow
{
    public long Sort { get; init; }

    public bool Complete { get; init; }

    public bool Important { get; init; }

    public long? ToggledBy { get; init; }

    public DateTimeOffset? Toggled { get; init; }

    public IReadOnlyList<ChecklistMember> Members { get; init; } = [];
}

/// <summary><paramref name="Role"/> is A for an accomplice and U for an auditor.</summary>
public sealed record ChecklistMember(long UserId, string Role);
