namespace B24CoachBot.Domain.Metrics;

/// <summary>A task with the history of its status and with the questions asked in its discussion.</summary>
/// <param name="OfBot">It was created through the bot.</param>
/// <param name="DiscussionRead">False where the connection may not read the task's discussion: its questions are unknown, not zero.</param>
public sealed record TaskSeen(
    long Id, UserId Responsible, UserId Creator, bool OfBot, DateTimeOffset CreatedAt, IReadOnlyList<StatusChange> Changes, IReadOnlyList<QuestionAsked> Questions, bool DiscussionRead);

/// <summary>Status codes of the portal: 2 pending, 3 in progress, 4 supposedly completed, 5 completed, 6 deferred, 7 declined.</summary>
public sealed record StatusChange(DateTimeOffset At, int From, int To);

/// <summary>A message of a task's discussion that ends in a question mark.</summary>
public sealed record QuestionAsked(DateTimeOffset At, UserId By);
