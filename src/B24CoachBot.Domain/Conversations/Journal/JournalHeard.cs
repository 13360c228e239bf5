namespace B24CoachBot.Domain.Conversations.Journal;

/// <summary>What an event said to the Journal conversation.</summary>
public abstract record JournalHeard : Meaning
{
    private JournalHeard()
    {
    }

    /// <summary>The page behind <paramref name="Skip"/> lines.</summary>
    public sealed record WantsPage(JournalDraft Draft, int Skip) : JournalHeard
    {
        public override FactsNeeded Needs => FactsNeeded.None with { Stored = new StoredAsk.Journal(Draft.Person, Draft.From, Draft.OpenedAt, Skip, JournalDraft.PageLength) };
    }

    /// <summary>All of it as a file.</summary>
    public sealed record WantsFile(JournalDraft Draft) : JournalHeard
    {
        private const int Most = 5_000;

        public override FactsNeeded Needs => FactsNeeded.None with { Stored = new StoredAsk.Journal(Draft.Person, Draft.From, Draft.OpenedAt, 0, Most) };
    }

    public sealed record NotUnderstood : JournalHeard
    {
        public override bool Lost => true;
    }

    public sealed record Stale(long MessageId) : JournalHeard;

    public sealed record Outlived : JournalHeard;
}
