namespace B24CoachBot.Domain.Conversations;

/// <summary>What an approval asks of its person. Stored names.</summary>
public enum ApprovalAsk
{
    /// <summary>A yes or a no.</summary>
    Decide,

    /// <summary>To be taken note of.</summary>
    Acknowledge,

    /// <summary>Fields to be filled in, which is done on the portal's page.</summary>
    Fill,
}

/// <summary>When the process wants a comment. Stored names.</summary>
public enum CommentWanted
{
    Never,
    Always,
    WithYes,
    WithNo,
}

/// <summary>In whose name the bot can decide for this person. Stored names.</summary>
public enum OwnHands
{
    /// <summary>In the person's own.</summary>
    Own,

    /// <summary>In nobody's, until the person gives access.</summary>
    NotConnected,

    /// <summary>In nobody's: the bot is connected in one other person's name, and no access can be given.</summary>
    NotHere,
}

/// <summary>An approval that waits for a person.</summary>
/// <param name="Title">The document's name.</param>
/// <param name="Task">What is to be done with it, as the process calls that.</param>
/// <param name="Since">When it began to wait, as far as that was seen.</param>
/// <param name="Link">A path to the portal's page on which it is decided.</param>
public sealed record OpenApproval(long Id, string Title, string Task, ApprovalAsk Ask, DateTimeOffset Since, string Link)
{
    public UserId? StartedBy { get; init; }

    public CommentWanted Comment { get; init; }

    /// <summary>How long such approvals usually take; null while too few were seen.</summary>
    public double? UsualHours { get; init; }

    /// <summary>Of how many approvals that is the median.</summary>
    public int UsualCount { get; init; }
}

/// <summary>What the portal says of a person's approvals.</summary>
/// <param name="Open">Longest waiting first.</param>
/// <param name="Hidden">The connection may not see this person's.</param>
public sealed record OpenApprovals(IReadOnlyList<OpenApproval> Open, OwnHands Hands, bool Hidden = false);

/// <summary>An approval of which its person is reminded.</summary>
/// <param name="Title">Null where the portal did not tell it.</param>
public sealed record HungApproval(long Id, string? Title, string? Link, double OpenHours, double? UsualHours, int UsualCount);
