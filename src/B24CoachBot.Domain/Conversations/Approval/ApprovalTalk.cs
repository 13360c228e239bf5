using B24CoachBot.Domain.Consents;

namespace B24CoachBot.Domain.Conversations.Approval;

/// <summary>What waits for a person's own decision: a list, one of them, and the decision itself in the person's own name. Nobody sees another's.</summary>
public sealed class ApprovalTalk : IConversation
{
    public string Kind => "approval";

    public string Picture => ApprovalPicture.Draw();

    public bool Owns(Draft draft) => draft is ApprovalDraft;

    public Hearing? Opened(Opening opening, Known known) => opening.Command != OfficeCommands.Approvals ? null : Hearing.For(
        new ApprovalDraft
        {
            Id = opening.NewId,
            Author = opening.Happened.By.Id,
            Tongue = opening.Said.Tongue,
            OpenedAt = opening.Said.At,
            TouchedAt = opening.Said.At,
            MessageId = opening.Said.MessageId,
            State = ApprovalState.Looking,
        },
        new ApprovalHeard.Asked(opening.Happened.By.Id));

    /// <summary>One that is open already is looked up anew, so that there is one card.</summary>
    public Hearing? Summoned(BotEvent happened, Words said, string newId, Frames frames, Known known) =>
        Phrases.Command(said.Text) is (OfficeCommands.Approvals, _) && frames.Open.OfType<ApprovalDraft>().FirstOrDefault(draft => draft.State is not (ApprovalState.Waiting or ApprovalState.Sending)) is { } open
            ? Hearing.For(Routing.Touched(open, said.At, said.Tongue), new ApprovalHeard.Asked(open.Author))
            : RecordsPhrases.Topmost(frames) is ApprovalDraft top && ApprovalSpoken.HearAfter(top, said, known) is { } meaning ? Hearing.For(Routing.Touched(top, said.At, said.Tongue), meaning)
            : null;

    public Hearing? BegunBy(BotEvent happened, string newId, Frames frames, Known known) =>
        happened is BotEvent.ApprovalsHang hang ? ApprovalNudging.Begun(hang, newId, frames, known) : null;

    public Meaning Heard(Draft draft, Words said, Known known) => ApprovalSpoken.Hear((ApprovalDraft)draft, said, known);

    public Meaning Pressed(Draft draft, Press press, long messageId) => ApprovalSpoken.Hear((ApprovalDraft)draft, press, messageId);

    public Meaning? Woken(Draft draft, string what, Frames frames, DateTimeOffset at, Known known) => (what, ((ApprovalDraft)draft).State) switch
    {
        (Wakes.Knock, ApprovalState.Waiting) => ApprovalNudging.Free((ApprovalDraft)draft, frames, at),
        (Wakes.Lapse, not ApprovalState.Sending) => new ApprovalHeard.Outlived(),
        _ => null,
    };

    public Meaning Answered(Draft draft, Carried outcome) => new ApprovalHeard.PortalSaid(outcome);

    public Decision Decide(Draft draft, Meaning meaning, Facts facts, DateTimeOffset at, Known known) =>
        Decide((ApprovalDraft)draft, (ApprovalHeard)meaning, new ApprovalTurn(facts, at, known));

    public Decision Again(Draft draft, DateTimeOffset at, Known known) => Again((ApprovalDraft)draft, new ApprovalTurn(Facts.None, at, known));

    public Decision Drop(Draft draft, DropWhy why, DateTimeOffset at) => (ApprovalDraft)draft is var own && why == DropWhy.Expired
        ? ApprovalListing.End(own, ConsentTrigger.Expired, at)
        : ApprovalListing.End(own, ConsentTrigger.Withdrawn, at);

    public string Subject(Draft draft) => ((ApprovalDraft)draft).About?.Title ?? "";

    private static Decision Decide(ApprovalDraft draft, ApprovalHeard heard, ApprovalTurn turn) => heard switch
    {
        ApprovalHeard.Asked => ApprovalListing.Show(draft, turn),
        ApprovalHeard.Free free => ApprovalNudging.Nudge(draft, free.Older, turn),
        ApprovalHeard.NotYet not => new Decision([draft], [], [new Effect.Wake(draft.Id, Wakes.Knock, not.Until)]),
        ApprovalHeard.Quiets => ApprovalNudging.Quiet(draft, turn),
        ApprovalHeard.WantsMore => ApprovalListing.More(draft, turn),
        ApprovalHeard.WantsList => ApprovalListing.List(draft, turn),
        ApprovalHeard.Picks picks => ApprovalListing.Pick(draft, picks.Number, turn),
        ApprovalHeard.Wants wants => ApprovalAsking.Want(draft, wants.Verdict, turn),
        ApprovalHeard.Comments comments => ApprovalAsking.Comment(draft, comments.Comment, turn),
        ApprovalHeard.NamesOne names => ApprovalAsking.One(draft, names.Person, turn),
        ApprovalHeard.NamesSeveral names => ApprovalAsking.Several(draft, names.People, turn),
        ApprovalHeard.NamesNobody named => ApprovalAsking.Nobody(draft, named, turn),
        ApprovalHeard.NamesSelf => ApprovalAsking.Self(draft, turn),
        ApprovalHeard.Agrees => ApprovalAgreeing.Grant(draft, turn),
        ApprovalHeard.Backs => ApprovalListing.PutOff(draft, turn),
        ApprovalHeard.PortalSaid said => ApprovalAgreeing.Tell(draft, said.Outcome, turn),
        ApprovalHeard.AskedHelp => ApprovalListing.Aside(draft, ApprovalReplies.Help(draft)),
        ApprovalHeard.AskedToRepeat => Again(draft, turn),
        ApprovalHeard.NotUnderstood => ApprovalAsking.NotUnderstood(draft, turn),
        ApprovalHeard.InWork => ApprovalListing.Aside(draft, ApprovalReplies.InWork(draft)),
        ApprovalHeard.Stale stale => Decision.Only(
            new Effect.TakeButtonsOff(Place.With(draft.Author), stale.MessageId), new Effect.Say(Place.With(draft.Author), ApprovalReplies.Outdated(draft))),
        ApprovalHeard.Outlived => ApprovalListing.End(draft, ConsentTrigger.Expired, turn.At),
        _ => Decision.Nothing,
    };

    private static Decision Again(ApprovalDraft draft, ApprovalTurn turn) => draft.State switch
    {
        ApprovalState.Listed => ApprovalListing.Card(draft, ApprovalReplies.List, Placing.Anew, turn),
        ApprovalState.Chosen => ApprovalListing.Card(draft, ApprovalReplies.Chosen, Placing.Anew, turn),
        ApprovalState.AskingComment => ApprovalListing.Card(draft, ApprovalReplies.Comment, Placing.Anew, turn),
        ApprovalState.AskingWhom => ApprovalListing.Card(draft, ApprovalReplies.Whom, Placing.Anew, turn),
        ApprovalState.Confirming => ApprovalListing.Card(draft, ApprovalReplies.Confirming, Placing.Anew, turn),
        _ => Decision.Nothing,
    };
}
