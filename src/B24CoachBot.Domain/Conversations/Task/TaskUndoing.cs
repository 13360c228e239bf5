using B24CoachBot.Domain.Consents;

namespace B24CoachBot.Domain.Conversations.Task;

/// <summary>A created task taken back: for ten minutes, while nobody has touched it.</summary>
public static class TaskUndoing
{
    public static Decision Ask(TaskDraft draft, TaskScene scene)
    {
        if (scene.At > draft.UndoUntil || TaskAsking.Moved(draft, TaskTrigger.UndoAsked) is not { } moved)
        {
            return TaskAsking.Aside(draft, TaskReplies.UndoTooLate(draft, scene.Known));
        }

        moved = moved with { Card = draft.Card + 1, UndoByWords = true };
        return new Decision(
            [moved], [], [new Effect.ShowCard(CardOf(draft), Place.With(draft.Author), TaskReplies.UndoQuestion(moved, scene.Known, scene.At), Placing.Anew)]);
    }

    public static Decision Confirm(TaskDraft draft, TaskScene scene)
    {
        if (scene.At > draft.UndoUntil || TaskAsking.Moved(draft, TaskTrigger.UndoConfirmed) is not { } moved)
        {
            return TaskAsking.Aside(draft, TaskReplies.UndoTooLate(draft, scene.Known));
        }

        var change = new PortalChange.WithdrawTask(draft.TaskId!.Value, draft.Author, draft.Tongue);
        var asked = Consent.Ask(new Proposal(draft.Id, draft.Card, change, draft.Author, scene.At, draft.UndoUntil!.Value));
        var granted = asked.After(ConsentTrigger.Granted, draft.Author, scene.At)!;
        return new Decision([moved with { Asked = granted }], [granted], [new Effect.ChangePortal(draft.Id, PermittedChange.Of(granted)!)]);
    }

    public static Decision Keep(TaskDraft draft) =>
        TaskAsking.Moved(draft, TaskTrigger.UndoDeclined) is { } moved
            ? new Decision([moved], [], [new Effect.ShowCard(CardOf(draft), Place.With(draft.Author), TaskReplies.Kept(moved), Placing.InPlace)])
            : Decision.Nothing;

    /// <summary>The task that was taken back becomes a draft again.</summary>
    public static Decision Restore(TaskDraft draft, TaskScene scene)
    {
        if (TaskAsking.Moved(draft, TaskTrigger.Restored) is not { } moved)
        {
            return TaskAsking.Outdated(draft, null);
        }

        var shown = TaskAsking.Show(
            moved with { Card = draft.Card + 1, Changes = [], TaskId = null, Link = null, UndoUntil = null, UndoByWords = false, Differences = [] }, Placing.Anew, [], scene);
        return draft.UndoByWords ? shown with { Effects = [new Effect.FreezeCard(CardOf(draft), Place.With(draft.Author)), .. shown.Effects] } : shown;
    }

    /// <summary>Ten minutes are over: no live button stays behind.</summary>
    public static Decision Close(TaskDraft draft, TaskScene scene)
    {
        if (TaskAsking.Moved(draft, TaskTrigger.WindowClosed) is not { } moved)
        {
            return Decision.Nothing;
        }

        var here = Place.With(draft.Author);
        Effect[] question = draft.State == TaskState.ConfirmingUndo || draft.UndoByWords ? [new Effect.FreezeCard(CardOf(draft), here)] : [];
        Effect card = draft.State == TaskState.Undone
            ? new Effect.FreezeCard(draft.Id, here)
            : new Effect.ShowCard(draft.Id, here, TaskReplies.Receipt(moved, scene.Known), Placing.InPlace);
        return new Decision([moved], [], [.. question, card, .. Given(draft, scene)]);
    }

    /// <summary>What can no longer be taken back is told to whoever has it.</summary>
    private static IEnumerable<Effect> Given(TaskDraft draft, TaskScene scene) =>
        draft is { State: not TaskState.Undone, TaskId: { } id, Slots: { Responsible: { } doer } slots }
            ? GivenTask.Settled(new OpenTask(id, slots.Title, draft.Author, slots.When?.Deadline, OfBot: true), doer, scene.At, scene.Known)
            : [];

    /// <summary>The question in words stands in a message of its own.</summary>
    public static string CardOf(TaskDraft draft) => $"{draft.Id}/undo";
}
