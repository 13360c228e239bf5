namespace B24CoachBot.Domain.Conversations.Inventory;

/// <summary>What the Inventory conversation waits for. Stored names.</summary>
public enum InventoryState
{
    /// <summary>One question about one chain.</summary>
    Asking,

    /// <summary>Is there one more chain? Its links are named, or it is enough.</summary>
    AskingMore,
    Exported,
    Dropped,
}

/// <summary>An inventory of processes as somebody tells it. Their words go with the draft.</summary>
public sealed record InventoryDraft : Draft
{
    /// <summary>More would be no inventory of what matters.</summary>
    public const int MostChains = 5;

    public required InventoryState State { get; init; }

    /// <summary>Those that every office has, and then the person's own.</summary>
    public IReadOnlyList<Chain> Chains { get; init; } = Chain.Usual;

    /// <summary>Which chain and which question about it is asked, or was asked last.</summary>
    public int At { get; init; }

    public ChainQuestion Question { get; init; }

    /// <summary>Which rendering of the card is alive; its buttons carry this number.</summary>
    public int Shown { get; init; }

    public bool SaysSomething => Chains.Any(chain => chain.SaysSomething);

    public override string StateName => $"Inventory{State}";

    public override bool Ended => InventoryMoves.Ends.Contains(State);

    public override bool Waits => !Ended;

    public override bool Asks => !Ended;

    public override bool Rests => Ended;
}
