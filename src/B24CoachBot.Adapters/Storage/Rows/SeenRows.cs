namespace B24CoachBot.Adapters.Storage.Rows;

// What was seen of the portal's work: ids, codes, marks and moments, no words. Instants are Unix milliseconds, days are written yyyy-MM-dd.

/// <summary>A talk of an employee with a client that is over.</summary>
public sealed class TalkRow
{
    public required string Portal { get; init; }

    public required string Key { get; init; }

    public int Employee { get; init; }

    public long EndedAt { get; init; }

    /// <summary><c>Contact:7 Deal:12</c>.</summary>
    public required string Cards { get; init; }
}

/// <summary>Somebody worked on a card.</summary>
public sealed class TouchRow
{
    public required string Portal { get; init; }

    public required string Entity { get; init; }

    public long Card { get; init; }

    public int Person { get; init; }

    public long At { get; init; }
}

/// <summary>Written once a day and never changed.</summary>
public sealed class FieldCountRow
{
    public required string Portal { get; init; }

    public required string Day { get; init; }

    public int Person { get; init; }

    public required string Entity { get; init; }

    public required string Pipeline { get; init; }

    public required string Field { get; init; }

    public int Eligible { get; init; }

    public int Filled { get; init; }

    public int NotDiscussed { get; init; }
}

/// <summary>A card entered a stage; deals and leads are numbered apart.</summary>
public sealed class StageMoveRow
{
    public required string Portal { get; init; }

    public required string Entity { get; init; }

    public long Id { get; init; }

    public long Card { get; init; }

    public int Way { get; init; }

    public long At { get; init; }

    public required string Pipeline { get; init; }

    public required string Stage { get; init; }
}

public sealed class TaskTraceRow
{
    public required string Portal { get; init; }

    public long Id { get; init; }

    public int Responsible { get; set; }

    public int Creator { get; init; }

    public bool OfBot { get; init; }

    public long CreatedAt { get; init; }

    /// <summary>The last thing known of it: its creation, a change of its status, a question.</summary>
    public long TouchedAt { get; set; }

    /// <summary>It was begun at least once: what is asked later is no question before the start.</summary>
    public bool Started { get; set; }

    public bool DiscussionRead { get; set; }

    /// <summary>The chat of its discussion; 0 where there is none.</summary>
    public long Chat { get; set; }
}

public sealed class TaskChangeRow
{
    public required string Portal { get; init; }

    public long Task { get; init; }

    public long At { get; init; }

    public int Was { get; init; }

    public int Became { get; init; }
}

public sealed class TaskQuestionRow
{
    public required string Portal { get; init; }

    public long Task { get; init; }

    public long At { get; init; }

    public int Person { get; init; }
}

public sealed class ApprovalRow
{
    public required string Portal { get; init; }

    public long Id { get; init; }

    public int Approver { get; set; }

    public required string Kind { get; init; }

    public long OpenedAt { get; init; }

    public bool Estimated { get; init; }

    public long? ClosedAt { get; set; }
}

/// <summary>A deal or lead as last seen, also one that is over: whose it is and whose it was is asked of it.</summary>
public sealed class CrmCardRow
{
    public required string Portal { get; init; }

    public required string Entity { get; init; }

    public long Id { get; init; }

    public int Assigned { get; set; }

    public required string Pipeline { get; set; }

    public required string Stage { get; set; }

    public bool Open { get; set; }

    public long? Contact { get; set; }

    public long? Company { get; set; }

    public long UpdatedAt { get; set; }

    /// <summary><c>budget=Filled next_step=Empty</c>.</summary>
    public required string Fields { get; set; }

    public string? StepMark { get; set; }

    public string? NextContact { get; set; }
}

/// <summary>What the bot cost a person on a day.</summary>
public sealed class BotCostRow
{
    public required string Portal { get; init; }

    public required string Day { get; init; }

    public int Person { get; init; }

    public int Messages { get; set; }

    public int Answers { get; set; }
}
