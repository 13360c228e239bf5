namespace B24CoachBot.Domain.Metrics;

/// <summary>A task of a business process as our own log has it; the portal forgets it a day after its end.</summary>
/// <param name="Kind">Equal for approvals of one template, so that like is compared with like.</param>
/// <param name="OpenedAt">The workflow's start where that is known to be the task's, otherwise when the task was first seen.</param>
/// <param name="Estimated">It was open before the first look: its beginning is the workflow's.</param>
/// <param name="ClosedAt">The portal's moment of the last change, or of the look that did not find it any more; null while open.</param>
public sealed record ApprovalSeen(long Id, UserId Approver, string Kind, DateTimeOffset OpenedAt, bool Estimated, DateTimeOffset? ClosedAt);

/// <summary>What the bot itself cost a person on a day.</summary>
/// <param name="Messages">New messages it sent; a card changed in place is none.</param>
/// <param name="Answers">The person's turns in conversations that the bot began.</param>
public sealed record BotCost(DateOnly Day, UserId Person, int Messages, int Answers);
