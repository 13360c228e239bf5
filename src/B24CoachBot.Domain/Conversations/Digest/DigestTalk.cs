using B24CoachBot.Domain.Digest;

namespace B24CoachBot.Domain.Conversations.Digest;

/// <summary>What a lead reads of the own people, and what the lead may do about it. Nothing is written to the portal.</summary>
public sealed class DigestTalk : IConversation
{
    public string Kind => "digest";

    public string Picture => DigestPicture.Draw();

    public bool Owns(Draft draft) => draft is DigestDraft;

    public Hearing? Opened(Opening opening, Known known) => null;

    public Hearing? Summoned(BotEvent happened, Words said, string newId, Frames frames, Known known) => DigestOpening.Summoned(said, newId, frames, known);

    public Hearing? BegunBy(BotEvent happened, string newId, Frames frames, Known known) => happened switch
    {
        BotEvent.DigestDue due => DigestOpening.Due(due, newId, frames, known),
        BotEvent.ToldFirst told => DigestOpening.Told(told, newId, frames, known),
        BotEvent.OwnerDue due => DigestOpening.Due(due, newId, frames, known),
        _ => null,
    };

    public Meaning Heard(Draft draft, Words said, Known known) => DigestSpoken.Hear((DigestDraft)draft, said);

    public Meaning Pressed(Draft draft, Press press, long messageId) => DigestPressed.Hear((DigestDraft)draft, press, messageId);

    public Meaning? Agreed(Draft draft, bool yes) => yes && ((DigestDraft)draft).State == DigestState.Shown ? new DigestHeard.Liked() : null;

    public Meaning? Woken(Draft draft, string what, Frames frames, DateTimeOffset at, Known known) => (what, ((DigestDraft)draft).State) switch
    {
        (Wakes.Knock, DigestState.Waiting) => DigestOpening.Woken((DigestDraft)draft, frames, at),
        (Wakes.Lapse, DigestState.Shown or DigestState.ChoosingBlock) => new DigestHeard.Outlived(),
        _ => null,
    };

    public Meaning Answered(Draft draft, Carried outcome) => new DigestHeard.AskedToRepeat();

    public Decision Decide(Draft draft, Meaning meaning, Facts facts, DateTimeOffset at, Known known) =>
        Decide((DigestDraft)draft, (DigestHeard)meaning, new DigestTurn(facts, at, known));

    public Decision Again(Draft draft, DateTimeOffset at, Known known) => DigestShowing.Again((DigestDraft)draft, new DigestTurn(Facts.None, at, known));

    public Decision Drop(Draft draft, DropWhy why, DateTimeOffset at) =>
        why == DropWhy.NotAllowed ? DigestShowing.End((DigestDraft)draft) : DigestChoosing.KeepAll((DigestDraft)draft);

    public string Subject(Draft draft) => ((DigestDraft)draft).Page?.Department ?? "";

    private static Decision Decide(DigestDraft draft, DigestHeard heard, DigestTurn turn) => heard switch
    {
        DigestHeard.Free free => draft.Lines.Count > 0 ? DigestShowing.Tell(draft) : draft.Owner is { } page ? DigestShowing.TellOwner(draft, page, turn) : DigestShowing.Show(draft, free.Older, turn),
        DigestHeard.NotYet not => new Decision([draft], [], [new Effect.Wake(draft.Id, Wakes.Knock, not.Until)]),
        DigestHeard.Asked asked => DigestShowing.OnRequest(draft, asked, turn),
        DigestHeard.WantsDetails details => DigestAnswering.Details(draft, details.Block),
        DigestHeard.Liked => new Decision([draft], [], [new Effect.Note(draft.Author, Attention.Note.Opened, DigestBlocks.All)]),
        DigestHeard.ChosePace pace => DigestAnswering.Pace(draft, pace.Pace),
        DigestHeard.WantsRarer wants => DigestAnswering.Pace(draft, wants.MoreOften, turn),
        DigestHeard.AskedToDrop => DigestChoosing.Ask(draft, turn),
        DigestHeard.ChoseBlock chose => DigestChoosing.Choose(draft, chose.Block, chose.Back),
        DigestHeard.KeepsAll => DigestChoosing.KeepAll(draft),
        DigestHeard.WantsNudge => DigestAnswering.Nudge(draft, turn),
        DigestHeard.AskedHelp => DigestAnswering.Aside(draft, DigestReplies.Help(draft)),
        DigestHeard.AskedToRepeat => DigestShowing.Again(draft, turn),
        DigestHeard.NotUnderstood => DigestChoosing.NotUnderstood(draft),
        DigestHeard.Stale stale => DigestAnswering.Outdated(draft, stale),
        DigestHeard.Outlived => DigestShowing.End(draft),
        _ => Decision.Nothing,
    };
}

/// <summary>What a decision may look at besides the draft.</summary>
public sealed record DigestTurn(Facts Facts, DateTimeOffset At, Known Known);
