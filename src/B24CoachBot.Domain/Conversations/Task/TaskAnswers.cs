using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations.Task;

/// <summary>Words that fill or correct slots. Any slot may be said at any moment; what the state asks for is tried where it helps.</summary>
public static class TaskAnswers
{
    public static TaskHeard Hear(TaskDraft draft, Words said, Known known)
    {
        if (draft.State == TaskState.AskingWhat)
        {
            return TaskSpoken.Instruction(said, known);
        }

        if (draft.State == TaskState.ChoosingPerson && TaskPeople.Among(draft.Slots.WhoSaid!, said.Text, known.People, draft.Author) is { } chosen)
        {
            return new TaskHeard.Chose(chosen, draft.Slots.WhoSaid!.Fits);
        }

        if (draft.State == TaskState.AskingAbsence && Phrases.MovesDeadline(said.Text))
        {
            return new TaskHeard.MovedToReturn();
        }

        if ((draft.Slots.Usually is not null || draft.State == TaskState.ChoosingPerson) && Phrases.MeansAnother(said.Text))
        {
            return new TaskHeard.AskedForAnother();
        }

        if (draft.State == TaskState.Editing && TaskEditing.Hear(draft, said, known) is { } edited)
        {
            return edited;
        }

        var edits = CorrectionReader.Read(said.Text, said.At, known.Calendar, known.People, draft.Author, known.DateOrder);
        return edits.Count > 0
            ? new TaskHeard.Corrected(edits, said.Text, draft.Author, TaskCorrections.OtherClient(draft.Slots, edits))
            : Expected(draft, said, known);
    }

    private static TaskHeard Expected(TaskDraft draft, Words said, Known known)
    {
        var when = DeadlineReader.Read(said.Text, said.At, known.Calendar, known.DateOrder);
        var person = draft.State is TaskState.AskingWho or TaskState.ChoosingPerson or TaskState.AskingAbsence
            ? TaskPeople.Named(said.Text, known.People, draft.Author)
            : null;
        return draft.State switch
        {
            TaskState.AskingWho when person is not null && !IsAnotherErrand(draft, said, known) => new TaskHeard.Named(person, when, said.Text, draft.Author),
            TaskState.ChoosingPerson when person is { Fits.Count: > 0 } => new TaskHeard.Named(person, when, said.Text, draft.Author),
            TaskState.AskingAbsence when person?.Only is { } same && same == draft.Slots.Responsible => new TaskHeard.AwayAccepted(),
            TaskState.AskingAbsence when person is { Fits.Count: > 0 } => new TaskHeard.Named(person, when, said.Text, draft.Author),
            TaskState.AskingAbsence or TaskState.AskingDeadline when when is not Heard<When>.Nothing => new TaskHeard.Dated(when, said.Text),
            _ when Repeated(draft, said, known) is { } told => told,
            _ => new TaskHeard.NotUnderstood(),
        };
    }

    /// <summary>The same errand told over again, perhaps with another term or doer.</summary>
    private static TaskHeard.Told? Repeated(TaskDraft draft, Words said, Known known) =>
        TaskSpoken.Instruction(said, known) is { Instruction.Title: var title } told
        && title.Contains(' ', StringComparison.Ordinal) && draft.Slots.Title.Contains(title, StringComparison.OrdinalIgnoreCase)
            ? told
            : null;

    /// <summary>A whole instruction said instead of a name is an errand of its own, not just its doer.</summary>
    private static bool IsAnotherErrand(TaskDraft draft, Words said, Known known) =>
        said.Text.Count(char.IsWhiteSpace) >= 3
        && TaskSpoken.Read(said, known) is { Responsible: not null } read
        && read.Title.Contains(' ', StringComparison.Ordinal)
        && !draft.Slots.Title.Contains(read.Title, StringComparison.OrdinalIgnoreCase);
}
