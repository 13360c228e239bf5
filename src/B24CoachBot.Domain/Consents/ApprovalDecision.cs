namespace B24CoachBot.Domain.Consents;

/// <summary>What a person may do with an approval that waits for them. Stored names.</summary>
public enum ApprovalVerdict
{
    Approve,
    Reject,

    /// <summary>Only to be taken note of.</summary>
    Acknowledge,

    /// <summary>Somebody else shall decide.</summary>
    HandOn,
}

/// <summary>A decision as it goes to the portal in the person's own name.</summary>
public sealed record ApprovalDecision
{
    /// <summary>The portal's number of the task that waits.</summary>
    public required long ApprovalId { get; init; }

    /// <summary>For whom it waits, and who decides.</summary>
    public required UserId Person { get; init; }

    public required ApprovalVerdict Verdict { get; init; }

    /// <summary>In the person's words; null for none.</summary>
    public string? Comment { get; init; }

    /// <summary>Who shall decide instead; only of <see cref="ApprovalVerdict.HandOn"/>.</summary>
    public UserId? To { get; init; }
}

/// <summary>How the portal says that an approval ended before ours came. Stored names.</summary>
public enum ApprovalEnd
{
    Approved,
    Rejected,
    Done,

    /// <summary>It waits for somebody else now.</summary>
    Elsewhere,

    /// <summary>The portal has it no more: its process is over, or was stopped.</summary>
    Gone,
}

/// <summary>Why the portal did not take a decision that it may take later, or otherwise. Stored names.</summary>
public enum ApprovalObstacle
{
    /// <summary>The person's own access is not there any more.</summary>
    NotConnected,

    /// <summary>The process does not let it be handed on, or not to that person.</summary>
    NotHandedOn,

    /// <summary>This kind can only be closed on the portal's own page.</summary>
    OnlyThere,

    /// <summary>The process itself objects, in its own words.</summary>
    Objected,
}
