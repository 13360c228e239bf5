using Stateless;

namespace B24CoachBot.Domain.Conversations.Task;

/// <summary>What an event meant for the draft.</summary>
public enum TaskTrigger
{
    WhatMissing,
    WhoMissing,
    PersonAmbiguous,
    AssigneeAway,
    DeadlineUnclear,
    DraftComplete,
    EditAsked,
    NotUnderstood,
    Granted,
    Cancelled,
    NobodyAnswered,
    TaskCreated,
    CreationRefused,
    FateUnknown,
    UndoAsked,
    UndoConfirmed,
    UndoDeclined,
    TaskWithdrawn,
    TaskKept,
    Restored,
    WindowClosed,
}

/// <summary>What may follow what. Text, clock and effects live elsewhere.</summary>
public static class TaskMoves
{
    /// <summary>The states that nothing leaves.</summary>
    public static IReadOnlySet<TaskState> Ends { get; } = new HashSet<TaskState>
    {
        TaskState.Closed, TaskState.Cancelled, TaskState.Expired, TaskState.Unsure,
    };

    private static readonly TaskState[] Questions =
    [
        TaskState.AskingWhat, TaskState.AskingWho, TaskState.ChoosingPerson, TaskState.AskingAbsence, TaskState.AskingDeadline,
        TaskState.AwaitingConsent, TaskState.Editing,
    ];

    private static readonly (TaskTrigger Heard, TaskState Next)[] Answers =
    [
        (TaskTrigger.WhatMissing, TaskState.AskingWhat),
        (TaskTrigger.WhoMissing, TaskState.AskingWho),
        (TaskTrigger.PersonAmbiguous, TaskState.ChoosingPerson),
        (TaskTrigger.AssigneeAway, TaskState.AskingAbsence),
        (TaskTrigger.DeadlineUnclear, TaskState.AskingDeadline),
        (TaskTrigger.DraftComplete, TaskState.AwaitingConsent),
    ];

    public static StateMachine<TaskState, TaskTrigger> From(TaskState state)
    {
        var moves = new StateMachine<TaskState, TaskTrigger>(state);

        // Any slot may be said at any moment, so every question can lead to every other one and to itself.
        foreach (var question in Questions)
        {
            var asking = moves.Configure(question);
            foreach (var (heard, next) in Answers)
            {
                _ = next == question ? asking.PermitReentry(heard) : asking.Permit(heard, next);
            }

            asking.PermitReentry(TaskTrigger.NotUnderstood)
                .Permit(TaskTrigger.Cancelled, TaskState.Cancelled)
                .Permit(TaskTrigger.NobodyAnswered, TaskState.Expired);
        }

        moves.Configure(TaskState.AwaitingConsent)
            .Permit(TaskTrigger.Granted, TaskState.Creating)
            .Permit(TaskTrigger.EditAsked, TaskState.Editing);

        // A yes is a yes to what the card shows, whatever was about to be edited.
        moves.Configure(TaskState.Editing)
            .Permit(TaskTrigger.Granted, TaskState.Creating)
            .PermitReentry(TaskTrigger.EditAsked);

        moves.Configure(TaskState.Creating)
            .Permit(TaskTrigger.TaskCreated, TaskState.Created)
            .Permit(TaskTrigger.CreationRefused, TaskState.AwaitingConsent)
            .Permit(TaskTrigger.FateUnknown, TaskState.Unsure);

        moves.Configure(TaskState.Created)
            .Permit(TaskTrigger.UndoAsked, TaskState.ConfirmingUndo)
            .Permit(TaskTrigger.UndoConfirmed, TaskState.Undoing)
            .Permit(TaskTrigger.WindowClosed, TaskState.Closed);

        moves.Configure(TaskState.ConfirmingUndo)
            .PermitReentry(TaskTrigger.UndoAsked)
            .PermitReentry(TaskTrigger.NotUnderstood)
            .Permit(TaskTrigger.UndoConfirmed, TaskState.Undoing)
            .Permit(TaskTrigger.UndoDeclined, TaskState.Created)
            .Permit(TaskTrigger.WindowClosed, TaskState.Closed);

        moves.Configure(TaskState.Undoing)
            .Permit(TaskTrigger.TaskWithdrawn, TaskState.Undone)
            .Permit(TaskTrigger.TaskKept, TaskState.Closed)
            .Permit(TaskTrigger.FateUnknown, TaskState.Closed);

        moves.Configure(TaskState.Undone)
            .Permit(TaskTrigger.Restored, TaskState.AwaitingConsent)
            .Permit(TaskTrigger.WindowClosed, TaskState.Closed);

        return moves;
    }
}
