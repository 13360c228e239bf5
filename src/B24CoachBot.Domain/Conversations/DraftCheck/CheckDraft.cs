using System.Text.Json.Serialization;
using B24CoachBot.Domain.Guardrails;
using B24CoachBot.Domain.Templates;

namespace B24CoachBot.Domain.Conversations.DraftCheck;

/// <summary>What the DraftCheck conversation waits for. Stored names.</summary>
public enum CheckState
{
    /// <summary>Which text is to be checked?</summary>
    AskingText,

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

/// <summary>A text for a client before the black list. Words of the person and of the safe variant go with the draft.</summary>
public sealed record CheckDraft : Draft
{
    public required CheckState State { get; init; }

    public string Text { get; init; } = "";

    /// <summary>Places that the list names, those permitted before among them.</summary>
    public IReadOnlyList<BlockedPlace> Places { get; init; } = [];

    /// <summary>What may be sent; null where the library has no words for it.</summary>
    public string? Safe { get; init; }

    [JsonIgnore]
    public Vetted Vetted => new(Text, Places, Safe);

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

    public override string StateName => $"Check{State}";

    public override string Item => LibraryItems.Template("check/blocked");

    public override bool Ended => CheckMoves.Ends.Contains(State);

    public override bool Waits => State is CheckState.AskingText or CheckState.Blocked or CheckState.AskingPermission;

    public override bool Asks => State is CheckState.AskingText or CheckState.AskingPermission;

    public override bool Rests => !Waits;
}
