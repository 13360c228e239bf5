namespace B24CoachBot.Domain.Conversations.Errors;

/// <summary>What an event said to the Errors conversation.</summary>
public abstract record ErrorsHeard : Meaning
{
    private ErrorsHeard()
    {
    }

    public sealed record Asked : ErrorsHeard
    {
        public override FactsNeeded Needs => FactsNeeded.None with { Stored = new StoredAsk.Errors() };
    }

    public sealed record WantsMore : ErrorsHeard;

    /// <summary>Which line, is asked next.</summary>
    public sealed record WantsToClose(bool Mended) : ErrorsHeard;

    /// <param name="Number">Counted from one over all pages.</param>
    public sealed record ClosesLine(bool Mended, int Number) : ErrorsHeard;

    public sealed record KeepsAll : ErrorsHeard;

    public sealed record AskedHelp : ErrorsHeard;

    public sealed record AskedToRepeat : ErrorsHeard;

    public sealed record NotUnderstood : ErrorsHeard
    {
        public override bool Lost => true;
    }

    public sealed record Stale(long MessageId) : ErrorsHeard;

    public sealed record Outlived : ErrorsHeard;
}
