namespace B24CoachBot.Domain.Conversations.Pilot;

/// <summary>What an event said to the Pilot conversation.</summary>
public abstract record PilotHeard : Meaning
{
    private PilotHeard()
    {
    }

    /// <summary>Looks at what is stored before it is decided.</summary>
    public abstract record Weighed : PilotHeard
    {
        public override FactsNeeded Needs => FactsNeeded.None with { Pilot = true };
    }

    /// <summary>The page is to be shown.</summary>
    /// <param name="Older">Pages that stand until now.</param>
    public sealed record Asked(IReadOnlyList<PilotDraft> Older) : Weighed;

    /// <summary>The owner speaks with the bot of something else.</summary>
    public sealed record NotYet(DateTimeOffset Until) : PilotHeard;

    /// <param name="Until">Null for two weeks more.</param>
    public sealed record Prolong(DateOnly? Until) : Weighed;

    public sealed record AskUntil : PilotHeard;

    public sealed record Confirmed : Weighed;

    public sealed record Declined : PilotHeard;

    public sealed record Scale : Weighed;

    /// <summary>The next step of the rollout.</summary>
    public sealed record Next : Weighed;

    /// <summary>It stays as it is.</summary>
    public sealed record Keep : PilotHeard;

    public sealed record AskedHelp : PilotHeard;

    /// <summary>The open question again.</summary>
    public sealed record AskedToRepeat : PilotHeard;

    /// <param name="Word">It was a word that means something everywhere, and nothing here.</param>
    public sealed record NotUnderstood(bool Word) : PilotHeard
    {
        public override bool Lost => !Word;
    }

    public sealed record Stale(long MessageId) : PilotHeard;

    public sealed record Outlived : PilotHeard;
}
