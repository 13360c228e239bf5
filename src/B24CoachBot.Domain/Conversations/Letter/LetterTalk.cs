namespace B24CoachBot.Domain.Conversations.Letter;

/// <summary>«/текст»: a message of the library is filled in with a person's words, checked, and put into the line of input. The bot sends nothing.</summary>
public sealed class LetterTalk : IConversation
{
    public string Kind => "letter";

    public string Picture => LetterPicture.Draw();

    public bool Owns(Draft draft) => draft is LetterDraft;

    public Hearing? Opened(Opening opening, Known known) => LetterOpening.Opened(opening, known);

    public Hearing? Summoned(BotEvent happened, Words said, string newId, Frames frames, Known known) => LetterOpening.Summoned(happened, said, newId, frames, known);

    public Meaning Heard(Draft draft, Words said, Known known) => LetterSpoken.Hear((LetterDraft)draft, said, known);

    public Meaning Pressed(Draft draft, Press press, long messageId) => LetterSpoken.Hear((LetterDraft)draft, press, messageId);

    public Meaning? Edited(Draft draft, Words said, Known known) =>
        draft.Waits ? new LetterHeard.Began(LetterOpening.TextOf(said.Text), said.MessageId) : null;

    public Meaning? Passed(Draft draft, BotEvent happened) => happened is BotEvent.PermissionGiven given ? new LetterHeard.LeadSaid(given) : null;

    /// <summary>The text is let go after a day; another wake stands where it was shown since.</summary>
    public Meaning? Woken(Draft draft, string what, Frames frames, DateTimeOffset at, Known known) =>
        what == Wakes.Lapse && ((LetterDraft)draft).State == LetterState.Shown && at >= draft.TouchedAt + LetterShowing.Stands ? new LetterHeard.Outlived() : null;

    public Meaning Answered(Draft draft, Carried outcome) => new LetterHeard.AskedToRepeat();

    public Decision Decide(Draft draft, Meaning meaning, Facts facts, DateTimeOffset at, Known known) =>
        Decide((LetterDraft)draft, (LetterHeard)meaning, new LetterScene(facts, at, known));

    public Decision Again(Draft draft, DateTimeOffset at, Known known) => LetterShowing.Again((LetterDraft)draft, new LetterScene(Facts.None, at, known));

    public Decision Drop(Draft draft, DropWhy why, DateTimeOffset at) => LetterShowing.Drop((LetterDraft)draft, why, at);

    public string Subject(Draft draft) => ((LetterDraft)draft).Slots.What ?? "";

    public static LetterDraft? Moved(LetterDraft draft, LetterTrigger trigger)
    {
        var moves = LetterMoves.From(draft.State);
        if (!moves.CanFire(trigger))
        {
            return null;
        }

        moves.Fire(trigger);
        return draft with { State = moves.State, Hold = Hold.None };
    }

    private static Decision Decide(LetterDraft draft, LetterHeard heard, LetterScene scene) => heard switch
    {
        LetterHeard.Began began => LetterFilling.Begin(draft with { MessageId = began.MessageId }, began.Text, scene),
        LetterHeard.ChoseKind chosen => LetterFilling.Chosen(draft, chosen.Piece, scene),
        LetterHeard.Told told => LetterFilling.Told(draft, told.Text, scene),
        LetterHeard.Corrected corrected => LetterFilling.Corrected(draft, corrected.Text, scene),
        LetterHeard.Skipped => LetterFilling.Skip(draft, scene),
        LetterHeard.SteppedBack => LetterFilling.Back(draft, scene),
        LetterHeard.WantsToEdit => LetterShowing.AskEdit(draft),
        LetterHeard.WantsText => LetterShowing.Aside(draft, LetterReplies.Text(draft)),
        LetterHeard.WantsItPermitted => LetterAsking.Offer(draft, scene),
        LetterHeard.Confirmed => LetterAsking.Send(draft, scene),
        LetterHeard.Declined => LetterAsking.Spare(draft, scene),
        LetterHeard.LeadSaid said => LetterAsking.Answered(draft, said.Given),
        LetterHeard.GaveUp => LetterShowing.Drop(draft, DropWhy.Cancelled, scene.At),
        LetterHeard.Outlived => LetterShowing.Drop(draft, DropWhy.Expired, scene.At),
        LetterHeard.AskedHelp => LetterShowing.Aside(draft, LetterReplies.Help(draft)),
        LetterHeard.AskedWhy => LetterShowing.Aside(draft, LetterReplies.Why(draft, scene.Known)),
        LetterHeard.AskedToRepeat => LetterShowing.Again(draft, scene),
        LetterHeard.NotUnderstood => LetterShowing.NotUnderstood(draft),
        LetterHeard.Stale stale => Decision.Only(
            new Effect.TakeButtonsOff(Place.With(draft.Author), stale.MessageId), new Effect.Say(Place.With(draft.Author), LetterReplies.Outdated(draft))),
        _ => Decision.Nothing,
    };
}

/// <summary>What a decision may look at besides the draft.</summary>
public sealed record LetterScene(Facts Facts, DateTimeOffset At, Known Known);
