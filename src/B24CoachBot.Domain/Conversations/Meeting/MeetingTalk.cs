namespace B24CoachBot.Domain.Conversations.Meeting;

/// <summary>Agreements of a meeting become tasks, each after a yes of the one who called it.</summary>
public sealed class MeetingTalk : IConversation
{
    /// <summary>The last meeting of which a task can still be taken back, and until when.</summary>
    public static (MeetingDraft Draft, MeetingItem Item)? Undoable(Frames frames, DateTimeOffset at) => frames.Open.OfType<MeetingDraft>()
        .Where(draft => draft.State != MeetingState.ConfirmingUndo).Select(draft => (Draft: draft, Item: MeetingUndoing.Last(draft, at)!)).Where(one => one.Item is not null).OrderByDescending(one => one.Item.UndoUntil)
        .Select(one => ((MeetingDraft, MeetingItem)?)one).FirstOrDefault();

    public string Kind => "meeting";

    public string Picture => MeetingPicture.Draw();

    public bool Owns(Draft draft) => draft is MeetingDraft;

    public Hearing? Opened(Opening opening, Known known) => MeetingOpening.Of(opening, known);

    public Hearing? BegunBy(BotEvent happened, string newId, Frames frames, Known known) =>
        happened switch
        {
            BotEvent.MeetingEnded ended => MeetingOpening.Of(ended, newId, frames, known),
            BotEvent.MeetingAhead ahead => MeetingReminding.Of(ahead, newId, frames, known),
            _ => null,
        };

    public Meaning Heard(Draft draft, Words said, Known known) => MeetingSpoken.Hear((MeetingDraft)draft, said, known);

    public Meaning? HeardAfter(Draft draft, Words said, Known known) => MeetingSpoken.HearAfter((MeetingDraft)draft, said);

    public Meaning Pressed(Draft draft, Press press, long messageId) => MeetingSpoken.Hear((MeetingDraft)draft, press, messageId);

    public Meaning? Agreed(Draft draft, bool yes) => ((MeetingDraft)draft).State switch
    {
        MeetingState.Confirming when yes => new MeetingHeard.SaidYes(),
        MeetingState.ConfirmingUndo when yes => new MeetingHeard.ConfirmedUndo(),
        _ => null,
    };

    public Meaning? Woken(Draft draft, string what, Frames frames, DateTimeOffset at, Known known) =>
        what == Wakes.UndoWindow ? new MeetingHeard.WindowClosed()
        : what == Wakes.Knock && draft.Knocks ? MeetingOpening.Free((MeetingDraft)draft, frames, at, known)
        : null;

    public Meaning Answered(Draft draft, Carried outcome) => new MeetingHeard.AskedToRepeat();

    public Meaning AnsweredOf(Draft draft, int part, Carried outcome) => new MeetingHeard.PortalSaid(part, outcome);

    public Decision Decide(Draft draft, Meaning meaning, Facts facts, DateTimeOffset at, Known known) =>
        Decide((MeetingDraft)draft, (MeetingHeard)meaning, new MeetingScene(facts, at, known));

    public Decision Again(Draft draft, DateTimeOffset at, Known known) => MeetingAsking.Again((MeetingDraft)draft, new MeetingScene(Facts.None, at, known));

    public Decision Drop(Draft draft, DropWhy why, DateTimeOffset at) => MeetingChoosing.Drop((MeetingDraft)draft, why);

    public string Subject(Draft draft) => ((MeetingDraft)draft).Topic is { Length: > 0 } topic ? topic : ((MeetingDraft)draft).Items[0].Title;

    private static Decision Decide(MeetingDraft draft, MeetingHeard heard, MeetingScene scene) => heard switch
    {
        MeetingHeard.NotYet not => new Decision([draft], [], [new Effect.Wake(draft.Id, Wakes.Knock, not.Until)]),
        MeetingHeard.TooLate => MeetingShowing.Over(draft),
        MeetingHeard.Free free => MeetingShowing.Begin(draft, free, scene),
        MeetingHeard.More more => MeetingShowing.Grow(draft, more.Items, scene),
        MeetingHeard.Superseded => MeetingChoosing.Supersede(draft),
        MeetingHeard.Takes takes => MeetingChoosing.Take(draft, takes.Numbers, scene),
        MeetingHeard.Skips skips => MeetingChoosing.Skip(draft, skips.Numbers, scene),
        MeetingHeard.WantsToClarify wants => MeetingAsking.Clarify(draft, wants.Number, scene),
        MeetingHeard.Told told => MeetingAsking.Take(draft, item => MeetingReading.Told(item, told.Said, scene.At, scene.Known), scene),
        MeetingHeard.ChosePerson chose => MeetingAsking.Take(draft, item => item with { Who = chose.Person, WhoSaid = null }, scene),
        MeetingHeard.NoTerm => MeetingAsking.Take(draft, item => item with { When = null, WrongTerm = false, NoTerm = true }, scene),
        MeetingHeard.SaidYes when draft is { State: MeetingState.Confirming, Asked: { } asked } => MeetingChoosing.Confirm(draft, asked, scene),
        MeetingHeard.AskedUndo asked => MeetingUndoing.Ask(draft, asked.Number, scene),
        MeetingHeard.ConfirmedUndo => MeetingUndoing.Confirm(draft, scene),
        MeetingHeard.DeclinedUndo => MeetingUndoing.Keep(draft, scene),
        MeetingHeard.WindowClosed => MeetingUndoing.Close(draft, scene),
        MeetingHeard.NothingAsked => MeetingAsking.Aside(draft, Reply.Plain("repairs/nothing-asked", new object(), draft.Tongue)),
        MeetingHeard.WhichOnes => MeetingAsking.Aside(draft, MeetingReplies.Which(draft)),
        MeetingHeard.NoSuch no => MeetingAsking.Aside(draft, MeetingReplies.NoSuch(draft, no.Number)),
        MeetingHeard.BackToList => MeetingAsking.BackToList(draft, scene),
        MeetingHeard.AskedHelp => MeetingAsking.Aside(draft, MeetingReplies.Help(draft)),
        MeetingHeard.AskedToRepeat => MeetingAsking.Again(draft, scene),
        MeetingHeard.NotUnderstood => MeetingAsking.NotUnderstood(draft),
        MeetingHeard.Stale stale => MeetingAsking.Outdated(draft, stale.MessageId),
        MeetingHeard.PortalSaid said => MeetingOutcomes.Of(draft, said, scene),
        _ => Decision.Nothing,
    };
}

/// <summary>What a decision may look at besides the draft.</summary>
public sealed record MeetingScene(Facts Facts, DateTimeOffset At, Known Known);
