using System.Globalization;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations.Task;

/// <summary>The answer to what a button of «Изменить» asked for; null when the words say something else.</summary>
public static class TaskEditing
{
    public static TaskHeard? Hear(TaskDraft draft, Words said, Known known) => draft.Editing switch
    {
        EditTarget.Menu => Phrases.EditedField(said.Text) is { } target ? new TaskHeard.AskedToEdit(target) : null,
        EditTarget.Title => Fix(draft, new Edit.Title(Line(said), default), said),
        EditTarget.Responsible when TaskPeople.Named(said.Text, known.People, draft.Author) is { } person =>
            Fix(draft, new Edit.Responsible(person, default), said),
        EditTarget.Deadline when DeadlineReader.Read(said.Text, said.At, known.Calendar, known.DateOrder) is var when and not Heard<When>.Nothing =>
            Fix(draft, new Edit.Deadline(when, default), said),
        EditTarget.StepIn => Fix(draft, new Edit.AddItem(Line(said), default), said),
        EditTarget.CriterionIn => Fix(draft, new Edit.AddCriterion(Line(said), default), said),
        EditTarget.StepOut when Number(said.Text, draft.Slots.Steps.Count) is { } number => Out(draft, number),
        EditTarget.CriterionOut when Number(said.Text, draft.Slots.DoneCriteria.Count) is { } number => Out(draft, number),
        EditTarget.Client when Number(said.Text, draft.Slots.CrmFound.Count) is { } number => new TaskHeard.ChoseClient(draft.Slots.CrmFound[number - 1]),
        _ => null,
    };

    /// <summary>The item with that number leaves the list that is being edited.</summary>
    public static TaskHeard Out(TaskDraft draft, int number) => new TaskHeard.Corrected(
        [draft.Editing == EditTarget.StepOut ? new Edit.RemoveItem(number, default) : new Edit.RemoveCriterion(number, default)], "", draft.Author);

    private static TaskHeard.Corrected Fix(TaskDraft draft, Edit edit, Words said) => new([edit], said.Text, draft.Author);

    private static string Line(Words said) => said.Text.ReplaceLineEndings(" ").Trim();

    private static int? Number(string text, int most) =>
        int.TryParse(text.Trim(' ', '.', ')', '№'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number : null;
}
