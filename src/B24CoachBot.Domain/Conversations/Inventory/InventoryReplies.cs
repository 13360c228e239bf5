namespace B24CoachBot.Domain.Conversations.Inventory;

/// <summary>Which template says a state, with what model and which buttons.</summary>
public static class InventoryReplies
{
    private const int Questions = 4;

    /// <summary>The draft in its state.</summary>
    public static Reply Of(InventoryDraft draft) => draft.State switch
    {
        InventoryState.Asking => Asking(draft),
        InventoryState.AskingMore => More(draft),
        InventoryState.Exported => Exported(draft, failed: false),
        _ => Dropped(draft),
    };

    public static Reply Exported(InventoryDraft draft, bool failed) => Say(
        draft,
        "inventory/exported",
        new InventoryModels.Exported(Told(draft).Count, Told(draft).Sum(chain => Questions - chain.Answers.Count), failed));

    public static Reply File(InventoryDraft draft, DateTimeOffset day, Known known) => Say(
        draft,
        "inventory/file",
        new InventoryModels.File(
            known.People.Find(draft.Author)?.FullName ?? "",
            day,
            [.. Told(draft).Select(chain => new InventoryModels.Described(
                chain.Key, chain.Name, Answer(chain, ChainQuestion.Owner), Answer(chain, ChainQuestion.Lost), Answer(chain, ChainQuestion.Often), Answer(chain, ChainQuestion.Output)))],
            [.. draft.Chains.Where(chain => chain.Absent && chain.Key != Chain.Own).Select(chain => chain.Key)]));

    public static Reply Dropped(InventoryDraft draft) => Say(draft, "inventory/dropped", new object());

    public static Reply Unclear(InventoryDraft draft) => Say(draft, "inventory/unclear", new InventoryModels.Question(Asked(draft)));

    public static Reply Why(InventoryDraft draft) => Say(draft, "inventory/why", new InventoryModels.Question(Asked(draft)));

    public static Reply Help(InventoryDraft draft) => Say(draft, "repairs/help", new object());

    public static Reply NothingBefore(InventoryDraft draft) => Say(draft, "repairs/nothing-to-go-back", new object());

    public static Reply Outdated(InventoryDraft draft) => Say(draft, "inventory/outdated", new object());

    private static Reply Asking(InventoryDraft draft)
    {
        var chain = draft.Chains[draft.At];
        var first = draft is { At: 0, Question: ChainQuestion.Owner };
        return Say(
            draft,
            "inventory/asking",
            new InventoryModels.Asking(first, draft.At + 1, draft.Chains.Count, chain.Key, chain.Name, Word(draft.Question), Answer(chain, draft.Question)),
            [
                Button(draft, InventorySpoken.Skip),
                .. first ? Array.Empty<Button>() : [Button(draft, InventorySpoken.Back)],
                .. chain.Key == Chain.Own ? Array.Empty<Button>() : [Button(draft, InventorySpoken.None)],
                Button(draft, InventorySpoken.Done),
            ]);
    }

    private static Reply More(InventoryDraft draft) => Say(
        draft,
        "inventory/asking-more",
        new InventoryModels.More(InventoryDraft.MostChains - draft.Chains.Count),
        [Button(draft, InventorySpoken.Done, primary: true), Button(draft, InventorySpoken.Back)]);

    private static List<Chain> Told(InventoryDraft draft) => [.. draft.Chains.Where(chain => chain.SaysSomething)];

    private static string Asked(InventoryDraft draft) => draft.State == InventoryState.AskingMore ? "more" : Word(draft.Question);

    private static string Word(ChainQuestion question) => question.ToString().ToLowerInvariant();

    private static string? Answer(Chain chain, ChainQuestion question) => chain.Answers.GetValueOrDefault(question);

    private static Button Button(InventoryDraft draft, string verb, bool primary = false) =>
        new(new Press(verb, draft.Id, draft.Shown).ToString(), verb.Replace('-', '_'), Primary: primary);

    private static Reply Say(InventoryDraft draft, string template, object model, params IReadOnlyList<Button> buttons) => new(template, model, draft.Tongue, buttons);
}
