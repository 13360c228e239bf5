using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations.Funnel;

/// <summary>«/воронка»: hints from what is stored, a page at a time. Nothing is changed.</summary>
public sealed class FunnelTalk : IConversation
{
    private static readonly TimeSpan Stands = TimeSpan.FromDays(2);

    public string Kind => "funnel";

    public string Picture => FunnelPicture.Draw();

    public bool Owns(Draft draft) => draft is FunnelDraft;

    public Hearing? Opened(Opening opening, Known known) => opening.Command != OfficeCommands.Funnel ? null : Hearing.For(
        new FunnelDraft
        {
            Id = opening.NewId,
            Author = opening.Happened.By.Id,
            Tongue = opening.Said.Tongue,
            OpenedAt = opening.Said.At,
            TouchedAt = opening.Said.At,
            MessageId = opening.Said.MessageId,
            State = FunnelState.Looking,
        },
        new FunnelHeard.WantsPage(opening.Happened.By.Id, 0));

    public Hearing? Summoned(BotEvent happened, Words said, string newId, Frames frames, Known known) =>
        RecordsPhrases.Topmost(frames) is FunnelDraft { State: FunnelState.Shown } top && OfPage(top, said) is { } heard ? Hearing.For(Routing.Touched(top, said.At, said.Tongue), heard) : null;

    public Meaning Heard(Draft draft, Words said, Known known) => new FunnelHeard.NotUnderstood();

    public Meaning Pressed(Draft draft, Press press, long messageId) =>
        draft is FunnelDraft { State: FunnelState.Shown } shown && press.Card == shown.Shown && press.Verb == FunnelVerbs.More ? Next(shown) : new FunnelHeard.Stale(messageId);

    public Meaning? Woken(Draft draft, string what, Frames frames, DateTimeOffset at, Known known) => what == Wakes.Lapse ? new FunnelHeard.Outlived() : null;

    public Meaning Answered(Draft draft, Carried outcome) => new FunnelHeard.NotUnderstood();

    public Decision Decide(Draft draft, Meaning meaning, Facts facts, DateTimeOffset at, Known known) => Decide((FunnelDraft)draft, (FunnelHeard)meaning, facts, at, known);

    /// <summary>It asks nothing, so it is never come back to.</summary>
    public Decision Again(Draft draft, DateTimeOffset at, Known known) => Decision.Nothing;

    public Decision Drop(Draft draft, DropWhy why, DateTimeOffset at) => Ended((FunnelDraft)draft);

    public string Subject(Draft draft) => "";

    private static FunnelHeard.WantsPage Next(FunnelDraft draft) => new(draft.Author, draft.Skip + FunnelPage.Length);

    private static FunnelHeard.WantsPage? OfPage(FunnelDraft shown, Words said) =>
        RecordsPhrases.MeansMore(said.Text) ? Next(shown)
        : GlobalWordReader.Read(said.Text) == GlobalWord.Repeat ? new FunnelHeard.WantsPage(shown.Author, shown.Skip)
        : null;

    private static Decision Decide(FunnelDraft draft, FunnelHeard heard, Facts facts, DateTimeOffset at, Known known) => heard switch
    {
        FunnelHeard.WantsPage wants when facts.Stored.Funnel is { } seen => Page(draft, seen, wants.Skip, at, known),
        FunnelHeard.Stale stale => Decision.Only(
            new Effect.TakeButtonsOff(Place.With(draft.Author), stale.MessageId), new Effect.Say(Place.With(draft.Author), FunnelReplies.Outdated(draft))),
        FunnelHeard.Outlived => Ended(draft),
        _ => Decision.Nothing,
    };

    private static Decision Page(FunnelDraft draft, FunnelSeen seen, int skip, DateTimeOffset at, Known known)
    {
        var from = seen.Page.From(skip);
        var isLast = from + FunnelPage.Length >= seen.Page.Without.Count;
        if (isLast && draft.State == FunnelState.Looking)
        {
            return Decision.Only(new Effect.Say(Place.With(draft.Author), FunnelReplies.Page(draft, seen, at, known)));
        }

        if (Moved(draft, isLast ? FunnelTrigger.LastFound : FunnelTrigger.Found) is not { } moved)
        {
            return Decision.Nothing;
        }

        var shown = moved with { Skip = from, Shown = draft.Shown + 1 };
        return new Decision(
            [shown], [], [new Effect.ShowCard(draft.Id, Place.With(draft.Author), FunnelReplies.Page(shown, seen, at, known), Placing.Anew), .. isLast ? [] : new[] { new Effect.Wake(draft.Id, Wakes.Lapse, at + Stands) }]);
    }

    /// <summary>Its text stays, its button goes.</summary>
    private static Decision Ended(FunnelDraft draft) => Moved(draft, FunnelTrigger.Outlived) is { } past
        ? new Decision([past], [], [new Effect.FreezeCard(draft.Id, Place.With(draft.Author))])
        : Decision.Nothing;

    private static FunnelDraft? Moved(FunnelDraft draft, FunnelTrigger trigger)
    {
        var moves = FunnelMoves.From(draft.State);
        if (!moves.CanFire(trigger))
        {
            return null;
        }

        moves.Fire(trigger);
        return draft with { State = moves.State, Hold = Hold.None };
    }
}
