using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Templates;

namespace B24CoachBot.Domain.Conversations.Task;

/// <summary>Which template says a state, with what model and which buttons.</summary>
public static class TaskReplies
{
    /// <summary>The draft's card in its state.</summary>
    public static Reply Of(TaskDraft draft, Known known, DateTimeOffset at) => draft.State switch
    {
        TaskState.AskingWhat => Say(draft, "task/asking-what", new TaskModels.AskingWhat(draft.Slots.Clarified ? draft.Words : null, TaskFiles.Model(draft), draft.Slots.Crm?.Title ?? (draft.Slots.CrmUnclear is { Count: > 1, Said.Length: > 0 } several ? several.Said : null))),
        TaskState.AskingWho => AskingWho(draft, known),
        TaskState.ChoosingPerson => ChoosingPerson(draft, known),
        TaskState.AskingAbsence => TaskAbsence.Of(draft, known),
        TaskState.AskingDeadline => AskingDeadline(draft),
        TaskState.AwaitingConsent or TaskState.Editing => TaskCard.Of(draft, known, at),
        _ => Receipt(draft, known),
    };

    public static Reply Receipt(TaskDraft draft, Known known)
    {
        var slots = draft.Slots;
        var model = new TaskModels.Receipt(slots.Title, draft.Link ?? "/", Who(slots.Responsible, draft, known), slots.When?.Deadline, (int)TaskTalk.UndoWindow.TotalMinutes,
            [.. draft.Differences.Where(field => field != TaskFiles.NotAttached).Select(field => new TaskModels.Difference(field))], draft.Differences.Contains(TaskFiles.NotAttached));
        return draft.State == TaskState.Created
            ? Say(draft, "task/receipt", model, Button(draft, TaskVerbs.Undo))
            : Say(draft, "task/receipt-closed", model);
    }

    public static Reply Undone(TaskDraft draft, Known known) =>
        Say(draft, "task/undone", new TaskModels.Undone(draft.Slots.Title, Who(draft.Slots.Responsible, draft, known)), Button(draft, TaskVerbs.Restore));

    /// <summary>The receipt of a task that was taken back by words: the whole story stands below, under the question.</summary>
    public static Reply Withdrawn(TaskDraft draft, Known known) =>
        Say(draft, "task/withdrawn", new TaskModels.Undone(draft.Slots.Title, Who(draft.Slots.Responsible, draft, known)));

    public static Reply Unsure(TaskDraft draft) => Say(draft, "task/unknown", new TaskModels.OfTask(draft.Slots.Title));

    public static Reply UndoRefused(TaskDraft draft, Known known, string why) =>
        Say(draft, "task/undo-refused", new TaskModels.UndoRefused(draft.Slots.Title, Who(draft.Slots.Responsible, draft, known), why, draft.Link ?? "/"));

    public static Reply UndoTooLate(TaskDraft draft, Known known) => UndoRefused(draft, known, "late");

    public static Reply Expired(TaskDraft draft) => Say(draft, "task/expired", new TaskModels.OfTask(draft.Slots.Title));

    /// <summary>Where the task stands, when the person speaks of it and nothing is asked.</summary>
    public static Reply After(TaskDraft draft) => draft.State switch
    {
        TaskState.Creating or TaskState.Undoing => InWork(draft),
        TaskState.Created => Already(draft),
        _ => Say(draft, "repairs/nothing-asked", new object()),
    };

    public static Reply EditedTooLate(TaskDraft draft) => draft.State is TaskState.Creating or TaskState.Undoing
        ? InWork(draft)
        : Say(draft, "task/edited-too-late", new TaskModels.Already(draft.Slots.Title, draft.Link ?? "/"));

    public static Reply Cancelled(TaskDraft draft) => Say(draft, "task/cancelled", new object());

    public static Reply Help(TaskDraft draft) => Say(draft, "repairs/help", new object());

    /// <summary>The kind's own lines are not to be changed; whoever answers for them is named where it is one person.</summary>
    public static Reply Locked(TaskDraft draft, TaskKind kind, Known known) => Say(draft, "task/locked", new TaskModels.Locked(kind.In(draft.Tongue).Name, known.OwnerName));

    public static Reply Why(TaskDraft draft) => Say(draft, "repairs/why", new TaskModels.Question(StateHint(draft.State), draft.Slots.Title));

    public static Reply Noted(TaskDraft draft, IReadOnlyList<SlotChange> changes) =>
        Say(draft, "task/noted", new TaskModels.Noted(StateHint(draft.State), draft.Slots.Title, TaskCard.Told(changes)));

    public static Reply CannotSkip(TaskDraft draft) => Say(draft, "repairs/cannot-skip", new TaskModels.Question(StateHint(draft.State), draft.Slots.Title));

    public static Reply NothingToGoBack(TaskDraft draft) => Say(draft, "repairs/nothing-to-go-back", new object());

    public static Reply Unclear(TaskDraft draft) =>
        Say(draft, "repairs/unclear", new TaskModels.Unclear(Math.Min(draft.Unclear, 3), StateHint(draft.State)));

    public static Reply Outdated(TaskDraft draft) => Say(draft, "task/outdated", new object());

    public static Reply InWork(TaskDraft draft) => Say(draft, "task/in-work", new object());

    public static Reply Already(TaskDraft draft) => Say(draft, "task/already", new TaskModels.Already(draft.Slots.Title, draft.Link ?? "/"));

    public static Reply Failed(TaskDraft draft, string text) => Say(draft, "task/failed", new TaskModels.Failed("refused", text));

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

    private static Reply AskingWho(TaskDraft draft, Known known) => draft.Slots.Gone is { } gone
        ? TaskAbsence.OfGone(draft, gone, known)
        : draft.Slots.WhoSaid is { } said
        ? Say(draft, "task/person-unknown", new TaskModels.PersonUnknown(said.Said, draft.Slots.Title))
        : Say(draft, "task/asking-who", new TaskModels.AskingWho(draft.Slots.Title, TaskProposing.Model(draft, known)), TaskProposing.Keys(draft));

    private static Reply ChoosingPerson(TaskDraft draft, Known known)
    {
        var said = draft.Slots.WhoSaid!;
        var choices = TaskPeople.Choices(said, known.People);
        return new Reply(
            "task/choosing-person",
            new TaskModels.ChoosingPerson(said.Said, [.. choices.Select(choice => choice.Shown)]),
            draft.Tongue,
            [
                .. choices.Select(choice => Button(draft, TaskVerbs.Who(choice.Id)) with { Caption = null, Label = choice.Shown.Label }),
                Button(draft, TaskVerbs.Other),
            ]);
    }

    private static Reply AskingDeadline(TaskDraft draft)
    {
        var slots = draft.Slots;
        return Say(
            draft,
            "task/asking-deadline",
            new TaskModels.AskingDeadline(slots.WhenUnclear!, slots.WhenSaid ?? "", slots.When?.Deadline),
            [
                Button(draft, TaskVerbs.NoDeadline),
                .. slots.WhenSaid is { Length: > 0 } ? [Button(draft, TaskVerbs.NotADeadline)] : Array.Empty<Button>(),
            ]);
    }

    internal static TaskModels.Who Who(UserId? id, TaskDraft draft, Known known)
    {
        var person = id is { } some ? known.People.Find(some) : null;
        return new TaskModels.Who(person is null ? "" : TaskPeople.Called(person, known), person?.Department, id == draft.Author);
    }

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
        TaskState.AskingAbsence => "absence",
        TaskState.AskingDeadline => "deadline",
        TaskState.AwaitingConsent or TaskState.Editing => "card",
        TaskState.ConfirmingUndo => "undo",
        _ => "receipt",
    };

    internal static Button Button(TaskDraft draft, string verb, string? caption = null, bool primary = false) =>
        new(new Press(verb, draft.Id, draft.Card).ToString(), caption ?? verb.Replace('-', '_'), Primary: primary);

    internal static Reply Say(TaskDraft draft, string template, object model, params IReadOnlyList<Button> buttons) =>
        new(template, model, draft.Tongue, buttons);
}
