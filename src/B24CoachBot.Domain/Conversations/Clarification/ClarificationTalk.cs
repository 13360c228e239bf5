using B24CoachBot.Domain.Calendar;

namespace B24CoachBot.Domain.Conversations.Clarification;

/// <summary>The author of a task answers a colleague in one line, and the task says it from then on.</summary>
public sealed class ClarificationTalk : IConversation
{
    public string Kind => "clarification";

    public string Picture => ClarificationPicture.Draw();

    public bool Owns(Draft draft) => draft is ClarificationDraft;

    public Hearing? Opened(Opening opening, Known known) => null;

    /// <summary>The same question of the same person that is open already is not asked twice.</summary>
    public Hearing? BegunBy(BotEvent happened, string newId, Frames frames, Known known)
    {
        if (happened is not BotEvent.ClarificationWanted { Asked: var asked } wanted
            || frames.Open.OfType<ClarificationDraft>().Any(open => open.Asked.Asker == asked.Asker && open.Asked.Task.Id == asked.Task.Id && open.Asked.Part == asked.Part && open.Asked.Question == asked.Question))
        {
            return null;
        }

        var draft = new ClarificationDraft
        {
            Id = newId,
            Author = wanted.By.Id,
            AuthorName = known.People.Find(wanted.By.Id)?.FullName ?? "",
            Tongue = SpokenTongue.Of(known),
            OpenedAt = wanted.At,
            TouchedAt = wanted.At,
            MessageId = 0,
            State = ClarificationState.Waiting,
            Asked = asked,
        };
        return Hearing.For(draft, wanted.BackOn is { } back ? new ClarificationHeard.NotYet(known.Calendar.NextWorkingMoment(known.Calendar.At(back, known.Calendar.StartOfDay))) : Free(draft, frames, wanted.At, known));
    }

    public Meaning Heard(Draft draft, Words said, Known known) => ClarificationSpoken.Hear((ClarificationDraft)draft, said, known);

    public Meaning Pressed(Draft draft, Press press, long messageId) => ClarificationSpoken.Hear((ClarificationDraft)draft, press, messageId);

    public Meaning? Woken(Draft draft, string what, Frames frames, DateTimeOffset at, Known known) =>
        what == Wakes.Knock && draft.Knocks ? Free((ClarificationDraft)draft, frames, at, known) : null;

    public Meaning Answered(Draft draft, Carried outcome) => new ClarificationHeard.Outcome(outcome);

    public Decision Decide(Draft draft, Meaning meaning, Facts facts, DateTimeOffset at, Known known) => Decide((ClarificationDraft)draft, (ClarificationHeard)meaning, at, known);

    public Decision Again(Draft draft, DateTimeOffset at, Known known) => ClarificationAnswering.Show((ClarificationDraft)draft);

    public Decision Drop(Draft draft, DropWhy why, DateTimeOffset at) => ClarificationAnswering.Drop((ClarificationDraft)draft, why, at);

    public string Subject(Draft draft) => ((ClarificationDraft)draft).Asked.Task.Title;

    private static ClarificationHeard Free(ClarificationDraft draft, Frames frames, DateTimeOffset at, Known known) =>
        frames.BusyUntil(draft, at) is { } free ? new ClarificationHeard.NotYet(free)
        : known.Calendar.NextWorkingMoment(at) is var open && open > at ? new ClarificationHeard.NotYet(open)
        : new ClarificationHeard.Free();

    private static Decision Decide(ClarificationDraft draft, ClarificationHeard heard, DateTimeOffset at, Known known) => heard switch
    {
        ClarificationHeard.Free => ClarificationAnswering.Ask(draft, at, known),
        ClarificationHeard.NotYet not => new Decision([draft], [], [new Effect.Wake(draft.Id, Wakes.Knock, not.Until)]),
        ClarificationHeard.Answered answered => ClarificationAnswering.Say(draft, answered.Line, at),
        ClarificationHeard.Dated dated => ClarificationAnswering.Date(draft, dated.Deadline, at),
        ClarificationHeard.KeepsDeadline => ClarificationAnswering.Keep(draft, at),
        ClarificationHeard.Confirms => ClarificationAnswering.Confirm(draft, at),
        ClarificationHeard.DoesNotKnow => ClarificationAnswering.Leave(draft, at),
        ClarificationHeard.Outcome outcome => ClarificationAnswering.Outcome(draft, outcome.Carried, at),
        ClarificationHeard.AskedHelp => ClarificationAnswering.Aside(draft, ClarificationReplies.Help(draft)),
        ClarificationHeard.AskedToRepeat when draft.Waits => ClarificationAnswering.Show(draft),
        ClarificationHeard.NotUnderstood => ClarificationAnswering.NotUnderstood(draft),
        ClarificationHeard.Stale stale => Decision.Only(
            new Effect.TakeButtonsOff(Place.With(draft.Author), stale.MessageId), new Effect.Say(Place.With(draft.Author), ClarificationReplies.Outdated(draft))),
        _ => Decision.Nothing,
    };
}
