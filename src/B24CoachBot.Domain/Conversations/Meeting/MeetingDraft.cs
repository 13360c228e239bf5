namespace B24CoachBot.Domain.Conversations.Meeting;

/// <summary>What the Meeting conversation waits for. Stored names.</summary>
public enum MeetingState
{
    /// <summary>It came, and the organiser cannot be spoken to yet.</summary>
    Waiting,

    /// <summary>Which agreements shall become tasks?</summary>
    Choosing,

    /// <summary>Until when, of one agreement?</summary>
    AskingTerm,

    /// <summary>Who, or what in the end, of one agreement?</summary>
    Clarifying,

    /// <summary>One agreement as it was settled: create it?</summary>
    Confirming,

    /// <summary>Shall the task that was created be taken back?</summary>
    ConfirmingUndo,

    /// <summary>Nothing is open any more, and the portal has not answered for all.</summary>
    Creating,

    /// <summary>Everything is decided, and the last task can still be taken back.</summary>
    Decided,
    Done,
    Dropped,
    Lapsed,
}

/// <summary>Agreements of a meeting on their way to tasks, before the one who called it.</summary>
public sealed record MeetingDraft : Draft
{
    public required MeetingState State { get; init; }

    /// <summary>The portal's number of the video call; null for pasted minutes.</summary>
    public long? CallId { get; init; }

    /// <summary>The dialogue that the minutes were pasted in; null for a video call.</summary>
    public string? PastedIn { get; init; }

    public required string Topic { get; init; }

    public required DateTimeOffset HeldAt { get; init; }

    public required IReadOnlyList<UserId> Participants { get; init; }

    public IReadOnlyList<MeetingItem> Items { get; init; } = [];

    /// <summary>The meeting of the same chat before this one, or the minutes that were pasted before these.</summary>
    public MeetingBefore? Before { get; init; }

    /// <summary>The list is a reminder before this one: all of it is of the meeting before.</summary>
    public NextMeeting? Next { get; init; }

    /// <summary>Numbers that were asked for and lack something yet, in the order of asking; the first is being asked about.</summary>
    public IReadOnlyList<int> Queue { get; init; } = [];

    /// <summary>Which rendering of the list is alive; its buttons carry this number.</summary>
    public int Listed { get; init; }

    public DateTimeOffset ListedAt { get; init; }

    /// <summary>Which question is alive; its buttons carry this number.</summary>
    public int Question { get; init; }

    /// <summary>The number of the agreement whose task may be taken back, while that is asked.</summary>
    public int? Undo { get; init; }

    /// <summary>How many times in a row the person was not understood.</summary>
    public int Unclear { get; init; }

    public override string StateName => $"Meeting{State}";

    public override bool Ended => MeetingMoves.Ends.Contains(State);

    public override bool Waits => Asks || State is MeetingState.Choosing or MeetingState.Confirming or MeetingState.ConfirmingUndo;

    public override bool Asks => State is MeetingState.AskingTerm or MeetingState.Clarifying;

    public override bool Rests => Ended || State is MeetingState.Creating or MeetingState.Decided or MeetingState.Waiting;

    public override bool Knocks => State == MeetingState.Waiting;

    public IEnumerable<MeetingItem> Open => Items.Where(item => item.State == MeetingItemState.Open);

    public MeetingItem? Asked => Queue.Count == 0 ? null : Items.FirstOrDefault(item => item.Number == Queue[0]);

    public MeetingDraft With(MeetingItem changed) => this with { Items = [.. Items.Select(item => item.Number == changed.Number ? changed : item)] };
}

/// <summary>What was left of the meeting before.</summary>
/// <param name="CallId">0 for pasted minutes.</param>
/// <param name="Count">How many agreements it had; of pasted minutes only those are known that became tasks.</param>
/// <param name="Tasks">Numbers of the tasks that came of it.</param>
/// <param name="Open">Those of them that are not done.</param>
public sealed record MeetingBefore(long CallId, DateTimeOffset At, int Count, IReadOnlyList<long> Tasks, IReadOnlyList<TaskNow> Open);
