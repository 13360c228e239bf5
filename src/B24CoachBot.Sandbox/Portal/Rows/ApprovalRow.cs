using B24CoachBot.Sandbox.Portal.Approvals;

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

    /// <summary>What the person said with the decision.</summary>
    public string? Comment { get; init; }

    /// <summary>ApproveActivity, ReviewActivity, RequestInformationActivity or RequestInformationOptionalActivity.</summary>
    public string Activity { get; init; } = ApprovalKinds.Approve;

    /// <summary>N, Y (always), YA (with a yes) or YR (with a no).</summary>
    public string CommentRequired { get; init; } = "N";

    /// <summary>To whom it may be handed: all, subordinates or nobody.</summary>
    public string Delegation { get; init; } = ApprovalKinds.ToAll;

    /// <summary>Who began the workflow.</summary>
    public long StartedBy { get; init; } = 1;

    /// <summary>Who handed it on last.</summary>
    public long? DelegatedBy { get; init; }

    public DateTimeOffset? DelegatedAt { get; init; }
}
