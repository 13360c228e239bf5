using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations.Task;

/// <summary>What one of our buttons means in the draft's state.</summary>
public static class TaskPressed
{
    public static TaskHeard Hear(TaskDraft draft, Press press, long messageId)
    {
        if (press.Verb == TaskVerbs.Undo && draft.State is TaskState.Created or TaskState.ConfirmingUndo)
        {
            return new TaskHeard.ConfirmedUndo();
        }

        if (press.Verb == TaskVerbs.Restore && draft.State == TaskState.Undone)
        {
            return new TaskHeard.Restored();
        }

        if (press.Card != draft.Card || !draft.Waits)
        {
            return new TaskHeard.Stale(messageId);
        }

        return draft.State switch
        {
            TaskState.AwaitingConsent => OnCard(draft, press.Verb),
            TaskState.Editing => TaskVerbs.OutOf(press.Verb) is { } number ? TaskEditing.Out(draft, number) : OnCard(draft, press.Verb),
            TaskState.ConfirmingUndo => press.Verb == TaskVerbs.Keep ? new TaskHeard.DeclinedUndo() : null,
            _ => OnQuestion(draft, press.Verb),
        } ?? new TaskHeard.Stale(messageId);
    }

    private static TaskHeard? OnCard(TaskDraft draft, string verb) => verb switch
    {
        TaskVerbs.Create or TaskVerbs.CreateQuietly => new TaskHeard.SaidYes(),
        TaskVerbs.CreateAndTell when draft.GroupHears => new TaskHeard.SaidYes(Tell: true),
        TaskVerbs.Cancel => new TaskHeard.Cancelled(),
        TaskVerbs.Other => new TaskHeard.AskedForAnother(),
        TaskVerbs.Today => Today(draft),
        TaskVerbs.NoDeadline => Fix(draft, new Edit.NoDeadline(default)),
        TaskVerbs.NotADeadline => Fix(draft, new Edit.NotADeadline(default)),
        TaskVerbs.NoClient => new TaskHeard.ChoseClient(null),
        TaskVerbs.TakeProposed or TaskVerbs.DropProposed => OnProposal(draft, verb),
        _ when TaskVerbs.ClientOf(verb) is { } number && number < draft.Slots.CrmFound.Count => new TaskHeard.ChoseClient(draft.Slots.CrmFound[number]),
        _ when TaskVerbs.EditOf(verb) is { } target => new TaskHeard.AskedToEdit(target),
        _ => null,
    };

    private static TaskHeard? OnQuestion(TaskDraft draft, string verb) => verb switch
    {
        TaskVerbs.Cancel => new TaskHeard.Cancelled(),
        TaskVerbs.Other when draft.State == TaskState.ChoosingPerson => new TaskHeard.AskedForAnother(),
        TaskVerbs.NoDeadline when draft.State == TaskState.AskingDeadline => Fix(draft, new Edit.NoDeadline(default)),
        TaskVerbs.NotADeadline when draft.State == TaskState.AskingDeadline => Fix(draft, new Edit.NotADeadline(default)),
        TaskVerbs.TakeProposed or TaskVerbs.DropProposed when draft.State == TaskState.AskingWho => OnProposal(draft, verb),
        TaskVerbs.AwayIsFine when draft.State == TaskState.AskingAbsence => new TaskHeard.AwayAccepted(),
        TaskVerbs.AfterReturn when draft.State == TaskState.AskingAbsence => new TaskHeard.MovedToReturn(),
        _ when TaskVerbs.WhoOf(verb) is { } who => new TaskHeard.Chose(who, draft.State == TaskState.ChoosingPerson ? draft.Slots.WhoSaid!.Fits : []),
        _ => null,
    };

    private static TaskHeard? OnProposal(TaskDraft draft, string verb) =>
        draft.ByModel is not { } proposed ? null
        : verb == TaskVerbs.TakeProposed ? new TaskHeard.TookProposal(proposed.Responsible?.Value, draft.Author)
        : new TaskHeard.DroppedProposal();

    /// <summary>The weekday was said on that weekday: the same time, a week earlier.</summary>
    private static TaskHeard.Corrected? Today(TaskDraft draft) => draft.Slots.When is { SameWeekday: true, Deadline: { } deadline } when
        ? Fix(draft, new Edit.Deadline(new Heard<When>.Value(when with { Deadline = deadline.AddDays(-7), SameWeekday = false }, []), default))
        : null;

    private static TaskHeard.Corrected Fix(TaskDraft draft, Edit edit) => new([edit], "", draft.Author);
}
