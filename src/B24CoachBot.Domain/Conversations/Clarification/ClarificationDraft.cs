using B24CoachBot.Domain.Consents;

namespace B24CoachBot.Domain.Conversations.Clarification;

/// <summary>Where a colleague's question stands with the author of the task. Stored names.</summary>
public enum ClarificationState
{
    /// <summary>It came, and the author is away, off duty, or speaks with the bot of something else.</summary>
    Waiting,

    /// <summary>One line, please.</summary>
    Asking,

    /// <summary>Shall the deadline really be moved?</summary>
    Confirming,

    /// <summary>The answer is on its way into the task.</summary>
    Writing,
    Written,

    /// <summary>It was passed on, and the portal would not change the task.</summary>
    Said,

    /// <summary>The task was over, and the answer was passed on.</summary>
    Past,

    /// <summary>The deadline stays.</summary>
    Kept,
    NotKnown,
    Lapsed,
}

/// <summary>A colleague asks the author what a task means.</summary>
public sealed record ClarificationDraft : Draft
{
    public required ClarificationState State { get; init; }

    public required ClarificationAsked Asked { get; init; }

    /// <summary>The author's own name, for the asker to read.</summary>
    public required string AuthorName { get; init; }

    /// <summary>When the author was asked.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>The answer as it is written; empty for a deadline.</summary>
    public string Line { get; init; } = "";

    public DateTimeOffset? Deadline { get; init; }

    /// <summary>The question whose yes moves the deadline.</summary>
    public Consent? Consent { get; init; }

    /// <summary>Which rendering of the card is alive; its buttons carry this number.</summary>
    public int Shown { get; init; }

    /// <summary>How many times in a row the author was not understood.</summary>
    public int Unclear { get; init; }

    public override string StateName => $"Clarification{State}";

    public override bool Ended => ClarificationMoves.Ends.Contains(State);

    public override bool Waits => State is ClarificationState.Asking or ClarificationState.Confirming;

    public override bool Asks => State == ClarificationState.Asking;

    public override bool Rests => !Waits;

    public override bool Knocks => State == ClarificationState.Waiting;
}
