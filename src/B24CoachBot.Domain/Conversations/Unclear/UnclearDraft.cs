using B24CoachBot.Domain.Consents;

namespace B24CoachBot.Domain.Conversations.Unclear;

/// <summary>Where a question about a task stands. Stored names.</summary>
public enum UnclearState
{
    /// <summary>The person's tasks are being looked up.</summary>
    Looking,

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

    public override string StateName => $"Unclear{State}";

    public override bool Ended => UnclearMoves.Ends.Contains(State);

    public override bool Waits => State is UnclearState.ChoosingTask or UnclearState.ChoosingPart or UnclearState.Telling;

    public override bool Asks => Waits;

    public override bool Rests => !Waits;
}
