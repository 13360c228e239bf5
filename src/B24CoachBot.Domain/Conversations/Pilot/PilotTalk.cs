namespace B24CoachBot.Domain.Conversations.Pilot;

/// <summary>The pilot and the rollout: everybody may see where they stand, the quality owner decides. Nothing is written to the portal.</summary>
public sealed class PilotTalk : IConversation
{
    public string Kind => "pilot";

    public string Picture => PilotMoves.Draw();

    public bool Owns(Draft draft) => draft is PilotDraft;

    public Hearing? Opened(Opening opening, Known known) => PilotOpening.Opened(opening, known);

    public Hearing? Summoned(BotEvent happened, Words said, string newId, Frames frames, Known known) => PilotOpening.Summoned(happened, said, newId, frames, known);

    public Hearing? BegunBy(BotEvent happened, string newId, Frames frames, Known known) =>
        happened is BotEvent.PilotEnded ended ? PilotOpening.Ended(ended, newId, frames, known) : null;

    public Meaning Heard(Draft draft, Words said, Known known) => PilotSpoken.Hear((PilotDraft)draft, said, known);

    public Meaning Pressed(Draft draft, Press press, long messageId) => PilotSpoken.Hear((PilotDraft)draft, press, messageId);

    public Meaning? Woken(Draft draft, string what, Frames frames, DateTimeOffset at, Known known) => what switch
    {
        Wakes.Knock when draft.Knocks => PilotOpening.Woken((PilotDraft)draft, frames, at),
        Wakes.Lapse when !draft.Ended => new PilotHeard.Outlived(),
        _ => null,
    };

    public Meaning Answered(Draft draft, Carried outcome) => new PilotHeard.Asked([]);

    public Decision Decide(Draft draft, Meaning meaning, Facts facts, DateTimeOffset at, Known known) =>
        Decide((PilotDraft)draft, (PilotHeard)meaning, new PilotScene(facts.Pilot, at, known));

    public Decision Again(Draft draft, DateTimeOffset at, Known known) => PilotDeciding.Again((PilotDraft)draft, new PilotScene(null, at, known));

    public Decision Drop(Draft draft, DropWhy why, DateTimeOffset at) => PilotDeciding.Close((PilotDraft)draft);

    public string Subject(Draft draft) => "";

    private static Decision Decide(PilotDraft draft, PilotHeard heard, PilotScene scene) => heard switch
    {
        PilotHeard.Asked asked => PilotDeciding.Show(draft, asked.Older, scene),
        PilotHeard.NotYet not => new Decision([draft], [], [new Effect.Wake(draft.Id, Wakes.Knock, not.Until)]),
        PilotHeard.Prolong prolong => PilotDeciding.Prolong(draft, prolong.Until, confirmed: false, scene),
        PilotHeard.AskUntil => PilotDeciding.AskUntil(draft),
        PilotHeard.Confirmed => PilotDeciding.Prolong(draft, draft.Until, confirmed: true, scene),
        PilotHeard.Declined => PilotDeciding.Decline(draft),
        PilotHeard.Scale => PilotDeciding.Scale(draft, scene),
        PilotHeard.Next => PilotDeciding.Next(draft, scene),
        PilotHeard.Keep => PilotDeciding.Keep(draft, scene),
        PilotHeard.AskedToRepeat => PilotDeciding.Again(draft, scene),
        PilotHeard.AskedHelp => PilotDeciding.Aside(draft, PilotReplies.Help(draft)),
        PilotHeard.NotUnderstood when PilotDeciding.Moved(draft, PilotTrigger.NotUnderstood) is { } unclear => PilotDeciding.Aside(unclear with { Unclear = draft.Unclear + 1 }, PilotReplies.Unclear(draft)),
        PilotHeard.Stale stale => Decision.Only(
            new Effect.TakeButtonsOff(Place.With(draft.Author), stale.MessageId), new Effect.Say(Place.With(draft.Author), PilotReplies.Outdated(draft))),
        PilotHeard.Outlived => PilotDeciding.Close(draft),
        _ => Decision.Nothing,
    };
}

/// <summary>What a decision may look at besides the draft.</summary>
/// <param name="Facts">Null where nothing was read.</param>
public sealed record PilotScene(Domain.Pilot.PilotFacts? Facts, DateTimeOffset At, Known Known)
{
    public DateOnly Today => Known.Calendar.Day(At);
}
