using B24CoachBot.Domain.Consents;

namespace B24CoachBot.Domain.Conversations.Approval;

/// <summary>Where the talk about somebody's approvals stands. Stored names.</summary>
public enum ApprovalState
{
    /// <summary>They were asked for and are being looked up.</summary>
    Looking,

    /// <summary>Something hangs, and its person speaks with the bot of something else.</summary>
    Waiting,

    /// <summary>The person was reminded, and is asked nothing.</summary>
    Nudged,

    /// <summary>A list stands and asks nothing.</summary>
    Listed,

    /// <summary>One of them stands with what can be done about it.</summary>
    Chosen,

    /// <summary>With which words?</summary>
    AskingComment,

    /// <summary>Who shall decide instead?</summary>
    AskingWhom,

    /// <summary>Shall exactly this go to the portal?</summary>
    Confirming,

    /// <summary>It is on its way.</summary>
    Sending,

    /// <summary>The portal has taken it.</summary>
    Decided,

    /// <summary>It was over before, or nobody can tell what became of it.</summary>
    Closed,

    /// <summary>Nobody looked at it for days.</summary>
    Past,
}

/// <summary>A person's open approvals, and the one that is being decided.</summary>
public sealed record ApprovalDraft : Draft
{
    /// <summary>Lines on a page of a longer list; the fourth button turns it.</summary>
    public const int PageLength = 3;

    public required ApprovalState State { get; init; }

    public OwnHands Hands { get; init; }

    /// <summary>All that waited when they were looked up, the longest waiting first; numbers count from here.</summary>
    public IReadOnlyList<OpenApproval> Open { get; init; } = [];

    /// <summary>Lines before the page.</summary>
    public int Skip { get; init; }

    public OpenApproval? About { get; init; }

    public ApprovalVerdict? Verdict { get; init; }

    public string? Comment { get; init; }

    /// <summary>Who shall decide instead.</summary>
    public UserId? To { get; init; }

    /// <summary>That person's first day back, when away.</summary>
    public DateOnly? BackOn { get; init; }

    /// <summary>People whom the name fits.</summary>
    public IReadOnlyList<UserId> Namesakes { get; init; } = [];

    /// <summary>What the person is reminded of.</summary>
    public IReadOnlyList<HungApproval> Hung { get; init; } = [];

    public Consent? Asked { get; init; }

    /// <summary>Which rendering of the card is alive; its buttons carry this number.</summary>
    public int Shown { get; init; }

    /// <summary>How many times in a row the person was not understood.</summary>
    public int Unclear { get; init; }

    /// <summary>Whether the process wants words with this verdict.</summary>
    public bool MustComment => About?.Comment switch
    {
        CommentWanted.Always => Verdict is not ApprovalVerdict.HandOn,
        CommentWanted.WithYes => Verdict is ApprovalVerdict.Approve or ApprovalVerdict.Acknowledge,
        CommentWanted.WithNo => Verdict is ApprovalVerdict.Reject,
        _ => false,
    };

    public override string StateName => $"Approval{State}";

    public override bool Ended => ApprovalMoves.Ends.Contains(State);

    public override bool Waits => State is ApprovalState.AskingComment or ApprovalState.AskingWhom or ApprovalState.Confirming;

    public override bool Asks => State is ApprovalState.AskingComment or ApprovalState.AskingWhom;

    public override bool Rests => !Waits && State != ApprovalState.Sending;

    public override bool Knocks => State == ApprovalState.Waiting;
}
