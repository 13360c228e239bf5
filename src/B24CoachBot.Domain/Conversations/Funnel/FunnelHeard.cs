namespace B24CoachBot.Domain.Conversations.Funnel;

/// <summary>What an event said to the Funnel conversation.</summary>
public abstract record FunnelHeard : Meaning
{
    private FunnelHeard()
    {
    }

    /// <summary>The page behind <paramref name="Skip"/> deals.</summary>
    public sealed record WantsPage(UserId Reader, int Skip) : FunnelHeard
    {
        public override FactsNeeded Needs => FactsNeeded.None with { Stored = new StoredAsk.Funnel(new Speaker(Reader, "", ""), Skip) };
    }

    public sealed record NotUnderstood : FunnelHeard
    {
        public override bool Lost => true;
    }

    public sealed record Stale(long MessageId) : FunnelHeard;

    public sealed record Outlived : FunnelHeard;
}
