using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations.Task;

/// <summary>What a person's words mean in the draft's state: first the words that mean the same everywhere, then corrections, then the answer.</summary>
public static class TaskSpoken
{
    public static TaskHeard Hear(TaskDraft draft, Words said, Known known) =>
        draft.State == TaskState.ConfirmingUndo ? HearUndo(draft, said, known)
        : Everywhere(draft, said.Text) ?? TaskAnswers.Hear(draft, said, known);

    /// <summary>The message that opened the draft, as it reads now.</summary>
    public static TaskHeard? HearEdit(TaskDraft draft, Words said, Known known) => draft.State switch
    {
        // The talk stays the one it was.
        _ when TalkPhrases.Read(said.Text, ordered: true) is { Errand: var errand } => HearEdit(draft, said with { Text = errand }, known),
        TaskState.Creating or TaskState.Created or TaskState.ConfirmingUndo or TaskState.Undoing => new TaskHeard.EditedTooLate(),
        _ when draft.Ended => null,
        _ when draft.Series is not null => OfSeries(draft, said, known),
        _ when draft.Replied is { Text: not null } replied => TaskReplied.Told(said, replied, known),
        _ => Instruction(said, known),
    };

    /// <summary>The same place in a message of several; when their number has changed, the cards are what counts.</summary>
    private static TaskHeard OfSeries(TaskDraft draft, Words said, Known known)
    {
        var read = ReadAll(said, known);
        return draft.SeriesNumber <= read.Count && read[draft.SeriesNumber - 1] is var mine
            ? OneOfSeveral(mine, said)
            : new TaskHeard.AskedToRepeat();
    }

    public static TaskHeard.Told OneOfSeveral(Instruction task, Words said) =>
        new(task, task.From.In(said.Text).Trim(), said.Text, said.Speaker);

    public static TaskHeard.Told Instruction(Words said, Known known) => new(Read(said, known), said.Text, said.Text, said.Speaker) { Forward = said.Forward };

    public static Instruction Read(Words said, Known known) => WithoutStrangers(
        InstructionReader.Read(said.Text, said.At, known.Calendar, known.People, said.Speaker, known.Library.KindWords, known.DateOrder, known.ProjectNames), known);

    /// <summary>All tasks of a message; one that holds none is read as one.</summary>
    public static IReadOnlyList<Instruction> ReadAll(Words said, Known known)
    {
        var all = InstructionReader.ReadAll(
            said.Text, said.At, known.Calendar, known.People, said.Speaker, known.Library.KindWords, known.DateOrder, known.ProjectNames);
        return all.Count > 1 ? [.. all.Select(each => WithoutStrangers(each, known))] : [Read(said, known)];
    }

    /// <summary>«мне» of a message whose writer does not work here names nobody that a task could be set for.</summary>
    private static Instruction WithoutStrangers(Instruction read, Known known) =>
        read.Responsible?.Only is { } doer && known.People.Find(doer) is null ? read with { Responsible = null } : read;

    /// <summary>A correction comes too late once the task is on its way; the other global words get a straight answer.</summary>
    public static TaskHeard? HearAfter(TaskDraft draft, Words said, Known known) => GlobalWordReader.Read(said.Text) switch
    {
        GlobalWord.Repeat or GlobalWord.Back or GlobalWord.Skip or GlobalWord.NotDiscussed or GlobalWord.Later or GlobalWord.Continue => new TaskHeard.AskedAfter(),
        null when Corrects(draft, said, known) => draft.State == TaskState.Undone ? new TaskHeard.AskedAfter() : new TaskHeard.EditedTooLate(),
        _ => null,
    };

    private static bool Corrects(TaskDraft draft, Words said, Known known) =>
        Phrases.Objects(said.Text)
        && CorrectionReader.Read(said.Text, said.At, known.Calendar, known.People, draft.Author, known.DateOrder).Count > 0;

    private static TaskHeard HearUndo(TaskDraft draft, Words said, Known known) => GlobalWordReader.Read(said.Text) switch
    {
        GlobalWord.Help => new TaskHeard.AskedHelp(),
        GlobalWord.Why => new TaskHeard.AskedWhy(),
        GlobalWord.Repeat or GlobalWord.Continue => new TaskHeard.AskedUndo(),
        GlobalWord.Back or GlobalWord.Skip or GlobalWord.NotDiscussed or GlobalWord.Later => new TaskHeard.DeclinedUndo(),
        GlobalWord.Yes or GlobalWord.Undo => new TaskHeard.ConfirmedUndo(),
        GlobalWord.No or GlobalWord.Cancel => new TaskHeard.DeclinedUndo(),
        _ when Phrases.ConfirmsUndo(said.Text) => new TaskHeard.ConfirmedUndo(),
        _ when Phrases.KeepsTask(said.Text) => new TaskHeard.DeclinedUndo(),
        _ when Corrects(draft, said, known) => new TaskHeard.EditedTooLate(),
        _ => new TaskHeard.NotUnderstood(),
    };

    private static TaskHeard? Everywhere(TaskDraft draft, string text)
    {
        var card = draft.State is TaskState.AwaitingConsent or TaskState.Editing;
        return GlobalWordReader.Read(text) switch
        {
            GlobalWord.Help => new TaskHeard.AskedHelp(),
            GlobalWord.Why => new TaskHeard.AskedWhy(),
            GlobalWord.Repeat => new TaskHeard.AskedToRepeat(),
            GlobalWord.Cancel or GlobalWord.Undo => new TaskHeard.Cancelled(),
            GlobalWord.Yes when draft is { State: TaskState.AskingWho, ByModel.Responsible: { Value: var doer } } => new TaskHeard.TookProposal(doer, draft.Author),
            GlobalWord.No when draft is { State: TaskState.AskingWho, ByModel: not null } => new TaskHeard.DroppedProposal(),
            GlobalWord.Yes when draft.State == TaskState.AskingAbsence => new TaskHeard.AwayAccepted(),
            GlobalWord.Yes when card => new TaskHeard.SaidYes(),
            GlobalWord.No when draft.State == TaskState.AwaitingConsent => new TaskHeard.AskedToEdit(EditTarget.Menu),
            GlobalWord.No when draft.State == TaskState.Editing => new TaskHeard.AskedToEdit(EditTarget.None),
            GlobalWord.Yes or GlobalWord.No => new TaskHeard.NotUnderstood(),
            GlobalWord.Back => draft.State == TaskState.Editing ? new TaskHeard.AskedToEdit(EditTarget.None) : new TaskHeard.WentBack(),
            GlobalWord.Skip or GlobalWord.NotDiscussed => Skipped(draft),
            GlobalWord.Continue => new TaskHeard.AskedToRepeat(),
            _ when Phrases.CreatesQuietly(text) && card => new TaskHeard.SaidYes(),
            _ when Phrases.CreatesAndTells(text) && card && draft.GroupHears => new TaskHeard.SaidYes(Tell: true),
            _ when Phrases.AsksToEdit(text) && card => new TaskHeard.AskedToEdit(EditTarget.Menu),
            _ => null,
        };
    }

    private static TaskHeard Skipped(TaskDraft draft) => draft.State switch
    {
        TaskState.AskingDeadline => new TaskHeard.Corrected([new Edit.NoDeadline(default)], "", draft.Author),
        TaskState.Editing => new TaskHeard.AskedToEdit(EditTarget.None),
        _ => new TaskHeard.AskedToSkip(),
    };
}
