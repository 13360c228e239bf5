namespace B24CoachBot.Domain.Conversations.Errors;

/// <summary>Errors in the data, for whoever answers for it. Nothing is written to the portal.</summary>
public sealed class ErrorsTalk : IConversation
{
    public string Kind => "errors";

    public string Picture => ErrorsPicture.Draw();

    public bool Owns(Draft draft) => draft is ErrorsDraft;

    public Hearing? Opened(Opening opening, Known known) => opening.Command != OfficeCommands.Errors ? null : Hearing.For(
        new ErrorsDraft
        {
            Id = opening.NewId,
            Author = opening.Happened.By.Id,
            Tongue = opening.Said.Tongue,
            OpenedAt = opening.Said.At,
            TouchedAt = opening.Said.At,
            MessageId = opening.Said.MessageId,
            State = ErrorsState.Looking,
        },
        new ErrorsHeard.Asked());

    /// <summary>One that is open already is looked up anew, so that there is one card.</summary>
    public Hearing? Summoned(BotEvent happened, Words said, string newId, Frames frames, Known known) =>
        Phrases.Command(said.Text) is (OfficeCommands.Errors, _) && frames.Open.OfType<ErrorsDraft>().FirstOrDefault() is { } open
            ? Hearing.For(Routing.Touched(open, said.At, said.Tongue), new ErrorsHeard.Asked())
            : RecordsPhrases.Topmost(frames) is ErrorsDraft top && ErrorsSpoken.HearAfter(top, said) is { } meaning ? Hearing.For(Routing.Touched(top, said.At, said.Tongue), meaning)
            : null;

    public Meaning Heard(Draft draft, Words said, Known known) => ErrorsSpoken.Hear((ErrorsDraft)draft, said);

    public Meaning Pressed(Draft draft, Press press, long messageId) => ErrorsSpoken.Hear((ErrorsDraft)draft, press, messageId);

    public Meaning? Woken(Draft draft, string what, Frames frames, DateTimeOffset at, Known known) => what == Wakes.Lapse ? new ErrorsHeard.Outlived() : null;

    public Meaning Answered(Draft draft, Carried outcome) => new ErrorsHeard.AskedToRepeat();

    public Decision Decide(Draft draft, Meaning meaning, Facts facts, DateTimeOffset at, Known known) => Decide((ErrorsDraft)draft, (ErrorsHeard)meaning, facts, at, known);

    public Decision Again(Draft draft, DateTimeOffset at, Known known) => ErrorsShowing.Again((ErrorsDraft)draft, at, known);

    public Decision Drop(Draft draft, DropWhy why, DateTimeOffset at) => why == DropWhy.NotAllowed ? ErrorsShowing.End((ErrorsDraft)draft) : ErrorsShowing.Keep((ErrorsDraft)draft);

    public string Subject(Draft draft) => "";

    private static Decision Decide(ErrorsDraft draft, ErrorsHeard heard, Facts facts, DateTimeOffset at, Known known) => heard switch
    {
        ErrorsHeard.Asked when facts.Stored.Errors is { } errors => ErrorsShowing.Show(draft, errors, at, known),
        ErrorsHeard.WantsMore => ErrorsShowing.More(draft, at, known),
        ErrorsHeard.WantsToClose wants => ErrorsShowing.Ask(draft, wants.Mended, known),
        ErrorsHeard.ClosesLine line => ErrorsShowing.Close(draft, line, at, known),
        ErrorsHeard.KeepsAll => ErrorsShowing.Keep(draft),
        ErrorsHeard.AskedHelp => ErrorsShowing.Aside(draft, ErrorsReplies.Help(draft)),
        ErrorsHeard.AskedToRepeat => ErrorsShowing.Again(draft, at, known),
        ErrorsHeard.NotUnderstood => ErrorsShowing.NotUnderstood(draft),
        ErrorsHeard.Stale stale => Decision.Only(
            new Effect.TakeButtonsOff(Place.With(draft.Author), stale.MessageId), new Effect.Say(Place.With(draft.Author), ErrorsReplies.Outdated(draft))),
        ErrorsHeard.Outlived => ErrorsShowing.End(draft),
        _ => Decision.Nothing,
    };
}
