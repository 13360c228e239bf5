namespace B24CoachBot.Domain.Conversations.Task;

/// <summary>An errand becomes a task: hears an event for a draft, then decides a move and the effects of the state it leads to.</summary>
public sealed class TaskTalk : IConversation
{
    public static TimeSpan UndoWindow { get; } = TimeSpan.FromMinutes(10);

    /// <summary>A task is on its way and the portal has not answered yet.</summary>
    public static bool Creating(Frames frames) => frames.Open.OfType<TaskDraft>().Any(draft => draft.State == TaskState.Creating);

    /// <summary>The last task that can still be taken back.</summary>
    public static TaskDraft? Undoable(Frames frames, DateTimeOffset at) =>
        frames.Open.OfType<TaskDraft>().FirstOrDefault(draft => draft.State == TaskState.Created && at <= draft.UndoUntil);

    /// <summary>The last task that was taken back and can still be had again.</summary>
    public static TaskDraft? Restorable(Frames frames) =>
        frames.Open.OfType<TaskDraft>().FirstOrDefault(draft => draft.State == TaskState.Undone);

    public string Kind => "task";

    public string Picture => TaskPicture.Draw();

    public bool Owns(Draft draft) => draft is TaskDraft;

    public Hearing? Opened(Opening opening, Known known) => TaskOpening.Of(opening, known);

    public Hearing? BegunOf(CardQuestion talk, BotEvent happened, Words said, string newId, Frames frames, Known known) =>
        TaskOfTalk.Begun(new Opening(happened, said with { Text = "" }, newId) { Talk = talk }, frames, known);

    public Meaning Heard(Draft draft, Words said, Known known) => TaskSpoken.Hear((TaskDraft)draft, said, known) with { Files = said.Files };

    public Meaning? Given(Draft draft, Words material, Known known) =>
        draft is not TaskDraft { State: not TaskState.ConfirmingUndo } task ? null
        : material.Text.Length == 0 ? new TaskHeard.FileCame { Files = material.Files }
        : task.State == TaskState.AskingWhat ? TaskSpoken.Instruction(material, known) with { Author = draft.Author, Files = material.Files }
        : null;

    public Meaning? HeardAfter(Draft draft, Words said, Known known) => TaskSpoken.HearAfter((TaskDraft)draft, said, known);

    public Meaning Pressed(Draft draft, Press press, long messageId) => TaskPressed.Hear((TaskDraft)draft, press, messageId);

    public Meaning? Edited(Draft draft, Words said, Known known) => TaskSpoken.HearEdit((TaskDraft)draft, said, known);

    public Meaning? Agreed(Draft draft, bool yes) => ((TaskDraft)draft).State switch
    {
        TaskState.AwaitingConsent or TaskState.Editing when yes => new TaskHeard.SaidYes(),
        TaskState.ConfirmingUndo when yes => new TaskHeard.ConfirmedUndo(),
        TaskState.Created when !yes => new TaskHeard.AskedUndo(),
        _ => null,
    };

    public Meaning? Woken(Draft draft, string what, Frames frames, DateTimeOffset at, Known known) => what == Wakes.UndoWindow ? new TaskHeard.WindowClosed() : null;

    public Meaning? Passed(Draft draft, BotEvent happened) => happened is BotEvent.ModelAnswered answered ? new TaskHeard.ModelSaid(answered.Card, answered.Candidates) : null;

    public Meaning Answered(Draft draft, Carried outcome) => new TaskHeard.PortalSaid(outcome);

    public Decision Decide(Draft draft, Meaning meaning, Facts facts, DateTimeOffset at, Known known) =>
        Decide(TaskFiles.Taken((TaskDraft)draft, meaning.Files, facts), (TaskHeard)meaning, new TaskScene(facts, at, known));

    public Decision Again(Draft draft, DateTimeOffset at, Known known) => TaskAsking.Again((TaskDraft)draft, new TaskScene(Facts.None, at, known));

    public Decision Drop(Draft draft, DropWhy why, DateTimeOffset at) => TaskAgreeing.Drop((TaskDraft)draft, why, at);

    public string Subject(Draft draft) => ((TaskDraft)draft).Slots.Title;

    /// <summary>The draft and the effects after <paramref name="heard"/>. What the state does not permit changes nothing.</summary>
    private static Decision Decide(TaskDraft draft, TaskHeard heard, TaskScene scene) => heard switch
    {
        // A yes permits what the card shows, and this file was not on it.
        TaskHeard.FileCame or TaskHeard.NotUnderstood { Files.Count: > 0 } or TaskHeard.SaidYes { Files.Count: > 0 } => TaskFiles.Shown(draft, scene),
        TaskHeard.Told told => TaskProposing.Asked(TaskTelling.Retell(draft with { Forward = told.Forward ?? draft.Forward }, TaskFiles.Clear(told, draft), scene), scene),
        TaskHeard.ModelSaid said => TaskProposing.Take(draft, said, scene),
        TaskHeard.TookProposal => TaskProposing.Accept(draft, scene),
        TaskHeard.DroppedProposal => TaskProposing.Refuse(draft, scene),
        TaskHeard.Named named => TaskTelling.Name(draft, named, scene),
        TaskHeard.Chose chose => TaskTelling.Choose(draft, chose, scene),
        TaskHeard.Dated dated => TaskTelling.Date(draft, dated, scene),
        TaskHeard.Corrected corrected => TaskTelling.Correct(draft, corrected, scene),
        TaskHeard.AwayAccepted => TaskTelling.AcceptAbsence(draft, scene),
        TaskHeard.MovedToReturn => TaskTelling.MoveToReturn(draft, scene),
        TaskHeard.AskedForAnother => TaskTelling.AskAnother(draft, scene),
        TaskHeard.ChoseClient chose => TaskTelling.ChooseClient(draft, chose, scene),
        TaskHeard.WentBack => TaskTelling.GoBack(draft, scene),
        TaskHeard.AskedToEdit edit => TaskAsking.Edit(draft, edit.Target, scene),
        TaskHeard.SaidYes yes => TaskAgreeing.Grant(draft with { Tells = yes.Tell }, scene),
        TaskHeard.Cancelled => TaskAgreeing.Drop(draft, DropWhy.Cancelled, scene.At),
        TaskHeard.AskedHelp => TaskAsking.Aside(draft, TaskReplies.Help(draft)),
        TaskHeard.AskedWhy => TaskAsking.Aside(draft, TaskReplies.Why(draft)),
        TaskHeard.AskedToSkip => TaskAsking.Aside(draft, TaskReplies.CannotSkip(draft)),
        TaskHeard.AskedToRepeat => TaskAsking.Again(draft, scene),
        TaskHeard.NotUnderstood => TaskAsking.NotUnderstood(draft),
        TaskHeard.AskedAfter => TaskAsking.Aside(draft, TaskReplies.After(draft)),
        TaskHeard.EditedTooLate => TaskAsking.Aside(draft, TaskReplies.EditedTooLate(draft)),
        TaskHeard.Stale stale => TaskAsking.Outdated(draft, stale),
        TaskHeard.AskedUndo => TaskUndoing.Ask(draft, scene),
        TaskHeard.ConfirmedUndo => TaskUndoing.Confirm(draft, scene),
        TaskHeard.DeclinedUndo => TaskUndoing.Keep(draft),
        TaskHeard.Restored => TaskUndoing.Restore(draft, scene),
        TaskHeard.PortalSaid said => TaskOutcomes.Of(draft, said.Outcome, scene),
        TaskHeard.WindowClosed => TaskUndoing.Close(draft, scene),
        _ => Decision.Nothing,
    };
}

/// <summary>What a decision may look at besides the draft.</summary>
public sealed record TaskScene(Facts Facts, DateTimeOffset At, Known Known);
