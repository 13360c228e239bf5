using B24CoachBot.Domain.Consents;

namespace B24CoachBot.Domain.Conversations;

/// <summary>A task that somebody works on and may ask about.</summary>
/// <param name="Author">Who set it and may say what is meant.</param>
/// <param name="OfBot">It was set through the bot.</param>
public sealed record OpenTask(long Id, string Title, UserId Author, DateTimeOffset? Deadline, bool OfBot)
{
    /// <summary>Whoever has it has begun it, or it was put off.</summary>
    public bool Begun { get; init; }

    /// <summary>Its page, as <paramref name="reader"/> sees it.</summary>
    public string PathFor(UserId reader) => $"/company/personal/user/{reader}/tasks/task/view/{Id}/";
}

/// <summary>A question about a task, from whoever works on it to whoever set it.</summary>
/// <param name="DraftId">The asker's draft, which waits for the answer.</param>
/// <param name="Question">In the asker's words; null for one of the usual questions.</param>
public sealed record ClarificationAsked(string DraftId, UserId Asker, string AskerName, OpenTask Task, UnclearPart Part, string? Question);

/// <summary>What came of the question.</summary>
/// <param name="Line">As the author said it; null where nothing was said.</param>
/// <param name="Deadline">The new one.</param>
public sealed record ClarificationAnswer(ClarificationVerdict Verdict, string AuthorName, string? Line, DateTimeOffset? Deadline);

/// <summary>Stored names.</summary>
public enum ClarificationVerdict
{
    /// <summary>It stands in the task.</summary>
    Written,

    /// <summary>It was said, and the task could not be changed.</summary>
    Said,

    /// <summary>The task was over before the answer came.</summary>
    Past,

    /// <summary>The deadline stays as it is.</summary>
    Kept,

    /// <summary>The author does not know, or does not want to say.</summary>
    NotKnown,

    /// <summary>The author said nothing for a day.</summary>
    Unanswered,
}
