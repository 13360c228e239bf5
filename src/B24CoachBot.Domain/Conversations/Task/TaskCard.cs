using B24CoachBot.Domain.Guardrails;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations.Task;

/// <summary>The draft as its author sees it: everything that will be created, and what was asked about it.</summary>
public static class TaskCard
{
    public static Reply Of(TaskDraft draft, Known known, DateTimeOffset at)
    {
        var slots = draft.Slots;
        var zone = known.People.Find(draft.Author)?.TimeZone;
        var model = new TaskModels.Preview
        {
            Title = slots.Title,
            Responsible = TaskReplies.Who(slots.Responsible, draft, known),
            ResponsibleSaid = TaskReplies.Who(slots.Responsible, draft, known) is { IsAuthor: false } doer ? TaskSayings.Words(slots, "responsible", doer.Name) : null,
            Accomplices = Each(slots.Accomplices, draft, known),
            Observers = Each(slots.Observers, draft, known),
            Deadline = slots.When?.Deadline,
            DeadlineSaid = slots.When?.Deadline is null ? null : slots.WhenSaid,
            ZoneNote = slots.When?.Deadline is { } moment ? InZone(moment, zone, known) : null,
            Start = slots.When?.Start,
            Recurrence = slots.When?.Rule,
            SameWeekday = slots.When?.SameWeekday ?? false,
            NonWorking = slots.When?.Deadline is { } end && !known.Calendar.IsWorking(known.Calendar.Day(end)),
            Priority = PriorityWord(slots.Priority),
            PrioritySaid = TaskSayings.Words(slots, "priority", ""),
            Project = slots.Project?.Name,
            ProjectSaid = slots.Project is { } project ? TaskSayings.Words(slots, "project", project.Name) : null,
            Crm = slots.Crm is { } crm ? new TaskModels.Crm(crm.Title, TaskReplies.CrmWord(crm.Kind)) : null,
            CrmSaid = slots.Crm is { } card ? TaskSayings.Words(slots, "crm", card.Title) : null,
            CrmUnclear = slots.CrmUnclear is { } asked ? new TaskModels.CrmAsked(asked.Said.Length > 0 ? asked.Said : null, asked.Count) : null,
            Kind = slots.Kind is null ? null : known.Library.FindKind(slots.Kind)?.In(draft.Tongue).Name,
            Checklist = slots.Steps,
            DoneCriteria = slots.DoneCriteria,
            Changes = Told(draft.Changes),
            Number = draft.Series is null ? null : draft.SeriesNumber,
            Count = draft.Series is null ? null : draft.SeriesCount,
            Usually = slots.Usually is not null,
            AwayUntil = slots.BackOn is { } back && slots.Responsible is not null ? TaskPeople.EndOfFirstDayBack(back, known) : null,
            Prompt = draft.Editing == EditTarget.None ? null : TaskKeys.Prompt(draft.Editing),
            Proposed = TaskProposing.Model(draft, known),
            Personal = PaperWords.Of(BlackList.PapersIn([slots.Title, draft.Words, .. slots.Steps, .. slots.DoneCriteria], GuardContext.Task)),
            Source = TaskSource.OnCard(draft, known),
            Files = TaskFiles.Model(draft),
        };
        return TaskReplies.Say(draft, "task/preview", model, draft.State == TaskState.Editing ? TaskKeys.Editing(draft) : TaskKeys.OfCard(draft));
    }

    /// <summary>Changes as the templates take them: an instant where there is one, otherwise words.</summary>
    public static IReadOnlyList<TaskModels.Change> Told(IReadOnlyList<SlotChange> changes) =>
        [.. changes.Select(change => new TaskModels.Change(change.Field, change.WasAt ?? (object?)change.Was, change.NowAt ?? (object?)change.Now))];

    /// <summary>The same instant on the author's own clock, or null when it reads the same as the portal's.</summary>
    private static DateTimeOffset? InZone(DateTimeOffset moment, string? zone, Known known)
    {
        if (string.IsNullOrEmpty(zone) || !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var own))
        {
            return null;
        }

        var there = TimeZoneInfo.ConvertTime(moment, own);
        return there.Offset == TimeZoneInfo.ConvertTime(moment, known.Calendar.Zone).Offset ? null : there;
    }

    private static TaskModels.Who[] Each(IReadOnlyList<UserId> people, TaskDraft draft, Known known) =>
        [.. people.Select(id => TaskReplies.Who(id, draft, known)).Where(who => who.Name.Length > 0)];

    private static string PriorityWord(Priority priority) => priority switch
    {
        Priority.High => "high",
        Priority.Low => "low",
        _ => "normal",
    };
}
