using System.Text.Json.Serialization;
using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Digest;
using B24CoachBot.Domain.Passport;
using B24CoachBot.Domain.Proposals;

namespace B24CoachBot.Domain;

/// <summary>Who acts. <paramref name="Language"/> is the portal's code for the person's interface.</summary>
public sealed record Speaker(UserId Id, string Name, string Language, bool Extranet = false);

/// <summary>Where it happened. <paramref name="Dialog"/> is what a reply is addressed to; <paramref name="Title"/> is a group's name.</summary>
public sealed record Place(string Dialog, bool Private, string? Title = null)
{
    /// <summary>The dialogue of the bot with one person, whatever chat the person wrote in.</summary>
    public static Place With(UserId person) => new(person.ToString(), Private: true);
}

/// <summary>All that can happen to the bot; the portal's pushes and feed, the clock and the courier speak in these.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(Said), "said")]
[JsonDerivedType(typeof(Commanded), "commanded")]
[JsonDerivedType(typeof(Pressed), "pressed")]
[JsonDerivedType(typeof(Edited), "edited")]
[JsonDerivedType(typeof(Reacted), "reacted")]
[JsonDerivedType(typeof(Joined), "joined")]
[JsonDerivedType(typeof(TimeCame), "time-came")]
[JsonDerivedType(typeof(PortalAnswered), "portal-answered")]
[JsonDerivedType(typeof(ContactEnded), "contact-ended")]
[JsonDerivedType(typeof(Storm), "storm")]
[JsonDerivedType(typeof(Flooded), "flooded")]
[JsonDerivedType(typeof(LineOpened), "line-opened")]
[JsonDerivedType(typeof(LineStuck), "line-stuck")]
[JsonDerivedType(typeof(DigestDue), "digest-due")]
[JsonDerivedType(typeof(ToldFirst), "told-first")]
[JsonDerivedType(typeof(OwnerDue), "owner-due")]
[JsonDerivedType(typeof(Suggested), "suggested")]
[JsonDerivedType(typeof(SuggestionAnswered), "suggestion-answered")]
[JsonDerivedType(typeof(PermissionWanted), "permission-wanted")]
[JsonDerivedType(typeof(PermissionGiven), "permission-given")]
[JsonDerivedType(typeof(MeetingEnded), "meeting-ended")]
[JsonDerivedType(typeof(MeetingAhead), "meeting-ahead")]
[JsonDerivedType(typeof(PilotEnded), "pilot-ended")]
[JsonDerivedType(typeof(FeedbackGiven), "feedback-given")]
[JsonDerivedType(typeof(ReadinessMeasured), "readiness-measured")]
[JsonDerivedType(typeof(TaskUnclear), "task-unclear")]
[JsonDerivedType(typeof(TaskGiven), "task-given")]
[JsonDerivedType(typeof(ClarificationWanted), "clarification-wanted")]
[JsonDerivedType(typeof(ClarificationGiven), "clarification-given")]
[JsonDerivedType(typeof(ModelAnswered), "model-answered")]
[JsonDerivedType(typeof(ApprovalsHang), "approvals-hang")]
public abstract record BotEvent(DateTimeOffset At, Speaker By, Place Where)
{
    /// <summary>A person wrote. A forwarded text is somebody else's words: it is material, never a command or a yes.</summary>
    public sealed record Said(DateTimeOffset At, Speaker By, Place Where, long MessageId, string Text)
        : BotEvent(At, By, Where)
    {
        public Enclosed With { get; init; } = Enclosed.Nothing;
    }

    /// <summary>A slash command typed by a person; <paramref name="Name"/> without the slash.</summary>
    public sealed record Commanded(DateTimeOffset At, Speaker By, Place Where, long MessageId, string Name, string Text)
        : BotEvent(At, By, Where)
    {
        public Enclosed With { get; init; } = Enclosed.Nothing;
    }

    /// <summary>A button; <paramref name="Params"/> are the COMMAND_PARAMS that we put on it.</summary>
    public sealed record Pressed(DateTimeOffset At, Speaker By, Place Where, long MessageId, string Params)
        : BotEvent(At, By, Where);

    public sealed record Edited(DateTimeOffset At, Speaker By, Place Where, long MessageId, string Text)
        : BotEvent(At, By, Where);

    public sealed record Reacted(DateTimeOffset At, Speaker By, Place Where, long MessageId, string Reaction, bool Added)
        : BotEvent(At, By, Where);

    /// <summary>The bot came into a dialogue: a person opened it, or somebody invited it to a chat.</summary>
    public sealed record Joined(DateTimeOffset At, Speaker By, Place Where) : BotEvent(At, By, Where);

    /// <summary>A moment that a draft waits for.</summary>
    public sealed record TimeCame(DateTimeOffset At, Speaker By, Place Where, string DraftId, string What)
        : BotEvent(At, By, Where);

    /// <summary>What became of a permitted change that <paramref name="DraftId"/> asked for.</summary>
    public sealed record PortalAnswered(DateTimeOffset At, Speaker By, Place Where, string DraftId, Carried Outcome)
        : BotEvent(At, By, Where);

    /// <summary>An employee's talk with a client is over; <paramref name="By"/> is the employee.</summary>
    public sealed record ContactEnded(DateTimeOffset At, Speaker By, Place Where, ContactCase Case) : BotEvent(At, By, Where);

    /// <summary>More contacts at once than are asked about; <paramref name="By"/> is the connection's owner.</summary>
    public sealed record Storm(DateTimeOffset At, Speaker By, Place Where, int Skipped) : BotEvent(At, By, Where);

    /// <summary><paramref name="By"/> says more at once than is heard.</summary>
    public sealed record Flooded(DateTimeOffset At, Speaker By, Place Where) : BotEvent(At, By, Where);

    /// <summary>A client waits in an Open Channel whose operators the bot stands before. What was said is not taken along.</summary>
    /// <param name="Line">The portal's number of the channel; null when it is not told.</param>
    public sealed record LineOpened(DateTimeOffset At, Speaker By, Place Where, long ChatId, int? Line) : BotEvent(At, By, Where);

    /// <summary>The portal would not hand a client's dialogue over; <paramref name="By"/> is the connection's owner.</summary>
    public sealed record LineStuck(DateTimeOffset At, Speaker By, Place Where, Place Dialogue) : BotEvent(At, By, Where);

    /// <summary>A lead's digest is due; <paramref name="By"/> is the lead.</summary>
    public sealed record DigestDue(DateTimeOffset At, Speaker By, Place Where, DigestPage Page) : BotEvent(At, By, Where);

    /// <summary>The owner's weekly page of the library is due; <paramref name="By"/> is the owner.</summary>
    public sealed record OwnerDue(DateTimeOffset At, Speaker By, Place Where, OwnerPage Page) : BotEvent(At, By, Where);

    /// <summary>Somebody proposed a change of the library; <paramref name="By"/> is its owner.</summary>
    public sealed record Suggested(DateTimeOffset At, Speaker By, Place Where, SuggestionMade Made) : BotEvent(At, By, Where);

    /// <summary>What the owner decided; <paramref name="By"/> is who proposed it.</summary>
    /// <param name="Why">As the owner said it.</param>
    public sealed record SuggestionAnswered(DateTimeOffset At, Speaker By, Place Where, SuggestionVerdict Verdict, string Kind, string Owner, string? Why) : BotEvent(At, By, Where);

    /// <summary>Somebody asks for a wording that the black list names; <paramref name="By"/> is the head who may permit it.</summary>
    public sealed record PermissionWanted(DateTimeOffset At, Speaker By, Place Where, PermissionAsked Asked) : BotEvent(At, By, Where);

    /// <summary>The head's answer to the check <paramref name="DraftId"/>; <paramref name="By"/> is who asked.</summary>
    /// <param name="LeadName">Empty when nobody answered.</param>
    public sealed record PermissionGiven(DateTimeOffset At, Speaker By, Place Where, string DraftId, PermissionVerdict Verdict, string LeadName, DateTimeOffset? Until) : BotEvent(At, By, Where);

    /// <summary>Agreements of a meeting were written down; <paramref name="By"/> is who called it.</summary>
    public sealed record MeetingEnded(DateTimeOffset At, Speaker By, Place Where, MeetingHeld Meeting) : BotEvent(At, By, Where)
    {
        /// <summary>The last meeting of the same chat that was written down.</summary>
        public MeetingHeld? Before { get; init; }
    }

    /// <summary>The same people meet again in a while; <paramref name="By"/> is who called <paramref name="Held"/>.</summary>
    public sealed record MeetingAhead(DateTimeOffset At, Speaker By, Place Where, MeetingHeld Held, NextMeeting Next) : BotEvent(At, By, Where);

    /// <summary>The pilot's last day is over; <paramref name="By"/> is the owner.</summary>
    public sealed record PilotEnded(DateTimeOffset At, Speaker By, Place Where) : BotEvent(At, By, Where);

    /// <summary>Somebody told what they think of the bot; <paramref name="By"/> is the owner who reads it.</summary>
    /// <param name="Link">A path to the dialogue with the author.</param>
    public sealed record FeedbackGiven(DateTimeOffset At, Speaker By, Place Where, string Author, string Link, string Text) : BotEvent(At, By, Where);
    /// <summary>Readiness was measured, for which <paramref name="By"/> waits.</summary>
    public sealed record ReadinessMeasured(DateTimeOffset At, Speaker By, Place Where) : BotEvent(At, By, Where);

    /// <summary>A task came back to work, or <paramref name="By"/>, who works on it, wrote in its discussion that it is unclear.</summary>
    /// <param name="Written">Words said so; otherwise it only came back.</param>
    public sealed record TaskUnclear(DateTimeOffset At, Speaker By, Place Where, OpenTask Task, bool Written) : BotEvent(At, By, Where);

    /// <summary>A task was set for <paramref name="By"/> through the bot, by somebody else.</summary>
    /// <param name="From">Nothing is said of it before.</param>
    public sealed record TaskGiven(DateTimeOffset At, Speaker By, Place Where, OpenTask Task, DateTimeOffset From) : BotEvent(At, By, Where);

    /// <summary>Somebody does not understand a task; <paramref name="By"/> is who set it.</summary>
    /// <param name="BackOn">The author's first day back, when away.</param>
    public sealed record ClarificationWanted(DateTimeOffset At, Speaker By, Place Where, ClarificationAsked Asked, DateOnly? BackOn) : BotEvent(At, By, Where);

    /// <summary>What came of the question of <paramref name="DraftId"/>; <paramref name="By"/> is who asked it.</summary>
    public sealed record ClarificationGiven(DateTimeOffset At, Speaker By, Place Where, string DraftId, ClarificationAnswer Answer) : BotEvent(At, By, Where);

    /// <summary>What the optional model makes of the words of <paramref name="DraftId"/>, of which nothing is believed yet; <paramref name="By"/> is the draft's author.</summary>
    /// <param name="Card">The rendering of the card that was asked about.</param>
    public sealed record ModelAnswered(DateTimeOffset At, Speaker By, Place Where, string DraftId, int Card, IReadOnlyList<Candidate> Candidates) : BotEvent(At, By, Where);

    /// <summary>Approvals wait for <paramref name="By"/> longer than such approvals usually do.</summary>
    public sealed record ApprovalsHang(DateTimeOffset At, Speaker By, Place Where, IReadOnlyList<HungApproval> Hung) : BotEvent(At, By, Where);

    /// <summary>A lead will read something of <paramref name="By"/>, who reads it first.</summary>
    public sealed record ToldFirst(DateTimeOffset At, Speaker By, Place Where, IReadOnlyList<ToldLine> Lines) : BotEvent(At, By, Where);
}

/// <summary>The fate of a change that was carried to the portal.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "carried")]
[JsonDerivedType(typeof(TaskCreated), "task-created")]
[JsonDerivedType(typeof(TaskWithdrawn), "task-withdrawn")]
[JsonDerivedType(typeof(TaskKept), "task-kept")]
[JsonDerivedType(typeof(CardFilled), "card-filled")]
[JsonDerivedType(typeof(CardConflict), "card-conflict")]
[JsonDerivedType(typeof(TaskClarified), "task-clarified")]
[JsonDerivedType(typeof(TaskPast), "task-past")]
[JsonDerivedType(typeof(ApprovalDecided), "approval-decided")]
[JsonDerivedType(typeof(ApprovalClosed), "approval-closed")]
[JsonDerivedType(typeof(ApprovalNotTaken), "approval-not-taken")]
[JsonDerivedType(typeof(Refused), "refused")]
[JsonDerivedType(typeof(FateUnknown), "fate-unknown")]
public abstract record Carried
{
    private Carried()
    {
    }

    /// <summary>The task stands and was read back. <paramref name="Link"/> is a path on the portal, <paramref name="Differences"/> the fields that came back other than asked.</summary>
    public sealed record TaskCreated(long TaskId, string Link, IReadOnlyList<string> Differences) : Carried;

    public sealed record TaskWithdrawn : Carried;

    /// <summary>Not withdrawn, because somebody has touched it: <paramref name="Why"/> is <c>started</c> or <c>changed</c>.</summary>
    public sealed record TaskKept(string Why) : Carried;

    /// <summary>The card holds what was permitted; <paramref name="Missing"/> names what the portal would not take: <c>comment</c>, <c>todo</c>.</summary>
    public sealed record CardFilled(CrmRef Card, IReadOnlyList<string> Missing) : Carried;

    /// <summary>Nothing was written: somebody has changed these fields since the person saw them.</summary>
    public sealed record CardConflict(IReadOnlyList<FieldNow> Fields) : Carried;

    /// <summary>The author's answer stands in the task.</summary>
    public sealed record TaskClarified(long TaskId) : Carried;

    /// <summary>Nothing was written: the task is <c>closed</c>, <c>gone</c>, or no more the asker's (<c>passed-on</c>).</summary>
    public sealed record TaskPast(string Why) : Carried;

    /// <summary>The approval is decided, or handed on, as permitted.</summary>
    public sealed record ApprovalDecided(long ApprovalId) : Carried;

    /// <summary>Nothing was done: the approval was over before, or waits for somebody else.</summary>
    public sealed record ApprovalClosed(ApprovalEnd End) : Carried;

    /// <summary>Nothing was done, and the approval still waits; <paramref name="Text"/> is the portal's own sentence, where it has one.</summary>
    public sealed record ApprovalNotTaken(ApprovalObstacle Why, string? Text) : Carried;

    /// <summary>The portal said no, for good; <paramref name="Text"/> is the portal's own sentence.</summary>
    public sealed record Refused(string Text) : Carried;

    /// <summary>It may or may not have been done, and no question to the portal could tell.</summary>
    public sealed record FateUnknown : Carried;
}

/// <summary>A field of the passport as the card holds it now.</summary>
/// <param name="Raw">As the portal spells it, to be compared at the next writing.</param>
/// <param name="Value">Null when it is empty.</param>
public sealed record FieldNow(string Key, string Raw, FieldValue? Value);
