using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Domain.Conversations.Call;

/// <summary>What the Call conversation waits for. Stored names.</summary>
public enum CallState
{
    /// <summary>CoPilot has its time, or the person is busy.</summary>
    Waiting,
    ChoosingCard,
    OfferingCard,
    Offering,
    CheckingValue,
    AskingField,
    AskingAgain,
    Approving,
    Amending,
    Writing,
    Conflict,
    OfferingReminder,
    ChoosingMode,

    /// <summary>Refused or put off; a moment or the word «звонок» brings it back.</summary>
    PutAside,
    Filled,
    NothingToAsk,
    Lapsed,
    Doubtful,
}

/// <summary>A talk with a client on its way to its card.</summary>
public sealed record CallDraft : Draft
{
    public required CallState State { get; init; }

    public required ContactCase Case { get; init; }

    /// <summary>The client's name; null for a stranger.</summary>
    public string? Client { get; init; }

    public CrmRef? Company { get; init; }

    /// <summary>The cards that were found when the talk ended.</summary>
    public IReadOnlyList<CrmRef> Refs { get; init; } = [];

    /// <summary>Which fields were filled then, as <c>Deal:5/budget</c>; null when that was not seen, because the portal was silent or the call stood in no card yet.</summary>
    public IReadOnlyList<string>? FilledBefore { get; init; }

    /// <summary>The cards as they were last read; forgotten while the draft is put aside.</summary>
    public IReadOnlyList<CardSeen> Cards { get; init; } = [];

    /// <summary>The card it is about.</summary>
    public CrmRef? Card { get; init; }

    /// <summary>Where there is no card: a new deal, or only a comment on the client.</summary>
    public NoCard Instead { get; init; }

    /// <summary>Questions to come, in order; at most two are put.</summary>
    public IReadOnlyList<CallQuestion> Queue { get; init; } = [];

    /// <summary>The question that stands, or stood last.</summary>
    public CallQuestion? Now { get; init; }

    /// <summary>How many questions were put.</summary>
    public int Questions { get; init; }

    public IReadOnlyList<FieldFill> Fills { get; init; } = [];

    /// <summary>Before the last answer, for «назад»; null when there was none.</summary>
    public CallStep? Before { get; init; }

    /// <summary>What the last answer changed, told with the next question.</summary>
    public IReadOnlyList<FieldFill> Told { get; init; } = [];

    /// <summary>Of the fields to be written, those that somebody changed meanwhile.</summary>
    public IReadOnlyList<FieldNow> Changed { get; init; } = [];

    /// <summary>What the portal would not take: <c>comment</c>, <c>todo</c>.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Values of the card that the person found right.</summary>
    public IReadOnlyList<string> Verified { get; init; } = [];

    /// <summary>Why the last words do not count as an answer, and the words.</summary>
    public Emptiness? Empty { get; init; }

    public string? Said { get; init; }

    /// <summary>A step's date, which is when to speak with the client again.</summary>
    public DateTimeOffset? Next { get; init; }

    /// <summary>The moments offered for coming back to the client.</summary>
    public IReadOnlyList<DateTimeOffset> Reminders { get; init; } = [];

    public Consent? Asked { get; init; }

    /// <summary>Which rendering of the card is alive; its buttons carry this number.</summary>
    public int Shown { get; init; }

    /// <summary>How many times in a row the person was not understood.</summary>
    public int Unclear { get; init; }

    /// <summary>Its time has come, and somebody else was speaking.</summary>
    public bool Due { get; init; }

    /// <summary>When a call that was put off comes up again; null for one that only «звонок» brings back.</summary>
    public DateTimeOffset? AgainAt { get; init; }

    /// <summary>The moment of the day's list it waits for.</summary>
    public DateTimeOffset? ListAt { get; init; }

    /// <summary>Refusals of the week, when the last one asked for a choice.</summary>
    public int Refusals { get; init; }

    public override string StateName => State.ToString();

    public override bool Ended => CallMoves.Ends.Contains(State);

    public override bool Waits => !Ended && State is not (CallState.Waiting or CallState.PutAside or CallState.Writing);

    public override bool Asks => Waits && State is not (CallState.Approving or CallState.Amending);

    public override bool Rests => Ended || State is CallState.Waiting or CallState.PutAside or CallState.OfferingReminder or CallState.ChoosingMode;

    public override bool Knocks => Due && State is CallState.Waiting or CallState.PutAside;

    public override CardQuestion? Talk => CallCards.Question(this);

    public override bool PutsItselfOff => true;

    /// <summary>The person has answered something already.</summary>
    public bool Begun => Fills.Count > 0 || State is CallState.AskingField or CallState.AskingAgain or CallState.Approving or CallState.Amending or CallState.Conflict;
}

/// <summary>Stored names.</summary>
public enum NoCard
{
    None,
    Deal,
    Comment,
}

/// <summary>A field to be asked about, or a value in it to be checked.</summary>
/// <param name="Standing">What stands in the card or was heard in the talk; null for an empty field.</param>
/// <param name="Quote">The words of the talk it was heard in; the card itself is empty then.</param>
public sealed record CallQuestion(string Key, FieldValue? Standing = null, string? Quote = null, Provenance From = Provenance.Card)
{
    public bool Checks => Standing is not null;
}

/// <summary>Where the conversation stood before an answer.</summary>
public sealed record CallStep(CallState State, CallQuestion? Now, IReadOnlyList<CallQuestion> Queue, int Questions, IReadOnlyList<FieldFill> Fills, DateTimeOffset? Next);
