using B24CoachBot.Domain.Consents;

namespace B24CoachBot.Domain.Conversations.Unclear;

/// <summary>Where a question about a task stands. Stored names.</summary>
public enum UnclearState
{
    /// <summary>The person's tasks are being looked up; or one came back or is new, and the person speaks with the bot of something else.</summary>
    Looking,

    /// <summary>A task came back: is it clear?</summary>
    Offering,

    /// <summary>A task was set for the person, who was told of it in one line. Nothing is asked; a press may come any day.</summary>
    Told,

    /// <summary>Which task?</summary>
    ChoosingTask,

    /// <summary>What of it?</summary>
    ChoosingPart,

    /// <summary>None of the usual questions: in the person's own words, then.</summary>
    Telling,

    /// <summary>The author has the question.</summary>
    Asked,
    Answered,
    Unanswered,

    /// <summary>Nothing was asked.</summary>
    Dropped,
}

/// <summary>Somebody works on a task and does not understand it.</summary>
public sealed record UnclearDraft : Draft
{
    public required UnclearState State { get; init; }

    /// <summary>The tasks to choose among, the youngest first.</summary>
    public IReadOnlyList<OpenTask> Tasks { get; init; } = [];

    public OpenTask? Task { get; init; }

    /// <summary>Nobody asked: the task came back, or is new.</summary>
    public bool Unasked { get; init; }

    /// <summary>The task is new to the person.</summary>
    public bool Given { get; init; }

    public UnclearPart? Part { get; init; }

    /// <summary>In the person's own words.</summary>
    public string? Question { get; init; }

    public string AuthorName { get; init; } = "";

    /// <summary>The author's first day back, when away.</summary>
    public DateOnly? BackOn { get; init; }

    public DateTimeOffset? AskedAt { get; init; }

    public ClarificationAnswer? Answer { get; init; }

    /// <summary>Which rendering of the card is alive; its buttons carry this number.</summary>
    public int Shown { get; init; }

    /// <summary>How many times in a row the person was not understood.</summary>
    public int Unclear { get; init; }

    /// <summary>It is the same question, and its answer is awaited.</summary>
    public bool IsSame(string draftId, OpenTask task, UnclearPart part, string? question) =>
        Id != draftId && State == UnclearState.Asked && Task?.Id == task.Id && Part == part && string.Equals(Question, question, StringComparison.OrdinalIgnoreCase);

    public override string StateName => $"Unclear{State}";

    public override bool Ended => UnclearMoves.Ends.Contains(State);

    public override bool Waits => State is UnclearState.Offering or UnclearState.ChoosingTask or UnclearState.ChoosingPart or UnclearState.Telling;

    public override bool Asks => Waits && State != UnclearState.Offering;

    public override bool Rests => !Waits;

    public override bool Knocks => State == UnclearState.Looking;
}
