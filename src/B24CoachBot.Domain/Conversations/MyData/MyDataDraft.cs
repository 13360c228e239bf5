namespace B24CoachBot.Domain.Conversations.MyData;

/// <summary>Where «мои данные» stand. Stored names.</summary>
public enum MyDataState
{
    /// <summary>The rows are being counted.</summary>
    Looking,

    /// <summary>The page stands and asks nothing.</summary>
    Shown,

    /// <summary>Shall it really be erased?</summary>
    AskingErase,

    Erased,

    /// <summary>Nobody looked at it for days.</summary>
    Past,
}

/// <summary>What is stored of a person, shown to that person alone.</summary>
public sealed record MyDataDraft : Draft
{
    public required MyDataState State { get; init; }

    public MyRecords? Records { get; init; }

    /// <summary>Which rendering of the card is alive; its buttons carry this number.</summary>
    public int Shown { get; init; }

    /// <summary>How many times in a row the person was not understood.</summary>
    public int Unclear { get; init; }

    public override string StateName => $"MyData{State}";

    public override bool Ended => MyDataMoves.Ends.Contains(State);

    public override bool Waits => State == MyDataState.AskingErase;

    public override bool Asks => Waits;

    public override bool Rests => !Waits;
}
