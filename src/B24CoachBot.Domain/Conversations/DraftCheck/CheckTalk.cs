namespace B24CoachBot.Domain.Conversations.DraftCheck;

/// <summary>A text is checked before it goes to a client: what is wrong with it, what may be said instead, and who may permit it. The bot sends nothing to a client.</summary>
public sealed class CheckTalk : IConversation
{
    public string Kind => "check";

    public string Picture => CheckPicture.Draw();

    public bool Owns(Draft draft) => draft is CheckDraft;

    public Hearing? Opened(Opening opening, Known known) => CheckOpening.Opened(opening);

    public Hearing? Summoned(BotEvent happened, Words said, string newId, Frames frames, Known known) => CheckOpening.Summoned(happened, said, newId, frames);

    public Meaning Heard(Draft draft, Words said, Known known) => CheckSpoken.Hear((CheckDraft)draft, said);

    public Meaning? Given(Draft draft, Words material, Known known) =>
        draft is CheckDraft { State: CheckState.AskingText } && material.Text.Length > 0 ? new CheckHeard.Gave(material.Text, material.MessageId) : null;

    public Meaning Pressed(Draft draft, Press press, long messageId) => CheckSpoken.Hear((CheckDraft)draft, press, messageId);

    public Meaning? Edited(Draft draft, Words said, Known known) =>
        draft is CheckDraft { Text.Length: > 0, Waits: true } ? new CheckHeard.Gave(CheckOpening.TextOf(said.Text), said.MessageId) : null;

    public Meaning? Passed(Draft draft, BotEvent happened) => happened is BotEvent.PermissionGiven given ? new CheckHeard.LeadSaid(given) : null;

    public Meaning Answered(Draft draft, Carried outcome) => new CheckHeard.AskedToRepeat();

    public Decision Decide(Draft draft, Meaning meaning, Facts facts, DateTimeOffset at, Known known) =>
        Decide((CheckDraft)draft, (CheckHeard)meaning, new CheckScene(facts, at, known));

    public Decision Again(Draft draft, DateTimeOffset at, Known known) => CheckShowing.Again((CheckDraft)draft, new CheckScene(Facts.None, at, known));

    public Decision Drop(Draft draft, DropWhy why, DateTimeOffset at) => CheckShowing.Drop((CheckDraft)draft, why, at);

    public string Subject(Draft draft) => "";

    public static CheckDraft? Moved(CheckDraft draft, CheckTrigger trigger)
    {
        var moves = CheckMoves.From(draft.State);
        if (!moves.CanFire(trigger))
        {
            return null;
        }

        moves.Fire(trigger);
        return draft with { State = moves.State, Hold = Hold.None };
    }

    private static Decision Decide(CheckDraft draft, CheckHeard heard, CheckScene scene) => heard switch
    {
        CheckHeard.Gave gave => CheckShowing.Checked(draft with { MessageId = gave.MessageId }, gave.Text, scene),
        CheckHeard.WantsItPermitted => CheckAsking.Offer(draft, scene),
        CheckHeard.Confirmed => CheckAsking.Send(draft, scene),
        CheckHeard.Declined => CheckAsking.Spare(draft, scene),
        CheckHeard.WantsToEdit => CheckShowing.AskText(draft),
        CheckHeard.WantsText => CheckShowing.Aside(draft, CheckReplies.Text(draft)),
        CheckHeard.LeadSaid said => CheckAsking.Answered(draft, said.Given),
        CheckHeard.GaveUp => CheckShowing.Drop(draft, DropWhy.Cancelled, scene.At),
        CheckHeard.AskedHelp => CheckShowing.Aside(draft, CheckReplies.Help(draft)),
        CheckHeard.AskedToRepeat => CheckShowing.Again(draft, scene),
        CheckHeard.NotUnderstood when Moved(draft, CheckTrigger.NotUnderstood) is { } unclear => CheckShowing.Aside(unclear with { Unclear = draft.Unclear + 1 }, CheckReplies.Unclear(draft)),
        CheckHeard.Stale stale => Decision.Only(
            new Effect.TakeButtonsOff(Place.With(draft.Author), stale.MessageId), new Effect.Say(Place.With(draft.Author), CheckReplies.Outdated(draft))),
        _ => Decision.Nothing,
    };
}

/// <summary>What a decision may look at besides the draft.</summary>
public sealed record CheckScene(Facts Facts, DateTimeOffset At, Known Known);
