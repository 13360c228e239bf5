using B24CoachBot.Domain.Templates;

namespace B24CoachBot.Domain.Conversations.Letter;

/// <summary>What the Letter conversation waits for. Stored names.</summary>
public enum LetterState
{
    /// <summary>Which piece of the library is it to be?</summary>
    AskingKind,

    /// <summary>One slot is asked for.</summary>
    Asking,

    /// <summary>The text stands and may go.</summary>
    Shown,

    /// <summary>What is to be changed?</summary>
    Editing,

    /// <summary>The text may not go as it is; what does the person do?</summary>
    Blocked,

    /// <summary>Shall the head be asked?</summary>
    AskingPermission,
    AwaitingLead,
    Permitted,
    Refused,

    /// <summary>Nothing more is to come of it.</summary>
    Past,
}

/// <summary>A message that the library words and a person sends.</summary>
public sealed record LetterDraft : Draft
{
    public required LetterState State { get; init; }

    /// <summary>The piece's id; null while it is not known.</summary>
    public string? Piece { get; init; }

    /// <summary>What the person began with, without the command.</summary>
    public string Raw { get; init; } = "";

    public LetterSlots Slots { get; init; } = LetterSlots.None;

    /// <summary>What was asked so far; the last is asked now.</summary>
    public IReadOnlyList<PieceSlot> Asked { get; init; } = [];

    /// <summary>The person's own text in place of the library's.</summary>
    public string? Own { get; init; }

    /// <summary>The library's text that <see cref="Own"/> replaced.</summary>
    public string? Before { get; init; }

    /// <summary>The text that stands; null before there is one.</summary>
    public Vetted? Vetted { get; init; }

    /// <summary>Who may permit it, in the order in which they are asked.</summary>
    public IReadOnlyList<UserId> Chain { get; init; } = [];

    /// <summary>Who is asked to permit it, and by what name.</summary>
    public UserId? Lead { get; init; }

    public string LeadName { get; init; } = "";

    /// <summary>Until when it was permitted.</summary>
    public DateTimeOffset? Until { get; init; }

    public PermissionVerdict? Verdict { get; init; }

    /// <summary>Which rendering of the card is alive; its buttons carry this number.</summary>
    public int Shown { get; init; }

    /// <summary>How many times in a row the person was not understood.</summary>
    public int Unclear { get; init; }

    public override string StateName => $"Letter{State}";

    public override string Item => Piece is { } id ? LibraryItems.Template(id) : base.Item;

    public override bool Ended => LetterMoves.Ends.Contains(State);

    public override bool Waits => State is LetterState.AskingKind or LetterState.Asking or LetterState.Shown or LetterState.Editing or LetterState.Blocked or LetterState.AskingPermission;

    public override bool Asks => State is LetterState.AskingKind or LetterState.Asking or LetterState.Editing or LetterState.AskingPermission;

    /// <summary>A text that may go is what the person came for: nobody is reminded of it, but its words are still heard.</summary>
    public override bool Rests => State == LetterState.Shown || !Waits;
}
