namespace B24CoachBot.Sandbox.Portal.Rows;

/// <summary>A workgroup or project with its members.</summary>
public sealed record GroupRow(long Id, string Name, long OwnerId, IReadOnlyList<GroupMember> Members, DateTimeOffset Created) : IRow
{
    public bool Project { get; init; } = true;

    public bool Closed { get; init; }

    public bool Visible { get; init; } = true;

    public bool Opened { get; init; }
}

/// <summary><paramref name="Role"/> is A owner, E moderator, K member.</summary>
public sealed record GroupMember(long UserId, string Role);
