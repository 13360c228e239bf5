using Stateless;

namespace B24CoachBot.Domain.Conversations.Lesson;

/// <summary>What an event meant for the draft.</summary>
public enum LessonTrigger
{
    FieldAsked,
    AttemptPoor,
    WhyAnswered,
    AllPractised,
    Stopped,
    Left,
    NotUnderstood,
    NobodyAnswered,
}

/// <summary>What may follow what. Text, clock and effects live elsewhere.</summary>
public static class LessonMoves
{
    /// <summary>The states that nothing leaves.</summary>
    public static IReadOnlySet<LessonState> Ends { get; } = new HashSet<LessonState> { LessonState.Learnt, LessonState.Lapsed };

    private static readonly LessonState[] Lessons = [LessonState.Practising, LessonState.TryingAgain, LessonState.Explained];

    public static StateMachine<LessonState, LessonTrigger> From(LessonState state)
    {
        var moves = new StateMachine<LessonState, LessonTrigger>(state);
        moves.Configure(LessonState.Choosing)
            .Permit(LessonTrigger.FieldAsked, LessonState.Practising)
            .Permit(LessonTrigger.Left, LessonState.Learnt)
            .Permit(LessonTrigger.NobodyAnswered, LessonState.Lapsed)
            .PermitReentry(LessonTrigger.NotUnderstood);

        foreach (var lesson in Lessons)
        {
            Permit(moves, lesson, LessonTrigger.FieldAsked, LessonState.Practising);
            Permit(moves, lesson, LessonTrigger.AttemptPoor, LessonState.TryingAgain);
            Permit(moves, lesson, LessonTrigger.WhyAnswered, LessonState.Explained);
            moves.Configure(lesson)
                .Permit(LessonTrigger.AllPractised, LessonState.OfferingMore)
                .Permit(LessonTrigger.Stopped, LessonState.PutAside)
                .Permit(LessonTrigger.NobodyAnswered, LessonState.Lapsed)
                .PermitReentry(LessonTrigger.NotUnderstood);
        }

        // What was learnt stays learnt, whether or not another call is wanted.
        moves.Configure(LessonState.OfferingMore)
            .Permit(LessonTrigger.FieldAsked, LessonState.Practising)
            .Permit(LessonTrigger.Left, LessonState.Learnt)
            .Permit(LessonTrigger.NobodyAnswered, LessonState.Learnt)
            .PermitReentry(LessonTrigger.NotUnderstood);

        moves.Configure(LessonState.PutAside)
            .Permit(LessonTrigger.FieldAsked, LessonState.Practising)
            .Permit(LessonTrigger.AttemptPoor, LessonState.TryingAgain)
            .Permit(LessonTrigger.NobodyAnswered, LessonState.Lapsed);
        return moves;
    }

    private static void Permit(StateMachine<LessonState, LessonTrigger> moves, LessonState from, LessonTrigger heard, LessonState next)
    {
        var state = moves.Configure(from);
        _ = next == from ? state.PermitReentry(heard) : state.Permit(heard, next);
    }
}
