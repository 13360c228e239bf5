namespace B24CoachBot.Domain.Conversations.Readiness;

/// <summary>«/готовность»: whether the company is ready for the bot, by nine signals with evidence, and what to do first without it.</summary>
public sealed class ReadinessTalk : IConversation
{
    public string Kind => "readiness";

    public string Picture => ReadinessPicture.Draw();

    public bool Owns(Draft draft) => draft is ReadinessDraft;

    public Hearing? Opened(Opening opening, Known known) => opening.Command == OfficeCommands.Readiness ? Opened(opening.Happened, opening.Said, opening.NewId, known) : null;

    public Hearing? BegunBy(BotEvent happened, string newId, Frames frames, Known known) =>
        happened is BotEvent.ReadinessMeasured && frames.Open.OfType<ReadinessDraft>().FirstOrDefault(draft => draft.State == ReadinessState.Measuring) is { } waiting
            ? Hearing.For(waiting, new ReadinessHeard.Measured())
            : null;

    public Meaning Heard(Draft draft, Words said, Known known) => ReadinessSpoken.Hear((ReadinessDraft)draft, said);

    /// <summary>What the buttons of a standing card say, while nothing else is asked.</summary>
    public Hearing? Summoned(BotEvent happened, Words said, string newId, Frames frames, Known known) =>
        (frames.Named as ReadinessDraft ?? (frames.Listening is null ? frames.Open.OfType<ReadinessDraft>().FirstOrDefault(draft => draft.State == ReadinessState.Shown) : null)) is { } standing
        && ReadinessSpoken.HearStanding(standing, said) is { } heard
            ? Hearing.For(Routing.Touched(standing, said.At, said.Tongue), heard)
            : null;

    public Meaning Pressed(Draft draft, Press press, long messageId) => ReadinessSpoken.Hear((ReadinessDraft)draft, press, messageId);

    public Meaning? Agreed(Draft draft, bool yes) => yes && ((ReadinessDraft)draft).State == ReadinessState.Proposing ? new ReadinessHeard.Agreed() : null;

    public Meaning? Woken(Draft draft, string what, Frames frames, DateTimeOffset at, Known known) =>
        what == Wakes.Lapse && ((ReadinessDraft)draft).State is ReadinessState.Measuring or ReadinessState.Shown ? new ReadinessHeard.Outlived() : null;

    public Meaning Answered(Draft draft, Carried outcome) => new ReadinessHeard.PortalSaid(outcome);

    public Decision Decide(Draft draft, Meaning meaning, Facts facts, DateTimeOffset at, Known known) =>
        Decide((ReadinessDraft)draft, (ReadinessHeard)meaning, new ReadinessTurn(at, known));

    public Decision Again(Draft draft, DateTimeOffset at, Known known) => Again((ReadinessDraft)draft, new ReadinessTurn(at, known));

    public Decision Drop(Draft draft, DropWhy why, DateTimeOffset at) => ReadinessCleaning.Drop((ReadinessDraft)draft, why, at);

    public string Subject(Draft draft) => "";

    private static Hearing Opened(BotEvent happened, Words said, string newId, Known known)
    {
        var asker = happened.By.Id;
        return People.Roles.Of(known.RolesOf(happened.By), People.Content.Readiness) != People.Reach.Nothing
            ? Hearing.For(
                new ReadinessDraft { Id = newId, Author = asker, Tongue = said.Tongue, OpenedAt = said.At, TouchedAt = said.At, MessageId = said.MessageId, State = ReadinessState.Measuring },
                new ReadinessHeard.Asked())
            : Doors.Refused(happened, People.Content.Readiness, said.Tongue, known);
    }

    private static Decision Decide(ReadinessDraft draft, ReadinessHeard heard, ReadinessTurn turn) => heard switch
    {
        ReadinessHeard.Asked => ReadinessShowing.Begin(draft, turn),
        ReadinessHeard.Measured => ReadinessShowing.Show(draft, turn),
        ReadinessHeard.WantsDetails => ReadinessShowing.Details(draft, turn),
        ReadinessHeard.WantsQuestions => ReadinessShowing.Ask(draft, turn),
        ReadinessHeard.Answered answered => ReadinessShowing.Answer(draft, answered.Value, turn),
        ReadinessHeard.WantsTask => ReadinessCleaning.Propose(draft, turn),
        ReadinessHeard.Agreed => ReadinessCleaning.Agree(draft, turn),
        ReadinessHeard.Refused => ReadinessCleaning.Refuse(draft, turn),
        ReadinessHeard.PortalSaid said => ReadinessCleaning.Outcome(draft, said.Outcome, turn),
        ReadinessHeard.AskedHelp => ReadinessShowing.Aside(draft, ReadinessReplies.Help(draft)),
        ReadinessHeard.AskedToRepeat => Again(draft, turn),
        ReadinessHeard.NotUnderstood => ReadinessShowing.NotUnderstood(draft),
        ReadinessHeard.Stale stale => ReadinessShowing.Outdated(draft, stale.MessageId),
        ReadinessHeard.Outlived => ReadinessShowing.End(draft),
        _ => Decision.Nothing,
    };

    private static Decision Again(ReadinessDraft draft, ReadinessTurn turn) =>
        draft.State == ReadinessState.Proposing && turn.Verdict is not null ? ReadinessCleaning.Show(draft, turn) : ReadinessShowing.Again(draft, turn);

    public static ReadinessDraft? Moved(ReadinessDraft draft, ReadinessTrigger trigger)
    {
        var moves = ReadinessMoves.From(draft.State);
        if (!moves.CanFire(trigger))
        {
            return null;
        }

        moves.Fire(trigger);
        return draft with { State = moves.State, Hold = Hold.None };
    }
}
