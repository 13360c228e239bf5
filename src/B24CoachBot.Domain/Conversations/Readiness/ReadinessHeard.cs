namespace B24CoachBot.Domain.Conversations.Readiness;

/// <summary>What an event said to the Readiness conversation.</summary>
public abstract record ReadinessHeard : Meaning
{
    private ReadinessHeard()
    {
    }

    /// <summary>Somebody in office asked how ready the company is.</summary>
    public sealed record Asked : ReadinessHeard;

    /// <summary>What was waited for is counted.</summary>
    public sealed record Measured : ReadinessHeard;

    public sealed record WantsDetails : ReadinessHeard;

    public sealed record WantsQuestions : ReadinessHeard;

    /// <param name="Value">As the ruling is stored.</param>
    public sealed record Answered(string Value) : ReadinessHeard;

    public sealed record WantsTask : ReadinessHeard;

    public sealed record Agreed : ReadinessHeard;

    public sealed record Refused : ReadinessHeard;

    public sealed record PortalSaid(Carried Outcome) : ReadinessHeard;

    public sealed record AskedHelp : ReadinessHeard;

    public sealed record AskedToRepeat : ReadinessHeard;

    /// <param name="Word">It was a word that means something everywhere, and nothing here.</param>
    public sealed record NotUnderstood(bool Word) : ReadinessHeard
    {
        public override bool Lost => !Word;
    }

    public sealed record Stale(long MessageId) : ReadinessHeard;

    public sealed record Outlived : ReadinessHeard;
}
