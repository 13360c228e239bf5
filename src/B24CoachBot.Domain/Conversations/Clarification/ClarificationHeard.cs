namespace B24CoachBot.Domain.Conversations.Clarification;

/// <summary>What an event said to the Clarification conversation.</summary>
public abstract record ClarificationHeard : Meaning
{
    private ClarificationHeard()
    {
    }

    public sealed record Free : ClarificationHeard;

    /// <summary>The author is away, off duty, or speaks with the bot of something else.</summary>
    public sealed record NotYet(DateTimeOffset Until) : ClarificationHeard;

    /// <param name="IsErrand">The words order something of somebody: they may be a task of their own.</param>
    public sealed record Answered(string Line, bool IsErrand) : ClarificationHeard
    {
        public override bool Lost => IsErrand;
    }

    public sealed record Dated(DateTimeOffset Deadline) : ClarificationHeard;

    public sealed record KeepsDeadline : ClarificationHeard;

    public sealed record Confirms : ClarificationHeard;

    public sealed record DoesNotKnow : ClarificationHeard;

    public sealed record Outcome(Carried Carried) : ClarificationHeard;

    public sealed record AskedHelp : ClarificationHeard;

    public sealed record AskedToRepeat : ClarificationHeard;

    /// <param name="Word">It was a word that means something everywhere, and nothing here.</param>
    public sealed record NotUnderstood(bool Word) : ClarificationHeard
    {
        public override bool Lost => !Word;
    }

    public sealed record Stale(long MessageId) : ClarificationHeard;
}
