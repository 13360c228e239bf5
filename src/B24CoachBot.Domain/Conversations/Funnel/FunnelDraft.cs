namespace B24CoachBot.Domain.Conversations.Funnel;

/// <summary>Where the funnel's pages stand. Stored names.</summary>
public enum FunnelState
{
    /// <summary>It was asked for and is being looked up.</summary>
    Looking,

    /// <summary>A page stands, and there are more.</summary>
    Shown,

    /// <summary>The last page was shown, or nobody looked at it for days.</summary>
    Past,
}

/// <summary>Hints about the funnel as one person reads them, page by page. What the deals are called is not kept.</summary>
public sealed record FunnelDraft : Draft
{
    public required FunnelState State { get; init; }

    /// <summary>Deals before the page.</summary>
    public int Skip { get; init; }

    /// <summary>Which rendering of the card is alive; its button carries this number.</summary>
    public int Shown { get; init; }

    public override string StateName => $"Funnel{State}";

    public override bool Ended => FunnelMoves.Ends.Contains(State);

    public override bool Waits => false;

    public override bool Asks => false;

    public override bool Rests => true;
}
