namespace B24CoachBot.Domain.Conversations.Lesson;

/// <summary>What the Lesson conversation waits for. Stored names.</summary>
public enum LessonState
{
    /// <summary>The page was shown: on the person's own call or on a made-up one?</summary>
    Choosing,
    Practising,

    /// <summary>The first attempt was poor; a hint was given.</summary>
    TryingAgain,

    /// <summary>"Why" was answered: go on?</summary>
    Explained,

    /// <summary>A call is done: another one?</summary>
    OfferingMore,

    /// <summary>Stopped in the middle; the same question brings it back where it stopped.</summary>
    PutAside,
    Learnt,
    Lapsed,
}

/// <summary>A newcomer's lesson. It holds none of the person's words.</summary>
public sealed record LessonDraft : Draft
{
    public required LessonState State { get; init; }

    /// <summary>The passport's key.</summary>
    public string Page { get; init; } = "";

    /// <summary>The pipeline as people see it; empty for leads.</summary>
    public string Pipeline { get; init; } = "";

    /// <summary>How many fields the page has.</summary>
    public int PageSize { get; init; }

    /// <summary>What the lesson is called when the person is asked to come back to it: the client of the call, or the pipeline.</summary>
    public string Topic { get; init; } = "";

    /// <summary>The person's own last call with a client; null when there is none.</summary>
    public TalkBefore? Own { get; init; }

    /// <summary>The made-up call that is practised; null on one's own.</summary>
    public string? Practice { get; init; }

    /// <summary>It was practised before, so its examples are known.</summary>
    public bool SeenBefore { get; init; }

    /// <summary>When the days in the made-up call's texts were counted from.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>The field that stands.</summary>
    public string? Now { get; init; }

    /// <summary>Fields to come, in order.</summary>
    public IReadOnlyList<string> Queue { get; init; } = [];

    /// <summary>Fields of this call that were passed, the last one last.</summary>
    public IReadOnlyList<string> Passed { get; init; } = [];

    /// <summary>What was lacking in the first attempt; null before it.</summary>
    public LessonHint? Hint { get; init; }

    /// <summary>What is said of the field before; null when there is none to speak of.</summary>
    public LessonWord? Word { get; init; }

    /// <summary>The last good attempt named whom the client's decision rests with.</summary>
    public bool NamedPerson { get; init; }

    /// <summary>The person comes back to the field that stands, so the call is told once more.</summary>
    public bool Retold { get; init; }

    /// <summary>Good attempts in a row, over all lessons.</summary>
    public int Streak { get; init; }

    /// <summary>Copies of the example in a row, over all lessons.</summary>
    public int Copies { get; init; }

    /// <summary>Fields of the page that were answered well in this lesson or an earlier one.</summary>
    public IReadOnlyList<string> Mastered { get; init; } = [];

    /// <summary>Which rendering of the card is alive; its buttons carry this number.</summary>
    public int Shown { get; init; }

    /// <summary>How many times in a row the person was not understood.</summary>
    public int Unclear { get; init; }

    public override string StateName => $"Lesson{State}";

    public override bool Ended => LessonMoves.Ends.Contains(State);

    public override bool Waits => !Ended && State != LessonState.PutAside;

    public override bool Asks => Waits;

    public override bool Rests => Ended || State == LessonState.PutAside;
}

/// <summary>What a poor attempt lacks. Stored names.</summary>
public enum LessonHint
{
    /// <summary>Words that will say nothing in a week.</summary>
    Nothing,
    NoAction,
    NoDate,
    NoPerson,
    NoDateNoPerson,

    /// <summary>The passport's example, or the one shown in an earlier lesson.</summary>
    Copy,

    /// <summary>The client said it otherwise.</summary>
    Differs,

    /// <summary>«не обсуждали», and yet the client spoke of it.</summary>
    WasSaid,

    /// <summary>A value of which the client said nothing.</summary>
    WasNotSaid,

    /// <summary>No sum, no date, no person is to be seen in it.</summary>
    Unread,
    NoSuchDate,

    /// <summary>Too general to tell this client from another.</summary>
    Vague,
}

/// <summary>How a field was left. Stored names.</summary>
public enum LessonWord
{
    Good,

    /// <summary>It did not come up, and that was said.</summary>
    Honest,

    /// <summary>Two poor attempts: the example speaks.</summary>
    Shown,

    /// <summary>Passed over without an attempt.</summary>
    Skipped,
}
