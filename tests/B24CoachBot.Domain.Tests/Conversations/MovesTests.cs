using B24CoachBot.Domain.Conversations.Task;
using B24CoachBot.Domain.Tests.House;
using static B24CoachBot.Domain.Conversations.Task.TaskState;
using static B24CoachBot.Domain.Conversations.Task.TaskTrigger;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>The Task conversation's table as a whole: drawn, reachable, ending where it says, and decided everywhere.</summary>
public sealed class MovesTests
{
    private const string Picture = "src/B24CoachBot.Domain/Conversations/Task/Task.moves.md";

    private static readonly TaskTrigger[] Slots = [WhatMissing, WhoMissing, PersonAmbiguous, AssigneeAway, DeadlineUnclear, DraftComplete];
    private static readonly TaskTrigger[] Outcomes = [TaskTrigger.TaskCreated, CreationRefused, FateUnknown, TaskWithdrawn, TaskKept];
    private static readonly TaskTrigger[] Undo = [UndoAsked, UndoConfirmed, UndoDeclined, Restored, WindowClosed];
    private static readonly TaskTrigger[] Words = [.. Slots, EditAsked, NotUnderstood, Granted, TaskTrigger.Cancelled, NobodyAnswered];

    // What a state ignores on purpose. A cell that is neither here nor permitted was forgotten.
    private static readonly Dictionary<TaskState, TaskTrigger[]> Ignored = new()
    {
        [AskingWhat] = [Granted, EditAsked, .. Undo, .. Outcomes],
        [AskingWho] = [Granted, EditAsked, .. Undo, .. Outcomes],
        [ChoosingPerson] = [Granted, EditAsked, .. Undo, .. Outcomes],
        [AskingAbsence] = [Granted, EditAsked, .. Undo, .. Outcomes],
        [AskingDeadline] = [Granted, EditAsked, .. Undo, .. Outcomes],
        [AwaitingConsent] = [.. Undo, .. Outcomes],
        [Editing] = [.. Undo, .. Outcomes],
        [Creating] = [.. Words, .. Undo, TaskWithdrawn, TaskKept],
        [Created] = [.. Words, UndoDeclined, Restored, .. Outcomes],
        [ConfirmingUndo] = [.. Slots, EditAsked, Granted, TaskTrigger.Cancelled, NobodyAnswered, Restored, .. Outcomes],
        [Undoing] = [.. Words, .. Undo, TaskTrigger.TaskCreated, CreationRefused],
        [Closed] = [.. Words, .. Undo, .. Outcomes],
        [Undone] = [.. Words, UndoAsked, UndoConfirmed, UndoDeclined, .. Outcomes],
        [TaskState.Cancelled] = [.. Words, .. Undo, .. Outcomes],
        [Expired] = [.. Words, .. Undo, .. Outcomes],
        [Unsure] = [.. Words, .. Undo, .. Outcomes],
    };

    public static TheoryData<TaskState, TaskTrigger> Cells =>
        new MatrixTheoryData<TaskState, TaskTrigger>(Enum.GetValues<TaskState>(), Enum.GetValues<TaskTrigger>());

    [Fact]
    public void The_picture_is_up_to_date()
    {
        var drawn = $"# Task: what may follow what\n\nDrawn from `TaskMoves` by a test; `APPROVE=1` draws it anew.\n\n```mermaid\n{TaskPicture.Draw()}\n```\n";
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(Path.Combine(Sources.Root, Picture), drawn);
        }

        Assert.Equal(drawn, Sources.Text(Picture));
    }

    [Fact]
    public void Every_state_can_be_reached_from_the_first()
    {
        var reached = new HashSet<TaskState>();
        var ahead = new Stack<TaskState>([AskingWhat]);
        while (ahead.TryPop(out var state))
        {
            if (reached.Add(state))
            {
                Array.ForEach([.. After(state)], ahead.Push);
            }
        }

        Assert.Empty(Enum.GetValues<TaskState>().Except(reached));
    }

    [Fact]
    public void Only_the_declared_ends_have_no_way_out() =>
        Assert.Equal(TaskMoves.Ends.Order(), Enum.GetValues<TaskState>().Where(state => !After(state).Any()));

    [Theory]
    [MemberData(nameof(Cells))]
    public void Every_state_has_decided_on_every_trigger(TaskState state, TaskTrigger trigger) =>
        Assert.NotEqual(Ignored[state].Contains(trigger), TaskMoves.From(state).CanFire(trigger));

    private static IEnumerable<TaskState> After(TaskState state) => TaskMoves.From(AskingWhat).GetInfo().States
        .Where(info => state.Equals(info.UnderlyingState))
        .SelectMany(info => info.FixedTransitions)
        .Select(transition => (TaskState)transition.DestinationState.UnderlyingState);
}
