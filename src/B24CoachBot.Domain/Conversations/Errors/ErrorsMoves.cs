using Stateless;

namespace B24CoachBot.Domain.Conversations.Errors;

/// <summary>What an event meant for the draft.</summary>
public enum ErrorsTrigger
{
    Found,
    LineAsked,
    LineClosed,
    Kept,
    NotUnderstood,
    Outlived,
}

/// <summary>What may follow what. Text, clock and effects live elsewhere.</summary>
public static class ErrorsMoves
{
    /// <summary>The states that nothing leaves.</summary>
    public static IReadOnlySet<ErrorsState> Ends { get; } = new HashSet<ErrorsState> { ErrorsState.Past };

    public static StateMachine<ErrorsState, ErrorsTrigger> From(ErrorsState state)
    {
        var moves = new StateMachine<ErrorsState, ErrorsTrigger>(state);
        moves.Configure(ErrorsState.Looking)
            .Permit(ErrorsTrigger.Found, ErrorsState.Shown);

        moves.Configure(ErrorsState.Shown)
            .PermitReentry(ErrorsTrigger.Found)
            .PermitReentry(ErrorsTrigger.LineClosed)
            .Permit(ErrorsTrigger.LineAsked, ErrorsState.ChoosingLine)
            .Permit(ErrorsTrigger.Outlived, ErrorsState.Past);

        // Whatever else is asked of the list meanwhile, the question is over.
        moves.Configure(ErrorsState.ChoosingLine)
            .Permit(ErrorsTrigger.Found, ErrorsState.Shown)
            .Permit(ErrorsTrigger.LineClosed, ErrorsState.Shown)
            .Permit(ErrorsTrigger.Kept, ErrorsState.Shown)
            .PermitReentry(ErrorsTrigger.LineAsked)
            .PermitReentry(ErrorsTrigger.NotUnderstood)
            .Permit(ErrorsTrigger.Outlived, ErrorsState.Past);
        return moves;
    }
}
