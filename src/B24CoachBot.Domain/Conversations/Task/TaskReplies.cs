using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations.Task;

/// <summary>Which template says a state, with what model and which buttons.</summary>
public static class TaskReplies
{
    /// <summary>The draft's card in its state.</summary>
    public static Reply Of(TaskDraft draft, Known known, DateTimeOffset at) => draft.State switch
    {
        TaskState.AskingWhat => Say(draft, "task/asking-what", new object()),
        TaskState.AskingWho => AskingWho(draft),
        TaskState.ChoosingPerson => ChoosingPerson(draft, known),
        TaskState.AskingDeadline => AskingDeadline(draft),
        TaskState.AwaitingConsent => Preview(draft, known, at),
        _ => Receipt(draft, known),
    };

    public static Reply Receipt(TaskDraft draft, Known known)
    {
        var slots = draft.Slots;
        var model = new TaskModels.Receipt(slots.Title, draft.Link ?? "/", Who(slots.Responsible, draft, known), slots.When?.Deadline, (int)TaskTalk.UndoWindow.TotalMinutes, [.. draft.Differences.Select(field => new TaskModels.Difference(field))]);
        return draft.State == TaskState.Created
            ? Say(draft, "task/receipt", model, Button(draft, TaskVerbs.Undo))
            : Say(draft, "task/receipt-closed", model);
    }

    /// <summary>The receipt in place of the card; to a group only what its author agreed to show (not yet: the card says so privately).</summary>
    public static IEnumerable<Effect> Created(TaskDraft draft, Known known, Place here) =>
        [new Effect.ShowCard(draft.Id, here, Receipt(draft, known), Placing.InPlace)];

    public static IReadOnlyList<Effect> Settled(TaskDraft draft, TaskDraft before, Carried outcome, Known known, Place here, DateTimeOffset at)
    {
        var who = Who(draft.Slots.Responsible, draft, known);
        var reply = (draft.State, outcome) switch
        {
            (TaskState.Undone, _) => Say(draft, "task/undone", new TaskModels.Undone(draft.Slots.Title, who)),
            (TaskState.Unsure, _) => Say(draft, "task/unknown", new TaskModels.OfTask(draft.Slots.Title)),
            (_, Carried.TaskKept kept) => Say(draft, "task/undo-refused", new TaskModels.UndoRefused(draft.Slots.Title, who, kept.Why)),
            _ => Say(draft, "task/undo-refused", new TaskModels.UndoRefused(draft.Slots.Title, who, "refused")),
        };
        var card = new Effect.ShowCard(draft.Id, here, draft.State == TaskState.Closed ? Receipt(draft, known) : reply, Placing.InPlace);
        var byWords = before.Asked?.At is { } confirmed && confirmed < at && before.UndoByWords;
        return draft.State == TaskState.Closed ? [card, new Effect.Say(here, reply)]
            : byWords ? [card, new Effect.ShowCard(TaskTalk.UndoCard(draft), here, reply, Placing.InPlace)]
            : [card];
    }

    public static Reply Cancelled(TaskDraft draft) => Say(draft, "task/cancelled", new object());

    public static Reply HowToEdit(TaskDraft draft) => Say(draft, "repairs/edit-hint", new object());

    public static Reply Help(TaskDraft draft) => Say(draft, "repairs/help", new object());

    public static Reply Unclear(TaskDraft draft) =>
        Say(draft, "repairs/unclear", new TaskModels.Unclear(Math.Min(draft.Unclear, 3), StateHint(draft.State)));

    public static Reply Outdated(TaskDraft draft) => Say(draft, "task/outdated", new object());

    public static Reply InWork(TaskDraft draft) => Say(draft, "task/in-work", new object());

    public static Reply Already(TaskDraft draft) => Say(draft, "task/already", new TaskModels.Already(draft.Slots.Title, draft.Link ?? "/"));

    public static Reply Failed(TaskDraft draft, string text) => Say(draft, "task/failed", new TaskModels.Failed("refused", text));

    public static Reply UndoTooLate(TaskDraft draft, Known known) =>
        Say(draft, "task/undo-refused", new TaskModels.UndoRefused(draft.Slots.Title, Who(draft.Slots.Responsible, draft, known), "late"));

    public static Reply UndoQuestion(TaskDraft draft, Known known, DateTimeOffset at)
    {
        var minutes = (int)Math.Max(0, Math.Round((at - (draft.UndoUntil!.Value - TaskTalk.UndoWindow)).TotalMinutes));
        return Say(
            draft,
            "task/undo-confirm",
            new TaskModels.Undo(draft.Slots.Title, Who(draft.Slots.Responsible, draft, known), minutes),
            Button(draft, TaskVerbs.Undo, "undo_confirm", primary: true),
            Button(draft, TaskVerbs.Keep, "undo_keep"));
    }

    public static Reply Kept(TaskDraft draft) => Say(draft, "task/kept", new TaskModels.OfTask(draft.Slots.Title));

    private static Reply AskingWho(TaskDraft draft) => draft.Slots.WhoSaid is { } said
        ? Say(draft, "task/person-unknown", new TaskModels.PersonUnknown(said.Said, draft.Slots.Title))
        : Say(draft, "task/asking-who", new TaskModels.AskingWho(draft.Slots.Title));

    private static Reply ChoosingPerson(TaskDraft draft, Known known)
    {
        var said = draft.Slots.WhoSaid!;
        var choices = TaskPeople.Choices(said, known.People);
        return new Reply(
            "task/choosing-person",
            new TaskModels.ChoosingPerson(said.Said, [.. choices.Select(choice => choice.Shown)]),
            draft.Tongue,
            [.. choices.Select(choice => Button(draft, TaskVerbs.Who(choice.Id)) with { Caption = null, Label = choice.Shown.Label })]);
    }

    private static Reply AskingDeadline(TaskDraft draft)
    {
        var slots = draft.Slots;
        return Say(
            draft,
            "task/asking-deadline",
            new TaskModels.AskingDeadline(slots.WhenUnclear!, slots.WhenSaid ?? "", slots.When?.Deadline),
            Button(draft, TaskVerbs.NoDeadline));
    }

    private static Reply Preview(TaskDraft draft, Known known, DateTimeOffset at)
    {
        var slots = draft.Slots;
        var zone = known.People.Find(draft.Author)?.TimeZone;
        var model = new TaskModels.Preview
        {
            Title = slots.Title,
            Responsible = Who(slots.Responsible, draft, known),
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
            Project = slots.Project?.Name,
            Crm = slots.Crm is { } crm ? new TaskModels.Crm(crm.Title, CrmWord(crm.Kind)) : null,
            CrmUnclear = slots.CrmUnclear is { } asked ? new TaskModels.CrmAsked(asked.Said, asked.Count) : null,
            Kind = slots.Kind is null ? null : known.Library.FindKind(slots.Kind)?.In(draft.Tongue).Name,
            Checklist = slots.Steps,
            DoneCriteria = slots.DoneCriteria,
            Changes = [.. draft.Changes.Select(change => new TaskModels.Change(change.Field, change.WasAt ?? (object?)change.Was, change.NowAt ?? (object?)change.Now))],
            Source = draft.Group is { Title: { } group } ? new TaskModels.Source(group, null) : null,
        };
        return Say(draft, "task/preview", model, Button(draft, TaskVerbs.Create, primary: true), Button(draft, TaskVerbs.Edit), Button(draft, TaskVerbs.Cancel));
    }

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

    private static TaskModels.Who Who(UserId? id, TaskDraft draft, Known known)
    {
        var person = id is { } some ? known.People.Find(some) : null;
        return new TaskModels.Who(person?.FullName ?? "", person?.Department, id == draft.Author);
    }

    private static TaskModels.Who[] Each(IReadOnlyList<UserId> people, TaskDraft draft, Known known) =>
        [.. people.Select(id => Who(id, draft, known)).Where(who => who.Name.Length > 0)];

    private static string PriorityWord(Priority priority) => priority switch
    {
        Priority.High => "high",
        Priority.Low => "low",
        _ => "normal",
    };

    /// <summary>The CRM's kinds as templates name them.</summary>
    public static string CrmWord(CrmKind kind) => kind switch
    {
        CrmKind.Company => "company",
        CrmKind.Contact => "contact",
        CrmKind.Lead => "lead",
        CrmKind.Invoice => "invoice",
        _ => "deal",
    };

    private static string StateHint(TaskState state) => state switch
    {
        TaskState.AskingWhat => "what",
        TaskState.AskingWho => "who",
        TaskState.ChoosingPerson => "person",
        TaskState.AskingDeadline => "deadline",
        TaskState.AwaitingConsent => "card",
        _ => "receipt",
    };

    private static Button Button(TaskDraft draft, string verb, string? caption = null, bool primary = false) =>
        new(new Press(verb, draft.Id, draft.Card).ToString(), caption ?? verb.Replace('-', '_'), Primary: primary);

    private static Reply Say(TaskDraft draft, string template, object model, params IReadOnlyList<Button> buttons) =>
        new(template, model, draft.Tongue, buttons);
}
