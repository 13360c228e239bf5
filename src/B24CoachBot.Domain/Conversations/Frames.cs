using B24CoachBot.Domain.Conversations.Task;

namespace B24CoachBot.Domain.Conversations;

/// <summary>A person's conversations that are not over, youngest first, and the one that an event names, whatever its state.</summary>
/// <param name="Named">The draft of a button, a timer or a portal's answer; null when the event names none or it is gone.</param>
/// <param name="MoreWaits">Other events of this person wait behind this one.</param>
public sealed record Frames(IReadOnlyList<Draft> Open, Draft? Named = null, bool MoreWaits = false)
{
    public static Frames Empty { get; } = new([]);

    /// <summary>The draft that the person's words are about.</summary>
    public Draft? Listening => Open.FirstOrDefault(draft => draft.Listens);

    /// <summary>A task is on its way and the portal has not answered yet.</summary>
    public bool Creating => Open.OfType<TaskDraft>().Any(draft => draft.State == TaskState.Creating);

    /// <summary>The last task that can still be taken back.</summary>
    public TaskDraft? Undoable(DateTimeOffset at) =>
        Open.OfType<TaskDraft>().FirstOrDefault(draft => draft.State == TaskState.Created && at <= draft.UndoUntil);
}
