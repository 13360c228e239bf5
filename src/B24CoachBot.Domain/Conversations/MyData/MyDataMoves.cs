using Stateless;

namespace B24CoachBot.Domain.Conversations.MyData;

/// <summary>What an event meant for the draft.</summary>
public enum MyDataTrigger
{
    Counted,
    Exported,
    EraseAsked,
    Confirmed,
    Kept,
    NotUnderstood,
    Outlived,
}

/// <summary>What may follow what. Text, clock and effects live elsewhere.</summary>
public static class MyDataMoves
{
    /// <summary>The states that nothing leaves.</summary>
    public static IReadOnlySet<MyDataState> Ends { get; } = new HashSet<MyDataState> { MyDataState.Erased, MyDataState.Past };

    public static StateMachine<MyDataState, MyDataTrigger> From(MyDataState state)
    {
        var moves = new StateMachine<MyDataState, MyDataTrigger>(state);
        moves.Configure(MyDataState.Looking)
            .Permit(MyDataTrigger.Counted, MyDataState.Shown);

        moves.Configure(MyDataState.Shown)
            .PermitReentry(MyDataTrigger.Counted)
            .PermitReentry(MyDataTrigger.Exported)
            .Permit(MyDataTrigger.EraseAsked, MyDataState.AskingErase)
            .Permit(MyDataTrigger.Outlived, MyDataState.Past);

        moves.Configure(MyDataState.AskingErase)
            .Permit(MyDataTrigger.Counted, MyDataState.Shown)
            .PermitReentry(MyDataTrigger.Exported)
            .PermitReentry(MyDataTrigger.EraseAsked)
            .PermitReentry(MyDataTrigger.NotUnderstood)
            .Permit(MyDataTrigger.Confirmed, MyDataState.Erased)
            .Permit(MyDataTrigger.Kept, MyDataState.Shown)
            .Permit(MyDataTrigger.Outlived, MyDataState.Past);
        return moves;
    }
}
