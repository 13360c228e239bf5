namespace B24CoachBot.Domain.Conversations;

/// <summary>What an event said to a conversation; each has its own closed family.</summary>
public abstract record Meaning
{
    /// <summary>What must be read from the portal before deciding.</summary>
    public virtual FactsNeeded Needs => FactsNeeded.None;

    /// <summary>The words say nothing to this draft; they may begin something else.</summary>
    public virtual bool Lost => false;

    /// <summary>Files that came with the words.</summary>
    public IReadOnlyList<int> Files { get; init; } = [];
}

/// <summary>What an event means: something for drafts, or an answer that needs no conversation.</summary>
public abstract record Hearing
{
    private Hearing()
    {
    }

    public virtual FactsNeeded Needs => FactsNeeded.None;

    /// <summary>Meanings for drafts, in order; most events mean something for one.</summary>
    public sealed record ForDrafts(IReadOnlyList<(Draft Draft, Meaning Meaning)> Each) : Hearing
    {
        /// <summary>Done besides, after what the drafts decide.</summary>
        public IReadOnlyList<Effect> Besides { get; init; } = [];

        public override FactsNeeded Needs => Each
            .Select(one => one.Meaning.Needs with { Files = one.Meaning.Files }).Aggregate(FactsNeeded.None, (all, needs) => all.And(needs));
    }

    public sealed record Answered(Decision Decision) : Hearing;

    /// <summary>An answer that waits for what the portal says.</summary>
    public sealed record AnsweredBy(FactsNeeded Reading, Func<Facts, Decision> Answer) : Hearing
    {
        public override FactsNeeded Needs => Reading;
    }

    public static Hearing Silence { get; } = new Answered(Decision.Nothing);

    public static Hearing For(Draft draft, Meaning meaning) => new ForDrafts([(draft, meaning)]);
}
