namespace B24CoachBot.Domain.Conversations.MyData;

/// <summary>What an event said to the conversation about one's own data.</summary>
public abstract record MyDataHeard : Meaning
{
    private MyDataHeard()
    {
    }

    public sealed record Asked : MyDataHeard
    {
        public override FactsNeeded Needs => FactsNeeded.None with { Stored = new StoredAsk.Mine(Whole: false) };
    }

    public sealed record WantsFile : MyDataHeard
    {
        public override FactsNeeded Needs => FactsNeeded.None with { Stored = new StoredAsk.Mine(Whole: true) };
    }

    public sealed record WantsErasing : MyDataHeard;

    public sealed record Confirmed : MyDataHeard;

    public sealed record Kept : MyDataHeard;

    public sealed record AskedHelp : MyDataHeard;

    public sealed record AskedToRepeat : MyDataHeard;

    public sealed record NotUnderstood : MyDataHeard
    {
        public override bool Lost => true;
    }

    public sealed record Stale(long MessageId) : MyDataHeard;

    public sealed record Outlived : MyDataHeard;
}
