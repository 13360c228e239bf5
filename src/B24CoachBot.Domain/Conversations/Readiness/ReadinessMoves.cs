using Stateless;

namespace B24CoachBot.Domain.Conversations.Readiness;

/// <summary>What an event meant for the draft.</summary>
public enum ReadinessTrigger
{
    MeasuringDone,
    QuestionsWanted,
    QuestionAnswered,
    TaskWanted,
    Agreed,
    Refused,
    TaskCreated,
    CreationRefused,
    FateUnknown,
    NotUnderstood,
    LeftAlone,
}

/// <summary>What may follow what. Text, clock and effects live elsewhere.</summary>
public static class ReadinessMoves
{
    /// <summary>The states that nothing leaves.</summary>
    public static IReadOnlySet<ReadinessState> Ends { get; } = new HashSet<ReadinessState> { ReadinessState.TaskMade, ReadinessState.Unsure, ReadinessState.Past };

    public static StateMachine<ReadinessState, ReadinessTrigger> From(ReadinessState state)
    {
        var moves = new StateMachine<ReadinessState, ReadinessTrigger>(state);
        moves.Configure(ReadinessState.Measuring)
            .Permit(ReadinessTrigger.MeasuringDone, ReadinessState.Shown)
            .Permit(ReadinessTrigger.LeftAlone, ReadinessState.Past);

        moves.Configure(ReadinessState.Shown)
            .Permit(ReadinessTrigger.QuestionsWanted, ReadinessState.AskingRecording)
            .Permit(ReadinessTrigger.TaskWanted, ReadinessState.Proposing)
            .Permit(ReadinessTrigger.LeftAlone, ReadinessState.Past);

        moves.Configure(ReadinessState.AskingRecording)
            .Permit(ReadinessTrigger.QuestionAnswered, ReadinessState.AskingPromises)
            .Permit(ReadinessTrigger.Refused, ReadinessState.Shown)
            .Permit(ReadinessTrigger.LeftAlone, ReadinessState.Past)
            .PermitReentry(ReadinessTrigger.NotUnderstood);

        moves.Configure(ReadinessState.AskingPromises)
            .Permit(ReadinessTrigger.QuestionAnswered, ReadinessState.Shown)
            .Permit(ReadinessTrigger.Refused, ReadinessState.Shown)
            .Permit(ReadinessTrigger.LeftAlone, ReadinessState.Past)
            .PermitReentry(ReadinessTrigger.NotUnderstood);

        moves.Configure(ReadinessState.Proposing)
            .Permit(ReadinessTrigger.Agreed, ReadinessState.Creating)
            .Permit(ReadinessTrigger.Refused, ReadinessState.Shown)
            .Permit(ReadinessTrigger.LeftAlone, ReadinessState.Past)
            .PermitReentry(ReadinessTrigger.NotUnderstood);

        moves.Configure(ReadinessState.Creating)
            .Permit(ReadinessTrigger.TaskCreated, ReadinessState.TaskMade)
            .Permit(ReadinessTrigger.CreationRefused, ReadinessState.Proposing)
            .Permit(ReadinessTrigger.FateUnknown, ReadinessState.Unsure);
        return moves;
    }
}
