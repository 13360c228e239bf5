namespace B24CoachBot.Domain.Consents;

/// <summary>What of a task is unclear. Stored names.</summary>
public enum UnclearPart
{
    /// <summary>When it is done.</summary>
    Result,
    Deadline,

    /// <summary>Where the materials are.</summary>
    Sources,
    Other,
}

/// <summary>What the author of a task has said of it, to be written into the task; what stood there stays below, with its date.</summary>
/// <param name="Asker">Who asked; a task that is theirs no more is left alone.</param>
/// <param name="Line">The author's words; empty for a new deadline.</param>
/// <param name="Deadline">The new one, with the portal's offset; null leaves it.</param>
/// <param name="At">When the author said it.</param>
public sealed record TaskClarification(long TaskId, UserId Asker, UserId Author, UnclearPart Part, string Line, DateTimeOffset? Deadline, DateTimeOffset At, Tongue Tongue);
