using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.Consents;

namespace B24CoachBot.Domain.Conversations.Task;

/// <summary>The next open question, or the card with everything on it.</summary>
public static class TaskAsking
{
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromHours(24);

    /// <summary>Moves to the first question that is still open, or to the card.</summary>
    public static Decision Settle(TaskDraft draft, TaskDraft before, TaskScene scene)
    {
        if (Moved(draft, Missing(draft.Slots, scene.Known.Calendar)) is not { } moved)
        {
            return Decision.Nothing;
        }

        var how = before.State is TaskState.AwaitingConsent or TaskState.Editing && moved.State == TaskState.AwaitingConsent ? Placing.Near : Placing.Anew;
        moved = moved with
        {
            Unclear = 0,
            Card = before.Card + 1,
            Editing = EditTarget.None,
            ByModel = TaskProposing.Left(draft.ByModel, draft.Slots),
            Before = before.Slots != draft.Slots && before.Slots.Title.Length > 0 ? before.Slots : before.Before,
        };
        return Show(moved, how, Edited(before, scene.At), scene);
    }

    /// <summary>The correction was about something else than what is being asked.</summary>
    public static bool IsStillAsked(TaskDraft draft, TaskSlots slots, TaskScene scene) =>
        draft.Asks && Moved(draft, Missing(slots, scene.Known.Calendar))?.State == draft.State;

    /// <summary>What was corrected, and the same question again; the message that asked it stands.</summary>
    public static Decision Noted(TaskDraft draft, TaskSlots slots, IReadOnlyList<SlotChange> changes) => new(
        [draft with { Slots = slots, Before = draft.Slots, Unclear = 0 }], [], [new Effect.Say(Place.With(draft.Author), TaskReplies.Noted(draft, changes))]);

    /// <summary>The same question or card as a new message.</summary>
    public static Decision Again(TaskDraft draft, TaskScene scene) => draft.State == TaskState.ConfirmingUndo
        ? TaskUndoing.Ask(draft, scene)
        : Show(draft with { Card = draft.Card + 1, Changes = [] }, Placing.Anew, Edited(draft, scene.At), scene);

    /// <summary>What «Изменить» and its buttons ask for stands under the card itself; the question put to the person stays the same.</summary>
    public static Decision Edit(TaskDraft draft, EditTarget target, TaskScene scene)
    {
        var trigger = target == EditTarget.None ? TaskTrigger.DraftComplete : TaskTrigger.EditAsked;
        return Moved(draft, trigger) is not { } moved
            ? Outdated(draft, null)
            : new Decision([moved = moved with { Editing = target, Changes = [], Unclear = 0 }], [], [Card(moved, Placing.Near, scene)]);
    }

    public static Decision Show(TaskDraft draft, Placing how, IReadOnlyList<Consent> settled, TaskScene scene)
    {
        if (draft.State is not (TaskState.AwaitingConsent or TaskState.Editing))
        {
            return new Decision([draft], settled, [Card(draft, how, scene)]);
        }

        var proposal = new Proposal(draft.Id, draft.Card, new PortalChange.CreateTask(TaskOrders.Of(draft, scene.Known)), draft.Author, scene.At, scene.At + AnswerWithin);
        var asked = Consent.Ask(proposal);
        var shown = draft with { Asked = asked };
        return new Decision([shown], [.. settled, asked], [Card(shown, how, scene)]);
    }

    public static Decision NotUnderstood(TaskDraft draft)
    {
        var again = draft with { Unclear = draft.Unclear + 1 };
        return new Decision([again], [], [new Effect.Say(Place.With(draft.Author), TaskReplies.Unclear(again))]);
    }

    /// <summary>A button that means nothing any more says so, and goes.</summary>
    public static Decision Outdated(TaskDraft draft, TaskHeard.Stale? stale)
    {
        var here = Place.With(draft.Author);
        var say = new Effect.Say(here, draft.State switch
        {
            TaskState.Creating or TaskState.Undoing => TaskReplies.InWork(draft),
            TaskState.Created or TaskState.ConfirmingUndo or TaskState.Closed => TaskReplies.Already(draft),
            _ => TaskReplies.Outdated(draft),
        });
        return stale is null || draft.State is TaskState.Creating
            ? Decision.Only(say)
            : Decision.Only(new Effect.TakeButtonsOff(here, stale.MessageId), say);
    }

    /// <summary>A sentence besides; the draft stays where it is.</summary>
    public static Decision Aside(TaskDraft draft, Reply reply) => new([draft], [], [new Effect.Say(Place.With(draft.Author), reply)]);

    public static TaskDraft? Moved(TaskDraft draft, TaskTrigger trigger)
    {
        var moves = TaskMoves.From(draft.State);
        if (!moves.CanFire(trigger))
        {
            return null;
        }

        moves.Fire(trigger);
        return draft with { State = moves.State };
    }

    /// <summary>The question that the card asked is settled by what replaces it.</summary>
    public static Consent[] Edited(TaskDraft before, DateTimeOffset at) =>
        before.Asked?.After(ConsentTrigger.Edited, before.Author, at) is { } edited ? [edited] : [];

    private static Effect.ShowCard Card(TaskDraft draft, Placing how, TaskScene scene) =>
        new(draft.Id, Place.With(draft.Author), TaskReplies.Of(draft, scene.Known, scene.At), how);

    private static TaskTrigger Missing(TaskSlots slots, WorkCalendar calendar) =>
        slots.Title.Length == 0 ? TaskTrigger.WhatMissing
        : slots.Responsible is null && slots.WhoSaid is { Fits.Count: > 1 } ? TaskTrigger.PersonAmbiguous
        : slots.Responsible is null ? TaskTrigger.WhoMissing
        : slots.WhenUnclear is not null ? TaskTrigger.DeadlineUnclear
        : TaskPeople.IsAway(slots, calendar) && !slots.AwayIsFine ? TaskTrigger.AssigneeAway
        : TaskTrigger.DraftComplete;
}
