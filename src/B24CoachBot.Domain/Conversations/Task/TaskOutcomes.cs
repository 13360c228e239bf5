namespace B24CoachBot.Domain.Conversations.Task;

/// <summary>What became of the change that the person permitted.</summary>
public static class TaskOutcomes
{
    public static Decision Of(TaskDraft draft, Carried outcome, TaskScene scene)
    {
        var trigger = outcome switch
        {
            Carried.TaskCreated => TaskTrigger.TaskCreated,
            Carried.TaskWithdrawn => TaskTrigger.TaskWithdrawn,
            Carried.TaskKept => TaskTrigger.TaskKept,
            Carried.Refused when draft.State == TaskState.Creating => TaskTrigger.CreationRefused,
            Carried.Refused => TaskTrigger.TaskKept,
            _ => TaskTrigger.FateUnknown,
        };
        if (TaskAsking.Moved(draft, trigger) is not { } moved)
        {
            return Decision.Nothing;
        }

        moved = moved with { Card = draft.Card + 1 };
        return outcome switch
        {
            Carried.TaskCreated created => Created(moved, created, scene),
            Carried.Refused refused when moved.State == TaskState.AwaitingConsent => Refused(moved, refused, scene),
            Carried.TaskWithdrawn => Withdrawn(moved, scene),
            _ when moved.State == TaskState.Unsure => new Decision([moved], [], [InPlace(moved, TaskReplies.Unsure(moved))]),
            _ => Kept(moved, outcome, scene),
        };
    }

    private static Decision Created(TaskDraft moved, Carried.TaskCreated created, TaskScene scene)
    {
        moved = moved with
        {
            TaskId = created.TaskId,
            Link = created.Link,
            Differences = created.Differences,
            UndoUntil = scene.At + TaskTalk.UndoWindow,
        };
        return new Decision(
            [moved],
            [],
            [
                InPlace(moved, TaskReplies.Receipt(moved, scene.Known)),
                .. TaskInGroup.Told(moved, scene),
                .. TaskLibrary.Used(moved),
                new Effect.Wake(moved.Id, Wakes.UndoWindow, moved.UndoUntil!.Value),
            ]);
    }

    private static Decision Refused(TaskDraft moved, Carried.Refused refused, TaskScene scene)
    {
        var shown = TaskAsking.Show(moved with { Changes = [] }, Placing.Near, [], scene);
        return shown with { Effects = [new Effect.Say(Place.With(moved.Author), TaskReplies.Failed(moved, refused.Text)), .. shown.Effects] };
    }

    /// <summary>The draft outlives its task for ten minutes, so that a slip can be put right.</summary>
    private static Decision Withdrawn(TaskDraft moved, TaskScene scene)
    {
        var undone = TaskReplies.Undone(moved, scene.Known);
        var question = new Effect.ShowCard(TaskUndoing.CardOf(moved), Place.With(moved.Author), undone, Placing.InPlace);
        IReadOnlyList<Effect> told = moved.UndoByWords ? [InPlace(moved, TaskReplies.Withdrawn(moved, scene.Known)), question] : [InPlace(moved, undone)];
        return new Decision([moved], [], [.. told, .. TaskInGroup.TakenBack(moved, scene), new Effect.Wake(moved.Id, Wakes.UndoWindow, scene.At + TaskTalk.UndoWindow)]);
    }

    private static Decision Kept(TaskDraft moved, Carried outcome, TaskScene scene)
    {
        var why = outcome is Carried.TaskKept kept ? kept.Why : "refused";
        var reply = TaskReplies.UndoRefused(moved, scene.Known, why);
        Effect said = moved.UndoByWords
            ? new Effect.ShowCard(TaskUndoing.CardOf(moved), Place.With(moved.Author), reply, Placing.InPlace)
            : new Effect.Say(Place.With(moved.Author), reply);
        return new Decision([moved], [], [InPlace(moved, TaskReplies.Receipt(moved, scene.Known)), said]);
    }

    private static Effect.ShowCard InPlace(TaskDraft draft, Reply reply) => new(draft.Id, Place.With(draft.Author), reply, Placing.InPlace);
}
