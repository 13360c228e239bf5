using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations.Journal;

/// <summary>Proposals, who permitted them and what became of them. Nothing is written to the portal.</summary>
public sealed class JournalTalk : IConversation
{
    private static readonly TimeSpan Stands = TimeSpan.FromDays(2);

    public string Kind => "journal";

    public string Picture => JournalPicture.Draw();

    public bool Owns(Draft draft) => draft is JournalDraft;

    public Hearing? Opened(Opening opening, Known known) => JournalOpening.Of(opening, known);

    public Meaning Heard(Draft draft, Words said, Known known) => new JournalHeard.NotUnderstood();

    public Hearing? Summoned(BotEvent happened, Words said, string newId, Frames frames, Known known) =>
        RecordsPhrases.Topmost(frames) is JournalDraft { State: JournalState.Shown } top && OfPage(top, said) is { } heard ? Hearing.For(Routing.Touched(top, said.At, said.Tongue), heard) : null;

    private static JournalHeard? OfPage(JournalDraft shown, Words said) =>
        RecordsPhrases.MeansMore(said.Text) ? new JournalHeard.WantsPage(shown, Next(shown))
        : RecordsPhrases.MeansExport(said.Text) ? new JournalHeard.WantsFile(shown)
        : GlobalWordReader.Read(said.Text) == GlobalWord.Repeat ? new JournalHeard.WantsPage(shown, shown.Skip)
        : null;

    public Meaning Pressed(Draft draft, Press press, long messageId) => (JournalDraft)draft is not { State: JournalState.Shown } shown || press.Card != shown.Shown
        ? new JournalHeard.Stale(messageId)
        : press.Verb switch
        {
            JournalVerbs.More => new JournalHeard.WantsPage(shown, Next(shown)),
            JournalVerbs.Export => new JournalHeard.WantsFile(shown),
            _ => new JournalHeard.Stale(messageId),
        };

    public Meaning? Woken(Draft draft, string what, Frames frames, DateTimeOffset at, Known known) => what == Wakes.Lapse ? new JournalHeard.Outlived() : null;

    public Meaning Answered(Draft draft, Carried outcome) => new JournalHeard.NotUnderstood();

    public Decision Decide(Draft draft, Meaning meaning, Facts facts, DateTimeOffset at, Known known) => Decide((JournalDraft)draft, (JournalHeard)meaning, facts, at, known);

    public Decision Again(Draft draft, DateTimeOffset at, Known known) => draft is JournalDraft { State: JournalState.Shown } shown ? Card(shown with { Shown = shown.Shown + 1 }, known) : Decision.Nothing;

    public Decision Drop(Draft draft, DropWhy why, DateTimeOffset at) => Ended((JournalDraft)draft);

    public string Subject(Draft draft) => "";

    private static int Next(JournalDraft draft) => draft.Page is { More: true } ? draft.Skip + JournalDraft.PageLength : draft.Skip;

    private static Decision Decide(JournalDraft draft, JournalHeard heard, Facts facts, DateTimeOffset at, Known known) => heard switch
    {
        JournalHeard.WantsPage wants when facts.Stored.Journal is { } page => Page(draft, page, wants.Skip, at, known),
        JournalHeard.WantsFile when facts.Stored.Journal is { } all && Moved(draft, JournalTrigger.Exported) is { } moved => new Decision([moved], [], [JournalReplies.File(moved, all, known)]),
        JournalHeard.Stale stale => Decision.Only(
            new Effect.TakeButtonsOff(Place.With(draft.Author), stale.MessageId), new Effect.Say(Place.With(draft.Author), JournalReplies.Outdated(draft))),
        JournalHeard.Outlived => Ended(draft),
        _ => Decision.Nothing,
    };

    private static Decision Page(JournalDraft draft, Consents.JournalPage page, int skip, DateTimeOffset at, Known known)
    {
        if (page.Lines.Count == 0)
        {
            var nothing = Decision.Only(new Effect.Say(Place.With(draft.Author), JournalReplies.None(draft)));
            return draft.State == JournalState.Looking ? nothing : nothing.And(Ended(draft));
        }

        return Moved(draft, JournalTrigger.Found) is not { } moved ? Decision.Nothing
            : Card(moved with { Page = page, Skip = skip, Shown = draft.Shown + 1 }, known).And(Decision.Only(new Effect.Wake(draft.Id, Wakes.Lapse, at + Stands)));
    }

    private static Decision Card(JournalDraft draft, Known known) =>
        new([draft], [], [new Effect.ShowCard(draft.Id, Place.With(draft.Author), JournalReplies.Page(draft, known), Placing.Anew)]);

    /// <summary>Its text stays, its buttons go.</summary>
    private static Decision Ended(JournalDraft draft) => Moved(draft, JournalTrigger.Outlived) is { } past
        ? new Decision([past], [], [new Effect.FreezeCard(draft.Id, Place.With(draft.Author))])
        : Decision.Nothing;

    private static JournalDraft? Moved(JournalDraft draft, JournalTrigger trigger)
    {
        var moves = JournalMoves.From(draft.State);
        if (!moves.CanFire(trigger))
        {
            return null;
        }

        moves.Fire(trigger);
        return draft with { State = moves.State, Hold = Hold.None };
    }
}
