using B24CoachBot.Domain.Consents;

namespace B24CoachBot.Domain.Conversations.Meeting;

/// <summary>Which agreements become tasks. A yes permits exactly what the list, or the question, shows.</summary>
public static class MeetingChoosing
{
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromHours(24);

    /// <summary>Those that lack nothing are created; the others are asked about one after another.</summary>
    public static Decision Take(MeetingDraft draft, IReadOnlyList<int> numbers, MeetingScene scene)
    {
        if (scene.At > draft.ListedAt + AnswerWithin)
        {
            return MeetingAsking.Settled(draft).And(MeetingAsking.Again(draft, scene));
        }

        var wanted = draft.Open.Where(item => numbers.Contains(item.Number)).Select(item => MeetingReading.Fresh(item, scene.At)).ToList();
        var ready = wanted.Where(item => item.Lack == MeetingLack.None).ToList();
        return Granted(draft with { Queue = [.. wanted.Except(ready).Select(item => item.Number)] }, ready, draft, scene);
    }

    /// <summary>A yes to the one that was settled in words.</summary>
    public static Decision Confirm(MeetingDraft draft, MeetingItem item, MeetingScene scene) =>
        scene.At > draft.ListedAt + AnswerWithin || MeetingReading.Fresh(item, scene.At).Lack != MeetingLack.None
            ? MeetingAsking.Settled(draft).And(MeetingAsking.Take(draft, same => MeetingReading.Fresh(same, scene.At), scene))
            : Granted(draft with { Queue = [.. draft.Queue.Skip(1)] }, [item with { HasCard = true }], draft, scene);

    public static Decision Skip(MeetingDraft draft, IReadOnlyList<int> numbers, MeetingScene scene)
    {
        var skipped = draft.Open.Where(item => numbers.Contains(item.Number)).ToList();
        var left = skipped.Aggregate(draft, (all, item) => all.With(item with { State = MeetingItemState.Skipped }));
        left = left with { Queue = [.. draft.Queue.Except(numbers)] };
        var noted = Decision.Only([.. MeetingNotes.Skipped(draft, skipped)]);
        if (left.Items.All(item => item.State == MeetingItemState.Skipped))
        {
            return MeetingAsking.Settled(draft).And(Ended(left, MeetingTrigger.Dropped)).And(noted);
        }

        if (draft.State == MeetingState.Choosing || draft.Asked is not { } asked)
        {
            return MeetingAsking.Settled(draft).And(MeetingAsking.Next(left, Placing.Near, scene)).And(noted);
        }

        // The question stands when others were named; otherwise its card says what became of it.
        return numbers.Contains(asked.Number)
            ? Said(left, asked with { State = MeetingItemState.Skipped }, scene).And(MeetingAsking.Next(left, Placing.InPlace, scene)).And(noted)
            : MeetingShowing.List(left, Placing.InPlace, scene).And(Decision.Only([.. skipped.Select(item => new Effect.Say(Place.With(draft.Author), MeetingReplies.Settled(left, item with { State = MeetingItemState.Skipped }, scene)))])).And(noted);
    }

    /// <summary>What is open here goes on in the list of the next meeting; its own loses its buttons without a word.</summary>
    public static Decision Supersede(MeetingDraft draft) => (draft.State == MeetingState.Waiting ? MeetingAsking.Moved(draft, MeetingTrigger.NothingToAsk) : MeetingAsking.Moved(draft, MeetingTrigger.NobodyAnswered)) is { } over
        ? MeetingAsking.Settled(draft).And(new Decision([over with { Queue = [] }], [], [new Effect.FreezeCard(draft.Id, Place.With(draft.Author))]))
        : Decision.Nothing;

    /// <summary>Nobody answered, or wants it: what is undecided comes up before the next meeting.</summary>
    public static Decision Drop(MeetingDraft draft, DropWhy why) =>
        MeetingAsking.Moved(draft, why == DropWhy.Expired ? MeetingTrigger.NobodyAnswered : MeetingTrigger.Dropped) is not { } over ? Decision.Nothing
        : MeetingAsking.Settled(draft).And(new Decision([over with { Queue = [] }], [],
        [
            new Effect.FreezeCard(draft.Id, Place.With(draft.Author)),
            .. why == DropWhy.NotAllowed ? [] : new Effect[] { new Effect.Say(Place.With(draft.Author), MeetingReplies.Closed(over)) },
            .. why == DropWhy.Cancelled ? MeetingNotes.Skipped(draft, draft.Open) : [],
        ]));

    private static Decision Ended(MeetingDraft draft, MeetingTrigger trigger) => MeetingAsking.Moved(draft, trigger) is { } over
        ? new Decision([over], [], [new Effect.FreezeCard(draft.Id, Place.With(draft.Author)), new Effect.Say(Place.With(draft.Author), MeetingReplies.Closed(over))])
        : Decision.Nothing;

    private static Decision Granted(MeetingDraft draft, List<MeetingItem> ready, MeetingDraft before, MeetingScene scene)
    {
        var asked = ready is [{ HasCard: true } one] ? one : null;
        var decided = asked is null ? MeetingAsking.Settled(before) : Decision.Nothing;
        foreach (var item in ready)
        {
            var order = MeetingOrders.Of(draft, item, scene.Known);
            var proposal = new Proposal(DraftPart.Id(draft.Id, item.Number), draft.Listed + draft.Question, new PortalChange.CreateTask(order), draft.Author, before.ListedAt, before.ListedAt + AnswerWithin);
            if (Consent.Ask(proposal).After(ConsentTrigger.Granted, draft.Author, scene.At) is not { } granted || PermittedChange.Of(granted) is not { } permitted)
            {
                continue;
            }

            draft = draft.With(item with { State = MeetingItemState.Creating });
            decided = decided.And(new Decision([], [granted], [new Effect.ChangePortal(DraftPart.Id(draft.Id, item.Number), permitted)]));
        }

        // A card that was asked about becomes the receipt; the list then changes where it stands.
        var how = before.State == MeetingState.Choosing ? Placing.Near : Placing.InPlace;
        decided = asked is null ? decided : decided.And(Said(draft, asked with { State = MeetingItemState.Creating }, scene));
        var shown = draft.Asked is null || ready.Count == 0 ? Decision.Nothing : MeetingShowing.List(draft, how, scene);
        return decided.And(shown).And(MeetingAsking.Next(shown.Drafts.OfType<MeetingDraft>().FirstOrDefault() ?? draft, how, scene));
    }

    private static Decision Said(MeetingDraft draft, MeetingItem item, MeetingScene scene) =>
        Decision.Only(new Effect.ShowCard(MeetingAsking.CardOf(draft, item.Number), Place.With(draft.Author), MeetingReplies.Settled(draft, item, scene), Placing.InPlace));
}
