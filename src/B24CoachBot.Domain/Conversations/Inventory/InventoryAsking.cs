namespace B24CoachBot.Domain.Conversations.Inventory;

/// <summary>From question to question, back, and out: what was told goes into a file.</summary>
public static class InventoryAsking
{
    private const string FileName = "inventory.md";

    public static Decision Show(InventoryDraft draft)
    {
        var shown = draft with { Shown = draft.Shown + 1 };
        return new Decision([shown], [], [new Effect.ShowCard(draft.Id, Place.With(draft.Author), InventoryReplies.Of(shown), Placing.Anew)]);
    }

    public static Decision Tell(InventoryDraft draft, string text, DateTimeOffset at, Known known) => draft.State == InventoryState.AskingMore
        ? Named(draft, PersonText.Line(text))
        : GoOn(With(draft, draft.Chains[draft.At].With(draft.Question, PersonText.Line(text))), draft.Question < Chain.Last, at, known);

    public static Decision Skip(InventoryDraft draft, DateTimeOffset at, Known known) => GoOn(draft, draft.Question < Chain.Last, at, known);

    public static Decision Without(InventoryDraft draft, DateTimeOffset at, Known known) =>
        GoOn(With(draft, draft.Chains[draft.At] with { Absent = true }), within: false, at, known);

    /// <summary>To the question before; a chain that was left out is asked about again.</summary>
    public static Decision Back(InventoryDraft draft)
    {
        var before = draft.State == InventoryState.AskingMore ? To(draft, draft.At, Chain.Last)
            : draft.Question > ChainQuestion.Owner ? draft with { Question = draft.Question - 1 }
            : draft.At > 0 ? To(draft, draft.At - 1, Chain.Last)
            : null;
        return before is null ? Aside(draft, InventoryReplies.NothingBefore(draft)) : Moved(before, InventoryTrigger.SteppedBack, Show);
    }

    /// <summary>The file, when there is anything to put into it.</summary>
    public static Decision Finish(InventoryDraft draft, DateTimeOffset at, Known known) => !draft.SaysSomething
        ? GiveUp(draft)
        : Moved(draft, InventoryTrigger.Finished, exported => new Decision(
            [exported with { TouchedAt = at }],
            [],
            [
                new Effect.FreezeCard(draft.Id, Place.With(draft.Author)),
                new Effect.SendFile(Place.With(draft.Author), FileName, "", InventoryReplies.Exported(exported, failed: false), InventoryReplies.Exported(exported, failed: true))
                {
                    Page = InventoryReplies.File(exported, at, known),
                },
            ]));

    public static Decision GiveUp(InventoryDraft draft) => Moved(draft, InventoryTrigger.GivenUp, dropped => new Decision(
        [dropped], [], [new Effect.FreezeCard(draft.Id, Place.With(draft.Author)), new Effect.Say(Place.With(draft.Author), InventoryReplies.Dropped(dropped))]));

    /// <summary>Nobody goes on: it ends without a word.</summary>
    public static Decision Lapse(InventoryDraft draft) => Moved(draft, InventoryTrigger.GivenUp, dropped => new Decision(
        [dropped], [], [new Effect.FreezeCard(draft.Id, Place.With(draft.Author))]));

    public static Decision Unclear(InventoryDraft draft) => Moved(
        draft, InventoryTrigger.NotUnderstood, unclear => Aside(unclear, InventoryReplies.Unclear(draft)));

    public static Decision Aside(InventoryDraft draft, Reply reply) => new([draft], [], [new Effect.Say(Place.With(draft.Author), reply)]);

    /// <param name="within">There is a next question about the same chain.</param>
    private static Decision GoOn(InventoryDraft draft, bool within, DateTimeOffset at, Known known) =>
        within ? Moved(draft with { Question = draft.Question + 1 }, InventoryTrigger.WentOn, Show)
        : draft.At + 1 < draft.Chains.Count ? Moved(draft with { At = draft.At + 1, Question = ChainQuestion.Owner }, InventoryTrigger.WentOn, Show)
        : draft.Chains.Count < InventoryDraft.MostChains ? Moved(draft, InventoryTrigger.ChainsDone, Show)
        : Finish(draft, at, known);

    private static Decision Named(InventoryDraft draft, string name) => Moved(
        draft with { Chains = [.. draft.Chains, new Chain(Chain.Own) { Name = name }], At = draft.Chains.Count, Question = ChainQuestion.Owner }, InventoryTrigger.ChainNamed, Show);

    private static InventoryDraft To(InventoryDraft draft, int at, ChainQuestion question)
    {
        var chain = draft.Chains[at];
        return With(draft with { At = at }, chain with { Absent = false }) with { Question = chain.Absent ? ChainQuestion.Owner : question };
    }

    private static InventoryDraft With(InventoryDraft draft, Chain chain) => draft with { Chains = [.. draft.Chains.Take(draft.At), chain, .. draft.Chains.Skip(draft.At + 1)] };

    private static Decision Moved(InventoryDraft draft, InventoryTrigger trigger, Func<InventoryDraft, Decision> then)
    {
        var moves = InventoryMoves.From(draft.State);
        if (!moves.CanFire(trigger))
        {
            return Decision.Nothing;
        }

        moves.Fire(trigger);
        return then(draft with { State = moves.State, Hold = Hold.None });
    }
}
