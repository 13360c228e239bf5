using B24CoachBot.Domain.Attention;

namespace B24CoachBot.Domain.Conversations.Suggestion;

/// <summary>The staff propose a change of the library, the owner decides: accepted, it becomes the owner's task; the files are mended by hand.</summary>
public sealed class SuggestionTalk : IConversation
{
    public string Kind => "suggestion";

    public string Picture => SuggestionPicture.Draw();

    public bool Owns(Draft draft) => draft is SuggestionDraft;

    public Hearing? Opened(Opening opening, Known known) =>
        opening.Command == OfficeCommands.Template ? SuggestionOpening.Of(opening.Happened, opening.Said.Text, opening.Said, opening.NewId, known) : null;

    public Hearing? Summoned(BotEvent happened, Words said, string newId, Frames frames, Known known) => SuggestionOpening.Summoned(happened, said, newId, known);

    public Hearing? BegunBy(BotEvent happened, string newId, Frames frames, Known known) =>
        happened is BotEvent.Suggested made ? SuggestionOpening.Made(made, newId, frames, known) : null;

    public Meaning Heard(Draft draft, Words said, Known known) => SuggestionSpoken.Hear(said);

    public Meaning Pressed(Draft draft, Press press, long messageId) => SuggestionSpoken.Hear((SuggestionDraft)draft, press, messageId);

    public Meaning? Agreed(Draft draft, bool yes) => yes && draft.Waits ? new SuggestionHeard.Accepted() : null;

    public Meaning? Woken(Draft draft, string what, Frames frames, DateTimeOffset at, Known known) =>
        what == Wakes.Knock && draft.Knocks ? SuggestionOpening.Woken((SuggestionDraft)draft, frames, at) : null;

    public Meaning Answered(Draft draft, Carried outcome) => new SuggestionHeard.PortalSaid(outcome);

    public Decision Decide(Draft draft, Meaning meaning, Facts facts, DateTimeOffset at, Known known) =>
        Decide((SuggestionDraft)draft, (SuggestionHeard)meaning, at, known);

    public Decision Again(Draft draft, DateTimeOffset at, Known known) => SuggestionReviewing.Show((SuggestionDraft)draft, at, known);

    public Decision Drop(Draft draft, DropWhy why, DateTimeOffset at) => SuggestionReviewing.Drop((SuggestionDraft)draft, why, at);

    public string Subject(Draft draft) => ((SuggestionDraft)draft).Made.AuthorName;

    private static Decision Decide(SuggestionDraft draft, SuggestionHeard heard, DateTimeOffset at, Known known) => heard switch
    {
        SuggestionHeard.Free when Moved(draft, SuggestionTrigger.OwnerFree) is { } reviewing => SuggestionReviewing.Show(reviewing, at, known).And(
            Decision.Only(new Effect.Note(draft.Author, Note.Asked, ""))),
        SuggestionHeard.NotYet not => new Decision([draft], [], [new Effect.Wake(draft.Id, Wakes.Knock, not.Until)]),
        SuggestionHeard.Accepted => SuggestionReviewing.Accept(draft, at, known),
        SuggestionHeard.Declined declined => SuggestionReviewing.Decline(draft, declined.Why, at, known),
        SuggestionHeard.PortalSaid said => SuggestionReviewing.Outcome(draft, said.Outcome, at, known),
        SuggestionHeard.AskedHelp => Aside(draft, SuggestionReplies.Help(draft)),
        SuggestionHeard.AskedToRepeat => SuggestionReviewing.Show(draft, at, known),
        SuggestionHeard.NotUnderstood when Moved(draft, SuggestionTrigger.NotUnderstood) is { } unclear => Aside(unclear with { Unclear = draft.Unclear + 1 }, SuggestionReplies.Unclear(draft)),
        SuggestionHeard.Stale stale => Decision.Only(
            new Effect.TakeButtonsOff(Place.With(draft.Author), stale.MessageId), new Effect.Say(Place.With(draft.Author), SuggestionReplies.Outdated(draft))),
        _ => Decision.Nothing,
    };

    public static SuggestionDraft? Moved(SuggestionDraft draft, SuggestionTrigger trigger)
    {
        var moves = SuggestionMoves.From(draft.State);
        if (!moves.CanFire(trigger))
        {
            return null;
        }

        moves.Fire(trigger);
        return draft with { State = moves.State, Hold = Hold.None };
    }

    private static Decision Aside(SuggestionDraft draft, Reply reply) => new([draft], [], [new Effect.Say(Place.With(draft.Author), reply)]);
}
