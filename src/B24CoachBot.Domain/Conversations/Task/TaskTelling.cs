using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Templates;

namespace B24CoachBot.Domain.Conversations.Task;

/// <summary>Slots filled and corrected; every way leads to the next open question or to the card.</summary>
public static class TaskTelling
{
    /// <summary>The whole instruction, perhaps over again. What the person settled by a question stays when the new text does not name it.</summary>
    public static Decision Retell(TaskDraft draft, TaskHeard.Told told, TaskScene scene)
    {
        // A vague errand is asked about once; what is said then stands, whatever it is.
        var vague = told.Instruction.IsVague && !draft.Slots.Clarified;
        var instruction = vague ? told.Instruction with { Title = "" } : told.Instruction;
        var fresh = TaskOfTalk.Linked(TaskFilling.From(instruction, told.Message, scene.Facts, scene.Known, draft.Tongue), told.Talk, scene.Facts);
        var was = draft.Slots;
        var slots = WithPersonOf(fresh.Responsible is null && fresh.WhoSaid is null ? was : fresh, fresh) with
        {
            Accomplices = fresh.Accomplices.Count > 0 ? fresh.Accomplices : was.Accomplices,
            Observers = fresh.Observers.Count > 0 ? fresh.Observers : was.Observers,
            When = fresh.When ?? (fresh.WhenUnclear is null ? was.When : null),
            WhenSaid = fresh.WhenSaid ?? was.WhenSaid,
            WhenUnclear = fresh.WhenUnclear ?? (fresh.When is null ? was.WhenUnclear : null),
            Priority = fresh.Priority == Priority.Normal ? was.Priority : fresh.Priority,
            Project = fresh.Project ?? was.Project,
            Crm = fresh.Crm ?? (fresh.CrmUnclear is null ? was.Crm : null),
            CrmUnclear = fresh.CrmUnclear ?? (fresh.Crm is null ? was.CrmUnclear : null),
            CrmFound = fresh.Crm is null && fresh.CrmUnclear is null ? was.CrmFound : fresh.CrmFound,
            Clarified = was.Clarified || vague,
            SaidAs = [.. fresh.SaidAs, .. was.SaidAs],
        };
        var words = draft.Words.Length == 0 || HadCard(draft) ? told.Words : $"{draft.Words}\n{told.Words}".Trim();
        return TaskAsking.Settle(
            draft with { Words = words, Slots = slots, Changes = HadCard(draft) ? TaskCorrections.Between(was, slots, scene.Known) : [] }, draft, scene);
    }

    public static Decision Name(TaskDraft draft, TaskHeard.Named named, TaskScene scene) => Settle(
        draft,
        TaskFilling.WithTerm(TaskFilling.WithAssigneeSeen(TaskFilling.WithPerson(draft.Slots, named.Person, scene.Known), scene.Facts), named.When, named.Words),
        scene);

    /// <summary>A choice among people of one name is kept for next time.</summary>
    public static Decision Choose(TaskDraft draft, TaskHeard.Chose chose, TaskScene scene)
    {
        var slots = draft.Slots with { Responsible = chose.Person, WhoSaid = null, Gone = null, BackOn = null, AwayIsFine = false };
        var settled = Settle(draft, TaskFilling.WithAssigneeSeen(slots, scene.Facts), scene);
        return chose.Among.Count < 2 ? settled : settled with
        {
            Effects = [.. settled.Effects, new Effect.Remember(draft.Author, new Habit(Habit.KeyOf(chose.Among), chose.Person))],
        };
    }

    public static Decision Date(TaskDraft draft, TaskHeard.Dated dated, TaskScene scene) =>
        Settle(draft, TaskFilling.WithTerm(draft.Slots, dated.When, dated.Words), scene);

    public static Decision Correct(TaskDraft draft, TaskHeard.Corrected corrected, TaskScene scene)
    {
        if (TaskLibrary.Locked(draft.Slots, scene.Known) is { } locked && corrected.Edits.Any(edit => TaskLibrary.Breaks(edit, draft.Slots)))
        {
            return WithoutLocked(draft, corrected, locked, scene);
        }

        var (slots, changes) = TaskCorrections.Apply(draft.Slots, corrected.Edits, corrected.Words, scene);
        return slots == draft.Slots && HadCard(draft) ? TaskAsking.NotUnderstood(draft)
            : changes.Count > 0 && TaskAsking.IsStillAsked(draft, slots, scene) ? TaskAsking.Noted(draft, slots, changes)
            : TaskAsking.Settle(draft with { Slots = slots, Changes = HadCard(draft) ? changes : [] }, draft, scene);
    }

    /// <summary>What the owner locked stays; the rest of the correction holds, and the person is told.</summary>
    private static Decision WithoutLocked(TaskDraft draft, TaskHeard.Corrected corrected, TaskKind locked, TaskScene scene)
    {
        var told = TaskReplies.Locked(draft, locked, scene.Known);
        var rest = corrected.Edits.Where(edit => !TaskLibrary.Breaks(edit, draft.Slots)).ToList();
        if (rest.Count == 0)
        {
            return TaskAsking.Aside(draft, told);
        }

        var decided = Correct(draft, corrected with { Edits = rest }, scene);
        return decided with { Effects = [new Effect.Say(Place.With(draft.Author), told), .. decided.Effects] };
    }

    public static Decision AcceptAbsence(TaskDraft draft, TaskScene scene) => Settle(draft, draft.Slots with { AwayIsFine = true }, scene);

    /// <summary>The deadline becomes the end of the assignee's first working day back.</summary>
    public static Decision MoveToReturn(TaskDraft draft, TaskScene scene) => draft.Slots.BackOn is not { } back
        ? TaskAsking.NotUnderstood(draft)
        : Settle(draft, draft.Slots with { When = new When(WhenKind.Point, TaskPeople.EndOfFirstDayBack(back, scene.Known)), WhenSaid = null, WhenUnclear = null }, scene);

    /// <summary>Somebody else of that name, or, when all of that name were offered, anybody else.</summary>
    public static Decision AskAnother(TaskDraft draft, TaskScene scene) => draft.Slots.Usually is not { } said
        ? Settle(draft, draft.Slots with { WhoSaid = null }, scene)
        : Settle(draft, draft.Slots with { Responsible = null, WhoSaid = said, Usually = null, BackOn = null, AwayIsFine = false }, scene);

    public static Decision ChooseClient(TaskDraft draft, TaskHeard.ChoseClient chose, TaskScene scene)
    {
        var slots = draft.Slots with { Crm = chose.Client, CrmUnclear = null, CrmFound = [] };
        SlotChange[] change = chose.Client is { } card ? [new SlotChange("crm", Now: card.Title)]
            : draft.Slots.Crm is { } gone ? [new SlotChange("crm", Was: gone.Title)]
            : [];
        return TaskAsking.Settle(draft with { Slots = slots, Changes = change }, draft, scene);
    }

    public static Decision GoBack(TaskDraft draft, TaskScene scene)
    {
        if (draft.Before is not { } before)
        {
            return TaskAsking.Aside(draft, TaskReplies.NothingToGoBack(draft));
        }

        var changes = HadCard(draft) ? TaskCorrections.Between(draft.Slots, before, scene.Known) : [];
        var gone = TaskAsking.Settle(draft with { Slots = before, Changes = changes }, draft with { Slots = before }, scene);
        return gone with { Drafts = [.. gone.Drafts.Select(each => each is TaskDraft task ? task with { Before = null } : each)] };
    }

    private static Decision Settle(TaskDraft draft, TaskSlots slots, TaskScene scene) =>
        TaskAsking.Settle(draft with { Slots = slots, Changes = [] }, draft, scene);

    private static bool HadCard(TaskDraft draft) => draft.State is TaskState.AwaitingConsent or TaskState.Editing;

    private static TaskSlots WithPersonOf(TaskSlots person, TaskSlots rest) => rest with
    {
        Responsible = person.Responsible,
        WhoSaid = person.WhoSaid,
        Usually = person.Usually,
        Gone = person.Gone,
        BackOn = person.BackOn,
        AwayIsFine = person.AwayIsFine,
    };
}
