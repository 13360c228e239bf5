namespace B24CoachBot.Domain.Conversations.MyData;

/// <summary>«Мои данные»: what is stored of the person who asks, as a page and as a file, and its erasing.</summary>
public sealed class MyDataTalk : IConversation
{
    private static readonly TimeSpan Stands = TimeSpan.FromDays(2);

    public string Kind => "mydata";

    public string Picture => MyDataPicture.Draw();

    public bool Owns(Draft draft) => draft is MyDataDraft;

    public Hearing? Opened(Opening opening, Known known) => opening.Command != OfficeCommands.MyData ? null : Hearing.For(
        new MyDataDraft
        {
            Id = opening.NewId,
            Author = opening.Happened.By.Id,
            Tongue = opening.Said.Tongue,
            OpenedAt = opening.Said.At,
            TouchedAt = opening.Said.At,
            MessageId = opening.Said.MessageId,
            State = MyDataState.Looking,
        },
        new MyDataHeard.Asked());

    /// <summary>One that is open already is looked up anew, so that there is one card.</summary>
    public Hearing? Summoned(BotEvent happened, Words said, string newId, Frames frames, Known known) =>
        Phrases.Command(said.Text) is (OfficeCommands.MyData, _) && frames.Open.OfType<MyDataDraft>().FirstOrDefault() is { } open
            ? Hearing.For(Routing.Touched(open, said.At, said.Tongue), new MyDataHeard.Asked())
            : RecordsPhrases.Topmost(frames) is MyDataDraft top && MyDataSpoken.HearAfter(top, said) is { } meaning ? Hearing.For(Routing.Touched(top, said.At, said.Tongue), meaning)
            : null;

    public Meaning Heard(Draft draft, Words said, Known known) => MyDataSpoken.Hear(said);

    public Meaning Pressed(Draft draft, Press press, long messageId) => MyDataSpoken.Hear((MyDataDraft)draft, press, messageId);

    public Meaning? Woken(Draft draft, string what, Frames frames, DateTimeOffset at, Known known) => what == Wakes.Lapse ? new MyDataHeard.Outlived() : null;

    public Meaning Answered(Draft draft, Carried outcome) => new MyDataHeard.AskedToRepeat();

    public Decision Decide(Draft draft, Meaning meaning, Facts facts, DateTimeOffset at, Known known) => Decide((MyDataDraft)draft, (MyDataHeard)meaning, facts, at, known);

    public Decision Again(Draft draft, DateTimeOffset at, Known known) => ((MyDataDraft)draft).Ended ? Decision.Nothing : Card((MyDataDraft)draft, Placing.Anew);

    public Decision Drop(Draft draft, DropWhy why, DateTimeOffset at) => why == DropWhy.NotAllowed ? Ended((MyDataDraft)draft) : Kept((MyDataDraft)draft);

    public string Subject(Draft draft) => "";

    private static Decision Decide(MyDataDraft draft, MyDataHeard heard, Facts facts, DateTimeOffset at, Known known) => heard switch
    {
        MyDataHeard.Asked when facts.Stored.Mine is { } mine && Moved(draft, MyDataTrigger.Counted) is { } shown =>
            Card(shown with { Records = mine with { Whole = null } }, Placing.Anew).And(Decision.Only(new Effect.Wake(draft.Id, Wakes.Lapse, at + Stands))),
        MyDataHeard.WantsFile when facts.Stored.Mine?.Whole is { } whole && Moved(draft, MyDataTrigger.Exported) is { } moved => new Decision(
            [moved], [], [new Effect.SendFile(Place.With(draft.Author), "my-data.json", whole, MyDataReplies.File(draft, failed: false), MyDataReplies.File(draft, failed: true))]),
        MyDataHeard.WantsErasing when Moved(draft, MyDataTrigger.EraseAsked) is { } asked => Asked(draft, asked, known),
        MyDataHeard.Confirmed when Moved(draft, MyDataTrigger.Confirmed) is { } erased => new Decision(
            [erased], [], [new Effect.Erase(draft.Author, draft.Id), new Effect.ShowCard(draft.Id, Place.With(draft.Author), MyDataReplies.Of(erased), Placing.Near)]),
        MyDataHeard.Kept => Kept(draft),
        MyDataHeard.AskedHelp => Aside(draft, MyDataReplies.Help(draft)),
        MyDataHeard.AskedToRepeat when !draft.Ended => Card(draft, Placing.Anew),
        MyDataHeard.NotUnderstood => Aside(draft with { Unclear = draft.Unclear + 1 }, MyDataReplies.Unclear(draft with { Unclear = draft.Unclear + 1 })),
        MyDataHeard.Stale stale => Decision.Only(
            new Effect.TakeButtonsOff(Place.With(draft.Author), stale.MessageId), new Effect.Say(Place.With(draft.Author), MyDataReplies.Outdated(draft))),
        MyDataHeard.Outlived => Ended(draft),
        _ => Decision.Nothing,
    };

    /// <summary>The page becomes the question, so that only one message has buttons.</summary>
    private static Decision Asked(MyDataDraft before, MyDataDraft asked, Known known)
    {
        var card = Card(asked with { Unclear = 0, Reminded = true }, Placing.Near);
        return before.Waits ? card : card.And(Decision.Only(Silence.Watch(asked with { Reminded = true }, known.Calendar)));
    }

    private static Decision Kept(MyDataDraft draft) => Moved(draft, MyDataTrigger.Kept) is not { } kept ? Decision.Nothing : new Decision(
        [kept with { Unclear = 0, Shown = draft.Shown + 1 }], [], [new Effect.ShowCard(draft.Id, Place.With(draft.Author), MyDataReplies.Kept(kept), Placing.Near)]);

    private static Decision Aside(MyDataDraft draft, Reply reply) => new([draft], [], [new Effect.Say(Place.With(draft.Author), reply)]);

    private static Decision Card(MyDataDraft draft, Placing how)
    {
        var again = draft with { Shown = draft.Shown + 1 };
        return new Decision([again], [], [new Effect.ShowCard(draft.Id, Place.With(draft.Author), MyDataReplies.Of(again), how)]);
    }

    private static Decision Ended(MyDataDraft draft) => Moved(draft, MyDataTrigger.Outlived) is { } past
        ? new Decision([past], [], [new Effect.FreezeCard(draft.Id, Place.With(draft.Author))])
        : Decision.Nothing;

    private static MyDataDraft? Moved(MyDataDraft draft, MyDataTrigger trigger)
    {
        var moves = MyDataMoves.From(draft.State);
        if (!moves.CanFire(trigger))
        {
            return null;
        }

        moves.Fire(trigger);
        return draft with { State = moves.State, Hold = Hold.None };
    }
}
