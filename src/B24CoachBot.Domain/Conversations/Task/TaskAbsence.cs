using System.Globalization;

namespace B24CoachBot.Domain.Conversations.Task;

/// <summary>What is said of an assignee who is away, or has left: caught before the task gets lost.</summary>
public static class TaskAbsence
{
    public static Reply Of(TaskDraft draft, Known known)
    {
        var slots = draft.Slots;
        var away = slots.Responsible!.Value;
        var back = known.Calendar.Day(TaskPeople.EndOfFirstDayBack(slots.BackOn!.Value, known));
        var deputy = TaskPeople.DeputyOf(away, known);
        return TaskReplies.Say(
            draft,
            "task/asking-absence",
            new TaskModels.AskingAbsence(TaskReplies.Who(away, draft, known), TaskPeople.EndOfFirstDayBack(slots.BackOn!.Value, known), deputy is null ? null : TaskReplies.Who(deputy.Id, draft, known)),
            [
                TaskReplies.Button(draft, TaskVerbs.AwayIsFine) with { Caption = null, Label = known.People.Find(away) is { } person ? TaskPeople.Called(person, known) : "" },
                .. deputy is null ? Array.Empty<Button>() : [TaskReplies.Button(draft, TaskVerbs.Who(deputy.Id)) with { Caption = null, Label = deputy.FullName }],
                TaskReplies.Button(draft, TaskVerbs.AfterReturn) with { About = back.ToString("dd.MM", CultureInfo.InvariantCulture) },
            ]);
    }

    public static Reply OfGone(TaskDraft draft, UserId gone, Known known)
    {
        var person = known.Others.Find(gone) ?? known.People.Find(gone);
        var deputy = TaskPeople.DeputyOf(gone, known);
        return TaskReplies.Say(
            draft,
            "task/person-gone",
            new TaskModels.PersonGone(person?.FullName ?? draft.Slots.WhoSaid?.Said ?? "", person is { Active: true, Extranet: true }, draft.Slots.Title),
            [
                .. deputy is null || deputy.Id == draft.Author ? Array.Empty<Button>() : [TaskReplies.Button(draft, TaskVerbs.Who(deputy.Id)) with { Caption = null, Label = deputy.FullName }],
                TaskReplies.Button(draft, TaskVerbs.Who(draft.Author), "me"),
            ]);
    }
}
