using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations.Task;

/// <summary>Hears an event for a draft, then decides: a move, and the effects of the state it leads to.</summary>
public static partial class TaskTalk
{
    public static TimeSpan UndoWindow { get; } = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan AnswerWithin = TimeSpan.FromHours(24);

    /// <summary>The draft and the effects after <paramref name="heard"/>. A trigger that the state does not permit changes nothing.</summary>
    public static Decision Decide(TaskDraft draft, TaskHeard heard, Facts facts, DateTimeOffset at, Known known) => heard switch
    {
        TaskHeard.Told told => Settle(
            Retold(draft, told, facts, known), draft, at, known),
        TaskHeard.Named named => Settle(
            draft with { Slots = TaskFilling.WithTerm(TaskFilling.WithPerson(draft.Slots, named.Person), named.When, named.Words), Changes = [] }, draft, at, known),
        TaskHeard.Chose chose => Settle(
            draft with { Slots = draft.Slots with { Responsible = chose.Person, WhoSaid = null }, Changes = [] }, draft, at, known),
        TaskHeard.Dated dated => Settle(
            draft with { Slots = TaskFilling.WithTerm(draft.Slots, dated.When, dated.Words), Changes = [] }, draft, at, known),
        TaskHeard.Corrected corrected => Correct(draft, corrected, facts, at, known),
        TaskHeard.SaidYes => Grant(draft, at, known),
        TaskHeard.Cancelled => Cancel(draft, at),
        TaskHeard.AskedHowToEdit => Aside(draft, TaskReplies.HowToEdit(draft)),
        TaskHeard.AskedHelp => Aside(draft, TaskReplies.Help(draft)),
        TaskHeard.AskedToRepeat => Show(draft with { Card = draft.Card + 1 }, at, known, Placing.Anew, Again(draft, at)),
        TaskHeard.NotUnderstood => NotUnderstood(draft),
        TaskHeard.Stale stale => Outdated(draft, stale),
        TaskHeard.AskedUndo => AskUndo(draft, at, known),
        TaskHeard.ConfirmedUndo => Undo(draft, at, known),
        TaskHeard.DeclinedUndo => Keep(draft),
        TaskHeard.PortalSaid said => Carried(draft, said.Outcome, at, known),
        TaskHeard.WindowClosed => Close(draft, known),
        _ => Decision.Nothing,
    };

    /// <summary>The whole instruction over again. What the person settled by a question stays when the new text does not name it.</summary>
    private static TaskDraft Retold(TaskDraft draft, TaskHeard.Told told, Facts facts, Known known)
    {
        var fresh = TaskFilling.From(told.Instruction, told.Words, facts, known, draft.Tongue);
        var slots = draft.Slots;
        var retold = draft with
        {
            Words = draft.Words.Length == 0 ? told.Words : $"{draft.Words}\n{told.Words}".Trim(),
            Slots = fresh with
            {
                Responsible = fresh.Responsible ?? (fresh.WhoSaid is null ? slots.Responsible : null),
                WhoSaid = fresh.WhoSaid ?? (fresh.Responsible is null ? slots.WhoSaid : null),
                Accomplices = fresh.Accomplices.Count > 0 ? fresh.Accomplices : slots.Accomplices,
                Observers = fresh.Observers.Count > 0 ? fresh.Observers : slots.Observers,
                When = fresh.When ?? (fresh.WhenUnclear is null ? slots.When : null),
                WhenSaid = fresh.WhenSaid ?? slots.WhenSaid,
                WhenUnclear = fresh.WhenUnclear ?? (fresh.When is null ? slots.WhenUnclear : null),
                Priority = fresh.Priority == Priority.Normal ? slots.Priority : fresh.Priority,
                Project = fresh.Project ?? slots.Project,
                Crm = fresh.Crm ?? (fresh.CrmUnclear is null ? slots.Crm : null),
                CrmUnclear = fresh.CrmUnclear ?? (fresh.Crm is null ? slots.CrmUnclear : null),
            },
            Changes = [],
        };
        return draft.State == TaskState.AwaitingConsent ? retold with { Changes = TaskCorrections.Between(slots, retold.Slots, known) } : retold;
    }

    private static Decision Correct(TaskDraft draft, TaskHeard.Corrected corrected, Facts facts, DateTimeOffset at, Known known)
    {
        var (slots, changes) = TaskCorrections.Apply(draft.Slots, corrected.Edits, corrected.Words, facts, known);
        return slots == draft.Slots && draft.State == TaskState.AwaitingConsent
            ? NotUnderstood(draft)
            : Settle(draft with { Slots = slots, Changes = draft.State == TaskState.AwaitingConsent ? changes : [] }, draft, at, known);
    }

    /// <summary>Moves to the first question that is still open, or to the card.</summary>
    private static Decision Settle(TaskDraft draft, TaskDraft before, DateTimeOffset at, Known known)
    {
        var trigger = Missing(draft.Slots);
        if (Moved(draft, trigger) is not { } moved)
        {
            return Decision.Nothing;
        }

        var how = before.State == TaskState.AwaitingConsent && moved.State == TaskState.AwaitingConsent ? Placing.Near : Placing.Anew;
        return Show(moved with { Unclear = 0, Card = before.Card + 1 }, at, known, how, Again(before, at));
    }

    private static TaskTrigger Missing(TaskSlots slots) =>
        slots.Title.Length == 0 ? TaskTrigger.WhatMissing
        : slots.Responsible is null && slots.WhoSaid is { Fits.Count: > 1 } ? TaskTrigger.PersonAmbiguous
        : slots.Responsible is null ? TaskTrigger.WhoMissing
        : slots.WhenUnclear is not null ? TaskTrigger.DeadlineUnclear
        : TaskTrigger.DraftComplete;

    private static Decision Show(TaskDraft draft, DateTimeOffset at, Known known, Placing how, IReadOnlyList<Consent> settled)
    {
        if (draft.State == TaskState.AwaitingConsent)
        {
            var proposal = new Proposal(draft.Id, draft.Card, new PortalChange.CreateTask(TaskOrders.Of(draft, known)), draft.Author, at, at + AnswerWithin);
            draft = draft with { Asked = Consent.Ask(proposal) };
        }

        var consents = draft.State == TaskState.AwaitingConsent ? [.. settled, draft.Asked!] : settled;
        return new Decision([draft], consents, [new Effect.ShowCard(draft.Id, Place.With(draft.Author), TaskReplies.Of(draft, known, at), how)]);
    }

    private static Consent[] Again(TaskDraft before, DateTimeOffset at) =>
        before.Asked?.After(ConsentTrigger.Edited, before.Author, at) is { } edited ? [edited] : [];

    private static Decision Grant(TaskDraft draft, DateTimeOffset at, Known known)
    {
        var granted = draft.Asked?.After(ConsentTrigger.Granted, draft.Author, at);
        return granted is not null && PermittedChange.Of(granted) is { } permitted && Moved(draft, TaskTrigger.Granted) is { } moved
            ? new Decision([moved with { Asked = granted, Unclear = 0 }], [granted], [new Effect.ChangePortal(draft.Id, permitted)])
            : Renew(draft, at, known);
    }

    /// <summary>A yes that came too late for its card: the question is put anew, as the draft stands.</summary>
    private static Decision Renew(TaskDraft draft, DateTimeOffset at, Known known)
    {
        if (draft.State != TaskState.AwaitingConsent || draft.Asked is not { } asked || at <= asked.Proposal.Until)
        {
            return Aside(draft, TaskReplies.Outdated(draft));
        }

        Consent[] expired = asked.After(ConsentTrigger.Expired, draft.Author, at) is { } over ? [over] : [];
        var shown = Show(draft with { Card = draft.Card + 1 }, at, known, Placing.Anew, expired);
        return shown with { Effects = [new Effect.Say(Place.With(draft.Author), TaskReplies.Outdated(draft)), .. shown.Effects] };
    }

    private static Decision Cancel(TaskDraft draft, DateTimeOffset at)
    {
        if (Moved(draft, TaskTrigger.Cancelled) is not { } moved)
        {
            return Aside(draft, TaskReplies.InWork(draft));
        }

        var declined = draft.Asked?.After(ConsentTrigger.Declined, draft.Author, at);
        return new Decision(
            [moved with { Asked = declined ?? draft.Asked }],
            declined is null ? [] : [declined],
            [new Effect.ShowCard(draft.Id, Place.With(draft.Author), TaskReplies.Cancelled(moved), Placing.Near)]);
    }

    private static Decision NotUnderstood(TaskDraft draft)
    {
        var again = draft with { Unclear = draft.Unclear + 1 };
        return new Decision([again], [], [new Effect.Say(Place.With(draft.Author), TaskReplies.Unclear(again))]);
    }

    private static Decision Outdated(TaskDraft draft, TaskHeard.Stale stale)
    {
        var here = Place.With(draft.Author);
        var reply = draft.State switch
        {
            TaskState.Creating => TaskReplies.InWork(draft),
            TaskState.Created or TaskState.ConfirmingUndo or TaskState.Closed => TaskReplies.Already(draft),
            _ => TaskReplies.Outdated(draft),
        };
        return draft.State is TaskState.Creating
            ? Decision.Only(new Effect.Say(here, reply))
            : Decision.Only(new Effect.TakeButtonsOff(here, stale.MessageId), new Effect.Say(here, reply));
    }

    private static Decision AskUndo(TaskDraft draft, DateTimeOffset at, Known known)
    {
        if (at > draft.UndoUntil || Moved(draft, TaskTrigger.UndoAsked) is not { } moved)
        {
            return Aside(draft, TaskReplies.UndoTooLate(draft, known));
        }

        moved = moved with { Card = draft.Card + 1, UndoByWords = true };
        return new Decision([moved], [], [new Effect.ShowCard(UndoCard(draft), Place.With(draft.Author), TaskReplies.UndoQuestion(moved, known, at), Placing.Anew)]);
    }

    private static Decision Undo(TaskDraft draft, DateTimeOffset at, Known known)
    {
        if (at > draft.UndoUntil || Moved(draft, TaskTrigger.UndoConfirmed) is not { } moved)
        {
            return Aside(draft, TaskReplies.UndoTooLate(draft, known));
        }

        var change = new PortalChange.WithdrawTask(draft.TaskId!.Value, draft.Author, draft.Tongue);
        var asked = Consent.Ask(new Proposal(draft.Id, draft.Card, change, draft.Author, at, draft.UndoUntil!.Value));
        var granted = asked.After(ConsentTrigger.Granted, draft.Author, at)!;
        return new Decision([moved with { Asked = granted }], [granted], [new Effect.ChangePortal(draft.Id, PermittedChange.Of(granted)!)]);
    }

    private static Decision Keep(TaskDraft draft) =>
        Moved(draft, TaskTrigger.UndoDeclined) is { } moved
            ? new Decision([moved], [], [new Effect.ShowCard(UndoCard(draft), Place.With(draft.Author), TaskReplies.Kept(moved), Placing.InPlace)])
            : Decision.Nothing;

    private static Decision Carried(TaskDraft draft, Carried outcome, DateTimeOffset at, Known known)
    {
        var trigger = outcome switch
        {
            Domain.Carried.TaskCreated => TaskTrigger.TaskCreated,
            Domain.Carried.TaskWithdrawn => TaskTrigger.TaskWithdrawn,
            Domain.Carried.TaskKept => TaskTrigger.TaskKept,
            Domain.Carried.Refused when draft.State == TaskState.Creating => TaskTrigger.CreationRefused,
            Domain.Carried.Refused => TaskTrigger.TaskKept,
            _ => TaskTrigger.FateUnknown,
        };
        if (Moved(draft, trigger) is not { } moved)
        {
            return Decision.Nothing;
        }

        var here = Place.With(draft.Author);
        switch (outcome)
        {
            case Domain.Carried.TaskCreated created:
                moved = moved with
                {
                    TaskId = created.TaskId,
                    Link = created.Link,
                    Differences = created.Differences,
                    UndoUntil = at + UndoWindow,
                    Card = draft.Card + 1,
                };
                return new Decision([moved], [], TaskReplies.Created(moved, known, here).Append(new Effect.Wake(draft.Id, Wakes.UndoWindow, moved.UndoUntil!.Value)).ToList());
            case Domain.Carried.Refused refused when moved.State == TaskState.AwaitingConsent:
                moved = moved with { Card = draft.Card + 1, Changes = [] };
                var shown = Show(moved, at, known, Placing.Near, []);
                return shown with { Effects = [new Effect.Say(here, TaskReplies.Failed(moved, refused.Text)), .. shown.Effects] };
            default:
                return new Decision([moved with { Card = draft.Card + 1 }], [], TaskReplies.Settled(moved, draft, outcome, known, here, at));
        }
    }

    private static Decision Close(TaskDraft draft, Known known)
    {
        if (Moved(draft, TaskTrigger.WindowClosed) is not { } moved)
        {
            return Decision.Nothing;
        }

        var here = Place.With(draft.Author);
        Effect[] frozen = draft.State == TaskState.ConfirmingUndo ? [new Effect.FreezeCard(UndoCard(draft), here)] : [];
        return new Decision([moved], [], [.. frozen, new Effect.ShowCard(draft.Id, here, TaskReplies.Receipt(moved, known), Placing.InPlace)]);
    }

    private static Decision Aside(TaskDraft draft, Reply reply) =>
        Decision.Only(new Effect.Say(Place.With(draft.Author), reply));

    private static TaskDraft? Moved(TaskDraft draft, TaskTrigger trigger)
    {
        var moves = TaskMoves.From(draft.State);
        if (!moves.CanFire(trigger))
        {
            return null;
        }

        moves.Fire(trigger);
        return draft with { State = moves.State };
    }

    internal static string UndoCard(TaskDraft draft) => $"{draft.Id}/undo";
}
