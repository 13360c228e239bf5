namespace B24CoachBot.Sandbox.Portal.Rows;

/// <summary>What was reported as a task's result.</summary>
public sealed record TaskResultRow(long Id, long TaskId, long AuthorId, string Text, DateTimeOffset At) : IRow
{
    public bool Open { get; init; } = true;

    public long? MessageId { get; init; }
}
