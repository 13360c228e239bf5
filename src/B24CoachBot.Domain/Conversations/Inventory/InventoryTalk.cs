namespace B24CoachBot.Domain.Conversations.Inventory;

/// <summary>An inventory of three to five chains of work, before anything is automated: a few questions about each, and one page as a file. Nothing is written to the portal.</summary>
public sealed class InventoryTalk : IConversation
{
    public string Kind => "inventory";

    public string Picture => InventoryMoves.Draw();

    public bool Owns(Draft draft) => draft is InventoryDraft;

    public Hearing? Opened(Opening opening, Known known) =>
        opening.Command == OfficeCommands.Inventory ? Hearing.For(New(opening.Said, opening.NewId), new InventoryHeard.Began()) : null;

    /// <summary>One that was begun goes on where it stands.</summary>
    public Hearing? Summoned(BotEvent happened, Words said, string newId, Frames frames, Known known) =>
        Phrases.Command(said.Text) is (OfficeCommands.Inventory, _) && frames.Open.OfType<InventoryDraft>().FirstOrDefault(draft => draft.Waits) is { } begun
            ? Hearing.For(Routing.Touched(begun, said.At, said.Tongue), new InventoryHeard.AskedToRepeat())
            : null;

    public Meaning Heard(Draft draft, Words said, Known known) => InventorySpoken.Hear((InventoryDraft)draft, said);

    public Meaning Pressed(Draft draft, Press press, long messageId) => InventorySpoken.Hear((InventoryDraft)draft, press, messageId);

    public Meaning Answered(Draft draft, Carried outcome) => new InventoryHeard.AskedToRepeat();

    public Decision Decide(Draft draft, Meaning meaning, Facts facts, DateTimeOffset at, Known known) => Decide((InventoryDraft)draft, (InventoryHeard)meaning, at, known);

    public Decision Again(Draft draft, DateTimeOffset at, Known known) => InventoryAsking.Show((InventoryDraft)draft);

    public Decision Drop(Draft draft, DropWhy why, DateTimeOffset at) =>
        why == DropWhy.Cancelled ? InventoryAsking.GiveUp((InventoryDraft)draft) : InventoryAsking.Lapse((InventoryDraft)draft);

    public string Subject(Draft draft) => "";

    private static InventoryDraft New(Words said, string newId) => new()
    {
        Id = newId,
        Author = said.Speaker,
        Tongue = said.Tongue,
        OpenedAt = said.At,
        TouchedAt = said.At,
        MessageId = said.MessageId,
        State = InventoryState.Asking,
    };

    private static Decision Decide(InventoryDraft draft, InventoryHeard heard, DateTimeOffset at, Known known) => heard switch
    {
        InventoryHeard.Began or InventoryHeard.AskedToRepeat => InventoryAsking.Show(draft),
        InventoryHeard.Told told => InventoryAsking.Tell(draft, told.Text, at, known),
        InventoryHeard.Skipped => InventoryAsking.Skip(draft, at, known),
        InventoryHeard.NoSuchChain => InventoryAsking.Without(draft, at, known),
        InventoryHeard.SteppedBack => InventoryAsking.Back(draft),
        InventoryHeard.Finished => InventoryAsking.Finish(draft, at, known),
        InventoryHeard.GaveUp => InventoryAsking.GiveUp(draft),
        InventoryHeard.AskedHelp => InventoryAsking.Aside(draft, InventoryReplies.Help(draft)),
        InventoryHeard.AskedWhy => InventoryAsking.Aside(draft, InventoryReplies.Why(draft)),
        InventoryHeard.NotUnderstood => InventoryAsking.Unclear(draft),
        InventoryHeard.Stale stale => Decision.Only(
            new Effect.TakeButtonsOff(Place.With(draft.Author), stale.MessageId), new Effect.Say(Place.With(draft.Author), InventoryReplies.Outdated(draft))),
        _ => Decision.Nothing,
    };
}
