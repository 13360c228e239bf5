namespace B24CoachBot.Domain.Conversations.Inventory;

/// <summary>What an event said to the Inventory conversation.</summary>
public abstract record InventoryHeard : Meaning
{
    private InventoryHeard()
    {
    }

    public sealed record Began : InventoryHeard;

    public sealed record Told(string Text) : InventoryHeard;

    public sealed record Skipped : InventoryHeard;

    /// <summary>There is no such chain here.</summary>
    public sealed record NoSuchChain : InventoryHeard;

    public sealed record SteppedBack : InventoryHeard;

    public sealed record Finished : InventoryHeard;

    public sealed record GaveUp : InventoryHeard;

    public sealed record AskedHelp : InventoryHeard;

    public sealed record AskedWhy : InventoryHeard;

    public sealed record AskedToRepeat : InventoryHeard;

    /// <summary>A word that means something everywhere, and nothing here.</summary>
    public sealed record NotUnderstood : InventoryHeard;

    public sealed record Stale(long MessageId) : InventoryHeard;
}
