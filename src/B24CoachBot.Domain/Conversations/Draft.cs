using System.Text.Json.Serialization;
using B24CoachBot.Domain.Conversations.Approval;
using B24CoachBot.Domain.Conversations.Call;
using B24CoachBot.Domain.Conversations.Clarification;
using B24CoachBot.Domain.Conversations.Digest;
using B24CoachBot.Domain.Conversations.DraftCheck;
using B24CoachBot.Domain.Conversations.Errors;
using B24CoachBot.Domain.Conversations.Funnel;
using B24CoachBot.Domain.Conversations.Inventory;
using B24CoachBot.Domain.Conversations.Journal;
using B24CoachBot.Domain.Conversations.Lesson;
using B24CoachBot.Domain.Conversations.Letter;
using B24CoachBot.Domain.Conversations.Meeting;
using B24CoachBot.Domain.Conversations.MyData;
using B24CoachBot.Domain.Conversations.Permission;
using B24CoachBot.Domain.Conversations.Pilot;
using B24CoachBot.Domain.Conversations.Readiness;
using B24CoachBot.Domain.Conversations.Suggestion;
using B24CoachBot.Domain.Conversations.Task;
using B24CoachBot.Domain.Conversations.Unclear;

namespace B24CoachBot.Domain.Conversations;

/// <summary>One conversation with one person, as it is stored between turns. Names and values here are contracts.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "conversation")]
[JsonDerivedType(typeof(TaskDraft), "task")]
[JsonDerivedType(typeof(CallDraft), "call")]
[JsonDerivedType(typeof(LessonDraft), "lesson")]
[JsonDerivedType(typeof(DigestDraft), "digest")]
[JsonDerivedType(typeof(SuggestionDraft), "suggestion")]
[JsonDerivedType(typeof(CheckDraft), "check")]
[JsonDerivedType(typeof(LetterDraft), "letter")]
[JsonDerivedType(typeof(PermissionDraft), "permission")]
[JsonDerivedType(typeof(PilotDraft), "pilot")]
[JsonDerivedType(typeof(JournalDraft), "journal")]
[JsonDerivedType(typeof(MyDataDraft), "my-data")]
[JsonDerivedType(typeof(ErrorsDraft), "errors")]
[JsonDerivedType(typeof(ReadinessDraft), "readiness")]
[JsonDerivedType(typeof(InventoryDraft), "inventory")]
[JsonDerivedType(typeof(MeetingDraft), "meeting")]
[JsonDerivedType(typeof(UnclearDraft), "unclear")]
[JsonDerivedType(typeof(ClarificationDraft), "clarification")]
[JsonDerivedType(typeof(ApprovalDraft), "approval")]
[JsonDerivedType(typeof(FunnelDraft), "funnel")]
public abstract record Draft
{
    /// <summary>Derived from the event that opened it, so that a repeated event opens the same draft.</summary>
    public required string Id { get; init; }

    /// <summary>The stored version this draft was read at, 0 before it was stored; a commit must find it unchanged.</summary>
    [JsonIgnore]
    public int Version { get; init; }

    public required UserId Author { get; init; }

    public required Tongue Tongue { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>The person's last turn; the youngest open draft is the one they speak of.</summary>
    public required DateTimeOffset TouchedAt { get; init; }

    /// <summary>The message it was opened by; its edit corrects the draft. 0 for a draft that no message opened.</summary>
    public required long MessageId { get; init; }

    public Hold Hold { get; init; }

    /// <summary>The one reminder was sent.</summary>
    public bool Reminded { get; init; }

    /// <summary>Drafts of one message share it; null for a draft that came alone.</summary>
    public string? Series { get; init; }

    /// <summary>Its place in the series, counted from one, and how many there were; 0 for a draft that came alone.</summary>
    public int SeriesNumber { get; init; }

    public int SeriesCount { get; init; }

    /// <summary>The state's stored name.</summary>
    [JsonIgnore]
    public abstract string StateName { get; }

    /// <summary>Nothing more can happen to it.</summary>
    [JsonIgnore]
    public abstract bool Ended { get; }

    /// <summary>Its state waits for the person's words or press.</summary>
    [JsonIgnore]
    public abstract bool Waits { get; }

    /// <summary>It waits for the answer to a question rather than for a yes to its card.</summary>
    [JsonIgnore]
    public abstract bool Asks { get; }

    /// <summary>What the person began it for is done or dropped.</summary>
    [JsonIgnore]
    public abstract bool Rests { get; }

    /// <summary>It has something to say and waits until the person is free.</summary>
    [JsonIgnore]
    public virtual bool Knocks => false;

    /// <summary>What of the library its card is made of, as <see cref="Templates.LibraryItems"/> names it: a like or a dislike of the card counts for it.</summary>
    [JsonIgnore]
    public virtual string Item => $"conversation/{StateName}";

    /// <summary>The talk with a client that it is about; null for a draft of anything else.</summary>
    [JsonIgnore]
    public virtual CardQuestion? Talk => null;

    /// <summary>«позже» means something of its own to it.</summary>
    [JsonIgnore]
    public virtual bool PutsItselfOff => false;

    /// <summary>The person's next words may be for it.</summary>
    [JsonIgnore]
    public bool Listens => Waits && (Hold is Hold.None or Hold.Offered);
}
