using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations.Task;

/// <summary>The hearing half: what a person's words and presses mean in the draft's state.</summary>
public static partial class TaskTalk
{
    /// <summary>What a person's text means in the draft's state.</summary>
    public static TaskHeard HearText(TaskDraft draft, string text, DateTimeOffset at, Known known)
    {
        var word = GlobalWordReader.Read(text);
        if (word is GlobalWord.Help or GlobalWord.Why)
        {
            return new TaskHeard.AskedHelp();
        }

        if (word == GlobalWord.Repeat)
        {
            return new TaskHeard.AskedToRepeat();
        }

        return (draft.State, word) switch
        {
            (TaskState.AwaitingConsent, GlobalWord.Yes) => new TaskHeard.SaidYes(),
            (TaskState.ConfirmingUndo, GlobalWord.Yes or GlobalWord.Undo) => new TaskHeard.ConfirmedUndo(),
            (TaskState.ConfirmingUndo, GlobalWord.No or GlobalWord.Cancel) => new TaskHeard.DeclinedUndo(),
            (TaskState.ConfirmingUndo, _) when Words.ConfirmsUndo(text) => new TaskHeard.ConfirmedUndo(),
            (TaskState.ConfirmingUndo, _) when Words.KeepsTask(text) => new TaskHeard.DeclinedUndo(),
            (TaskState.ConfirmingUndo, _) => new TaskHeard.NotUnderstood(),
            (_, GlobalWord.Cancel or GlobalWord.Undo) => new TaskHeard.Cancelled(),
            (TaskState.AwaitingConsent, GlobalWord.No) => new TaskHeard.AskedHowToEdit(),
            (TaskState.AwaitingConsent, _) when Words.AsksToEdit(text) => new TaskHeard.AskedHowToEdit(),
            (not TaskState.AwaitingConsent, GlobalWord.Yes or GlobalWord.No) => new TaskHeard.NotUnderstood(),
            _ => HearSlots(draft, text, at, known),
        };
    }

    /// <summary>What one of our buttons means in the draft's state.</summary>
    public static TaskHeard HearPress(TaskDraft draft, Press press, long messageId)
    {
        if (press.Verb == TaskVerbs.Undo && draft.State is TaskState.Created or TaskState.ConfirmingUndo)
        {
            return new TaskHeard.ConfirmedUndo();
        }

        if (press.Card != draft.Card || !draft.Listens)
        {
            return new TaskHeard.Stale(messageId);
        }

        return press.Verb switch
        {
            TaskVerbs.Create when draft.State == TaskState.AwaitingConsent => new TaskHeard.SaidYes(),
            TaskVerbs.Edit when draft.State == TaskState.AwaitingConsent => new TaskHeard.AskedHowToEdit(),
            TaskVerbs.Keep when draft.State == TaskState.ConfirmingUndo => new TaskHeard.DeclinedUndo(),
            TaskVerbs.Cancel when draft.State != TaskState.ConfirmingUndo => new TaskHeard.Cancelled(),
            TaskVerbs.NoDeadline when draft.State == TaskState.AskingDeadline =>
                new TaskHeard.Corrected([new Edit.NoDeadline(default)], ""),
            _ when TaskVerbs.WhoOf(press.Verb) is { } who && draft.State == TaskState.ChoosingPerson => new TaskHeard.Chose(who),
            _ => new TaskHeard.Stale(messageId),
        };
    }

    public static TaskHeard HearInstruction(string text, DateTimeOffset at, UserId author, Known known) =>
        new TaskHeard.Told(Read(text, at, author, known), text);

    public static Instruction Read(string text, DateTimeOffset at, UserId author, Known known) =>
        InstructionReader.Read(text, at, known.Calendar, known.People, author, known.Library.KindWords, known.DateOrder, [.. known.Projects.Select(project => project.Name)]);

    private static TaskHeard HearSlots(TaskDraft draft, string text, DateTimeOffset at, Known known)
    {
        if (draft.State == TaskState.AskingWhat)
        {
            return HearInstruction(text, at, draft.Author, known);
        }

        var edits = CorrectionReader.Read(text, at, known.Calendar, known.People, draft.Author, known.DateOrder);
        var when = DeadlineReader.Read(text, at, known.Calendar, known.DateOrder);
        if (draft.State == TaskState.ChoosingPerson
            && TaskPeople.Among(draft.Slots.WhoSaid!, text, known.People, draft.Author) is { } chosen)
        {
            return new TaskHeard.Chose(chosen);
        }

        if (edits.Count > 0)
        {
            return new TaskHeard.Corrected(edits, text, TaskCorrections.OtherClient(draft.Slots, edits));
        }

        return draft.State switch
        {
            TaskState.AskingWho when TaskPeople.Named(text, known.People, draft.Author) is { } person =>
                new TaskHeard.Named(person, when, text),
            TaskState.ChoosingPerson when TaskPeople.Named(text, known.People, draft.Author) is { Fits.Count: > 0 } person =>
                new TaskHeard.Named(person, when, text),
            TaskState.AskingDeadline when when is not Heard<When>.Nothing => new TaskHeard.Dated(when, text),
            _ => new TaskHeard.NotUnderstood(),
        };
    }
}
