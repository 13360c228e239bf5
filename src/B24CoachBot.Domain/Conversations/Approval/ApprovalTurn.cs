namespace B24CoachBot.Domain.Conversations.Approval;

/// <summary>What a decision about approvals may look at besides the draft.</summary>
public sealed record ApprovalTurn(Facts Facts, DateTimeOffset At, Known Known);
