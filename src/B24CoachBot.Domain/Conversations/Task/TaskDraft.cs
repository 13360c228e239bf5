using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Templates;

namespace B24CoachBot.Domain.Conversations.Task;

/// <summary>What the Task conversation waits for. Stored names.</summary>
public enum TaskState
{
    AskingWhat,
    AskingWho,
    ChoosingPerson,
    AskingAbsence,
    AskingDeadline,
    AwaitingConsent,
    Editing,
    Creating,
    Created,
    ConfirmingUndo,
    Undoing,
    Closed,
    Undone,
    Cancelled,
    Expired,
    Unsure,
}

/// <summary>A task on its way from an instruction to the portal.</summary>
public sealed record TaskDraft : Draft
{
    public required TaskState State { get; init; }

    public required TaskSlots Slots { get; init; }

    /// <summary>The author's words, as written; blanked when the draft is over.</summary>
    public required string Words { get; init; }

    /// <summary>The group it was said in; null for a private dialogue.</summary>
    public Place? Group { get; init; }

    /// <summary>The bot was mentioned in that group, so it is there and may speak.</summary>
    public bool GroupHears { get; init; }

    /// <summary>The author wants the group told when the task stands.</summary>
    public bool Tells { get; init; }

    /// <summary>The errand is a forwarded message.</summary>
    public Forward? Forward { get; init; }

    /// <summary>The errand is a message that was replied to.</summary>
    public Replied? Replied { get; init; }

    public IReadOnlyList<SentFile> Files { get; init; } = [];

    /// <summary>The last correction, shown on the card as was → now.</summary>
    public IReadOnlyList<SlotChange> Changes { get; init; } = [];

    /// <summary>The slots before the last correction, for «назад»; null when there was none.</summary>
    public TaskSlots? Before { get; init; }

    /// <summary>What a model proposes for places that are empty; null when it was not asked, found nothing, or the author has decided.</summary>
    public TaskProposal? ByModel { get; init; }

    /// <summary>What is being edited by buttons.</summary>
    public EditTarget Editing { get; init; }

    public Consent? Asked { get; init; }

    /// <summary>Which rendering of the card is alive; its buttons carry this number.</summary>
    public int Card { get; init; }

    /// <summary>How many times in a row the person was not understood.</summary>
    public int Unclear { get; init; }

    public long? TaskId { get; init; }

    /// <summary>The task's path on the portal.</summary>
    public string? Link { get; init; }

    /// <summary>Fields that came back from the portal other than asked.</summary>
    public IReadOnlyList<string> Differences { get; init; } = [];

    public DateTimeOffset? UndoUntil { get; init; }

    /// <summary>«отмени» was said in words, so a question of its own stands in the dialogue.</summary>
    public bool UndoByWords { get; init; }

    public override string StateName => State.ToString();

    public override string Item => LibraryItems.Kind(Slots.Kind);

    public override bool Ended => TaskMoves.Ends.Contains(State);

    public override bool Waits => Asks || State is TaskState.AwaitingConsent or TaskState.Editing or TaskState.ConfirmingUndo;

    public override bool Asks => State is TaskState.AskingWhat or TaskState.AskingWho or TaskState.ChoosingPerson
        or TaskState.AskingAbsence or TaskState.AskingDeadline;

    public override bool Rests => Ended || State is TaskState.Created or TaskState.ConfirmingUndo or TaskState.Undoing;
}

/// <summary>A file of the Drive to be attached; <paramref name="Name"/> is null where the portal did not tell it.</summary>
public sealed record SentFile(int Id, string? Name);

/// <summary>What «Изменить» is about. Stored names.</summary>
public enum EditTarget
{
    None,
    Menu,
    Title,
    Responsible,
    Deadline,
    Lists,
    StepOut,
    StepIn,
    CriterionOut,
    CriterionIn,
    Client,
}

/// <summary>What is known of the task so far. Only what the person said or the library gives by kind; nothing invented.</summary>
public sealed record TaskSlots
{
    public string Title { get; init; } = "";

    public UserId? Responsible { get; init; }

    /// <summary>A name that fits several employees or none; null when settled.</summary>
    public PersonMention? WhoSaid { get; init; }

    /// <summary>The name was settled by whom the person usually means; kept so that «другой» can ask after all.</summary>
    public PersonMention? Usually { get; init; }

    /// <summary>Somebody who was named and has left, or is a guest of the portal.</summary>
    public UserId? Gone { get; init; }

    /// <summary>The assignee's first day back, when they are away today.</summary>
    public DateOnly? BackOn { get; init; }

    /// <summary>The author wants the absent assignee all the same.</summary>
    public bool AwayIsFine { get; init; }

    public IReadOnlyList<UserId> Accomplices { get; init; } = [];

    public IReadOnlyList<UserId> Observers { get; init; } = [];

    public When? When { get; init; }

    /// <summary>The words the term was read from.</summary>
    public string? WhenSaid { get; init; }

    /// <summary>Why the term must be asked about: <c>past</c>, <c>no-such-date</c>, <c>weekday-differs</c>.</summary>
    public string? WhenUnclear { get; init; }

    public Priority Priority { get; init; } = Priority.Normal;

    public string? Kind { get; init; }

    public Project? Project { get; init; }

    public CrmLink? Crm { get; init; }

    /// <summary>The client or number as said, a name in the nominative.</summary>
    public string? CrmName { get; init; }

    /// <summary>A client that fits no card or several: the words and how many fit.</summary>
    public CrmUnclear? CrmUnclear { get; init; }

    /// <summary>The words that fields were read from, as long as the fields keep what was read.</summary>
    public IReadOnlyList<SaidAs> SaidAs { get; init; } = [];

    /// <summary>The cards among which a client is to be chosen.</summary>
    public IReadOnlyList<CrmLink> CrmFound { get; init; } = [];

    /// <summary>The author was asked once what a vague errand should lead to.</summary>
    public bool Clarified { get; init; }

    public IReadOnlyList<string> Steps { get; init; } = [];

    public IReadOnlyList<string> DoneCriteria { get; init; } = [];

    /// <summary>What the library put there by itself; null where the author gave both lists.</summary>
    public LibraryLists? Proposed { get; init; }
}

/// <summary>The steps and criteria of a kind as they were proposed; a list that the author gave is empty here.</summary>
public sealed record LibraryLists(IReadOnlyList<string> Steps, IReadOnlyList<string> DoneCriteria);

/// <summary><paramref name="Count"/> cards answer to <paramref name="Said"/>, which is empty for a talk whose client is not known; −1 when the CRM could not be asked.</summary>
public sealed record CrmUnclear(string Said, int Count);

/// <summary>What a field was read from: the words, and the value they gave; another value came from elsewhere.</summary>
public sealed record SaidAs(string Field, string Value, string Words);

/// <summary>One corrected slot. Texts for words, instants for terms; null stands for "was not set".</summary>
public sealed record SlotChange(string Field, string? Was = null, string? Now = null, DateTimeOffset? WasAt = null, DateTimeOffset? NowAt = null);
