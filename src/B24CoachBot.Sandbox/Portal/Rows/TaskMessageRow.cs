namespace B24CoachBot.Sandbox.Portal.Rows;

/// <summary>A message in a task's chat.</summary>
public sealed record TaskMessageRow(long Id, long TaskId, long AuthorId, string Text, DateTimeOffset At) : IRow;
