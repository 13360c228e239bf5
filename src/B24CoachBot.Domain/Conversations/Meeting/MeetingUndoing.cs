using B24CoachBot.Domain.Consents;

namespace B24CoachBot.Domain.Conversations.Meeting;

/// <summary>A task that came of an agreement is taken back: as long, and in the same words, as any other, and the agreement is open again.</summary>
public static class MeetingUndoing
{
    /// <summary>As long as for a task that was asked for in words.</summary>
    public static TimeSpan Window { get; } = TimeSpan.FromMinutes(10);

    /// <summary>The task that was created last, while it can be taken back.</summary>
    public static MeetingItem? Last(MeetingDraft draft, DateTimeOffset at) =>
        draft.Items.Where(item => item.State == MeetingItemState.Created && at <= item.UndoUntil).MaxBy(item => item.UndoUntil);

    public static Decision Ask(MeetingDraft draft, int number, MeetingScene scene)
    {
        var item = draft.Items.First(each => each.Number == number);
        if (!(scene.At <= item.UndoUntil) || MeetingAsking.Moved(draft, MeetingTrigger.UndoAsked) is not { } moved)
        {
            return MeetingAsking.Aside(draft, MeetingReplies.UndoRefused(draft, item, "late", scene.Known));
        }

        var asking = moved with { Undo = number, Question = draft.Question + 1, ListedAt = scene.At, Unclear = 0 };
        var settled = draft.State == MeetingState.ConfirmingUndo ? Decision.Nothing : MeetingAsking.Settled(draft);
        return settled.And(new Decision(
            [asking], [], [new Effect.ShowCard(CardOf(draft), Place.With(draft.Author), MeetingReplies.UndoQuestion(asking, item, scene), Placing.Anew)]));
    }

    public static Decision Confirm(MeetingDraft draft, MeetingScene scene)
    {
        if (Asked(draft) is not { TaskId: { } task } item)
        {
            return Decision.Nothing;
        }

        if (!(scene.At <= item.UndoUntil))
        {
            return Answered(draft, MeetingReplies.UndoRefused(draft, item, "late", scene.Known), scene);
        }

        var part = DraftPart.Id(draft.Id, item.Number);
        var change = new PortalChange.WithdrawTask(task, draft.Author, draft.Tongue);
        var granted = Consent.Ask(new Proposal(part, draft.Listed + draft.Question, change, draft.Author, scene.At, item.UndoUntil!.Value)).After(ConsentTrigger.Granted, draft.Author, scene.At)!;
        var taken = draft.With(item with { State = MeetingItemState.Undoing });
        return new Decision([], [granted], [new Effect.FreezeCard(CardOf(draft), Place.With(draft.Author)), new Effect.ChangePortal(part, PermittedChange.Of(granted)!)])
            .And(MeetingAsking.Next(taken with { Undo = null }, Placing.InPlace, scene));
    }

    public static Decision Keep(MeetingDraft draft, MeetingScene scene) =>
        Asked(draft) is { } item ? Answered(draft, MeetingReplies.Kept(draft, item), scene) : Decision.Nothing;

    /// <summary>What the portal made of it.</summary>
    public static Decision Of(MeetingDraft draft, MeetingItem item, Carried outcome, MeetingScene scene)
    {
        var back = outcome is Carried.TaskWithdrawn;
        var now = back ? item with { State = MeetingItemState.Open, TaskId = null, Link = null, UndoUntil = null, HasCard = false } : item with { State = MeetingItemState.Created, UndoUntil = null };
        var told = back ? MeetingReplies.Undone(draft, item, scene.Known)
            : MeetingReplies.UndoRefused(draft, item, outcome is Carried.TaskKept kept ? kept.Why : "refused", scene.Known);
        Effect[] noted = back ? [.. MeetingNotes.Offered(draft, [item]), .. MeetingMinutes.TakenBack(draft, item)] : [];
        return Decision.Only([new Effect.ShowCard(CardOf(draft), Place.With(draft.Author), told, Placing.InPlace), .. noted]).And(MeetingOutcomes.Listed(draft.With(now), scene));
    }

    /// <summary>Ten minutes after the last task: nothing of it can be taken back any more.</summary>
    public static Decision Close(MeetingDraft draft, MeetingScene scene)
    {
        if (draft.State == MeetingState.ConfirmingUndo && Asked(draft)?.UndoUntil <= scene.At)
        {
            return new Decision([], [], [new Effect.FreezeCard(CardOf(draft), Place.With(draft.Author))]).And(MeetingAsking.Next(draft with { Undo = null }, Placing.InPlace, scene));
        }

        // A later task has a window of its own, and wakes the draft again.
        return draft.State == MeetingState.Decided && !draft.Items.Any(item => item.UndoUntil > scene.At) && MeetingAsking.Moved(draft, MeetingTrigger.WindowClosed) is { } over
            ? new Decision([over], [], [])
            : Decision.Nothing;
    }

    /// <summary>The question stands in a message of its own.</summary>
    public static string CardOf(MeetingDraft draft) => $"{draft.Id}/undo";

    private static MeetingItem? Asked(MeetingDraft draft) => draft.Items.FirstOrDefault(item => item.Number == draft.Undo && item.State == MeetingItemState.Created);

    private static Decision Answered(MeetingDraft draft, Reply reply, MeetingScene scene) =>
        Decision.Only(new Effect.ShowCard(CardOf(draft), Place.With(draft.Author), reply, Placing.InPlace)).And(MeetingAsking.Next(draft with { Undo = null }, Placing.InPlace, scene));
}
