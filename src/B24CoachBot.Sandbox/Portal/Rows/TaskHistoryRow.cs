namespace B24CoachBot.Sandbox.Portal.Rows;

/// <summary>One line of a task's history, in the words of <c>tasks.task.history.list</c>.</summary>
public sealed record TaskHistoryRow(long Id, long TaskId, long UserId, DateTimeOffset At, string Field, string? From, string? To) : IRow;
