namespace B24CoachBot.Sandbox.Portal.Rows;

/// <summary>A task of a business process: somebody has to say yes or no to a document. Kept for ever here, though the portal's own list forgets it.</summary>
public sealed record ApprovalRow(
    long Id, string Name, long UserId, string Document, string WorkflowId, long TemplateId, DateTimeOffset OpenedAt) : IRow
{
    public const string Running = "running";

    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>running, approved, rejected or completed.</summary>
    public string Status { get; init; } = Running;

    /// <summary>Who closed it.</summary>
    public long? By { get; init; }
}
