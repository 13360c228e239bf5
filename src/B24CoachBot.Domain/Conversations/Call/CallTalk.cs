namespace B24CoachBot.Domain.Conversations.Call;

/// <summary>After a talk with a client: what is empty in its card is asked about, and written after a yes.</summary>
public sealed class CallTalk : IConversation
{
    public string Kind => "call";

    public string About(Draft draft) => ((CallDraft)draft).Case.Way == ContactWay.Line ? "dialogue" : Kind;

    public string Picture => CallPicture.Draw();

    public bool Owns(Draft draft) => draft is CallDraft;

    public Hearing? Opened(Opening opening, Known known) => null;

    public Hearing? BegunBy(BotEvent happened, string newId, Frames frames, Known known) =>
        happened is BotEvent.ContactEnded ended ? CallOpening.Of(ended, newId, frames, known) : null;

    public Hearing? Summoned(BotEvent happened, Words said, string newId, Frames frames, Known known) => CallOpening.Summoned(happened, said, frames);

    public Meaning Heard(Draft draft, Words said, Known known) => CallSpoken.Hear((CallDraft)draft, said, known);

    public Meaning Pressed(Draft draft, Press press, long messageId) => CallPressed.Hear((CallDraft)draft, press, messageId);

    public Meaning? Agreed(Draft draft, bool yes) => !yes ? null : ((CallDraft)draft).State switch
    {
        CallState.Approving or CallState.Amending => new CallHeard.SaidYes(),
        CallState.CheckingValue => new CallHeard.Verified(),
        CallState.Offering => new CallHeard.TookUp(),
        _ => null,
    };

    public Meaning? Woken(Draft draft, string what, Frames frames, DateTimeOffset at, Known known) => CallOpening.Woken((CallDraft)draft, what, frames, at, known);

    public Meaning? Passed(Draft draft, BotEvent happened) => happened is BotEvent.ModelAnswered answered ? new CallHeard.ModelSaid(CallCards.Question((CallDraft)draft), answered.Candidates) : null;

    public Meaning Answered(Draft draft, Carried outcome) => new CallHeard.PortalSaid(outcome);

    public Decision Decide(Draft draft, Meaning meaning, Facts facts, DateTimeOffset at, Known known) =>
        Decide((CallDraft)draft, (CallHeard)meaning, new CallScene(facts, at, known));

    public Decision Again(Draft draft, DateTimeOffset at, Known known) => CallAsking.Again((CallDraft)draft, new CallScene(Facts.None, at, known));

    public Decision Drop(Draft draft, DropWhy why, DateTimeOffset at) => CallRefusing.Drop((CallDraft)draft, why, at);

    public string Subject(Draft draft) => ((CallDraft)draft).Client ?? ((CallDraft)draft).Case.Phone ?? "";

    private static Decision Decide(CallDraft draft, CallHeard heard, CallScene scene) => heard switch
    {
        CallHeard.Began began => CallKnocking.Begin(draft, began, scene),
        CallHeard.NotYet not => CallKnocking.Wait(draft, not),
        CallHeard.ForList list => CallKnocking.WaitForList(draft, list.At),
        CallHeard.OnRequest => CallKnocking.Shelve(draft, scene),
        CallHeard.ListDue list => CallKnocking.List(list.All, scene),
        CallHeard.Knocked knocked => CallKnocking.Knock(draft, knocked, scene),
        CallHeard.Summoned => CallKnocking.Summon(draft, scene),
        CallHeard.Lapsed => CallKnocking.Lapse(draft),
        CallHeard.ModelSaid said => CallProposing.Take(draft, said, scene),
        CallHeard.TookUp => CallAsking.Next(draft, scene),
        CallHeard.InAnHour => CallRefusing.InAnHour(draft, scene),
        CallHeard.Refused refused => CallRefusing.Refuse(draft, refused.Later, scene),
        CallHeard.NotDiscussed => CallFilling.NotDiscussedNow(draft, scene),
        CallHeard.NothingDiscussed => CallFilling.NothingDiscussed(draft, scene),
        CallHeard.ChoseCard chose => CallAsking.ChooseCard(draft, chose.Card, scene),
        CallHeard.WantsInstead wants => CallAsking.Instead(draft, wants.What, scene),
        CallHeard.Verified => CallFilling.Verify(draft, scene),
        CallHeard.WantsToCorrect => CallAsking.AskToCorrect(draft, scene),
        CallHeard.Answered answered => CallFilling.Take(draft, answered, scene),
        CallHeard.WantsToAmend amend => CallAgreeing.Amend(draft, amend.Key, scene),
        CallHeard.StoppedAmending => CallAgreeing.Approve(draft, scene),
        CallHeard.SaidYes => CallAgreeing.Grant(draft, scene),
        CallHeard.SettledConflict settled => CallAgreeing.Settle(draft, settled.Overwrite, scene),
        CallHeard.ChoseReminder chose => CallAgreeing.Remind(draft, chose.At, scene),
        CallHeard.ChoseMode chose => CallRefusing.Choose(draft, chose.Mode, scene),
        CallHeard.AskedHelp => CallAsking.Aside(draft, CallReplies.Help(draft)),
        CallHeard.AskedWhy => CallAsking.Aside(draft, CallReplies.Why(draft, scene.Known)),
        CallHeard.AskedToSkip => CallAsking.Aside(draft, CallReplies.CannotSkip(draft)),
        CallHeard.BadDate => CallAsking.Aside(draft, CallReplies.NoSuchDate(draft)),
        CallHeard.AskedToRepeat => CallAsking.Again(draft, scene),
        CallHeard.WentBack => CallFilling.GoBack(draft, scene),
        CallHeard.NotUnderstood => CallAsking.NotUnderstood(draft),
        CallHeard.Stale stale => CallAsking.Outdated(draft, stale),
        CallHeard.PortalSaid said => CallOutcomes.Of(draft, said.Outcome, scene),
        _ => Decision.Nothing,
    };
}

/// <summary>What a decision may look at besides the draft.</summary>
public sealed record CallScene(Facts Facts, DateTimeOffset At, Known Known)
{
    public ContactSeen? Of(CallDraft draft) => Facts.Contacts.FirstOrDefault(seen => seen.Key == draft.Case.Key);
}
