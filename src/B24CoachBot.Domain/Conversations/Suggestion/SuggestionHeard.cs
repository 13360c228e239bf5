namespace B24CoachBot.Domain.Conversations.Suggestion;

/// <summary>What an event said to the Suggestion conversation.</summary>
public abstract record SuggestionHeard : Meaning
{
    private SuggestionHeard()
    {
    }

    public sealed record Free : SuggestionHeard;

    /// <summary>The owner speaks with the bot of something else.</summary>
    public sealed record NotYet(DateTimeOffset Until) : SuggestionHeard;

    public sealed record Accepted : SuggestionHeard;

    /// <param name="Why">As the owner said it; null when nothing was said.</param>
    public sealed record Declined(string? Why) : SuggestionHeard;

    public sealed record PortalSaid(Carried Outcome) : SuggestionHeard;

    public sealed record AskedHelp : SuggestionHeard;

    public sealed record AskedToRepeat : SuggestionHeard;

    /// <param name="Word">It was a word that means something everywhere, and nothing here.</param>
    public sealed record NotUnderstood(bool Word) : SuggestionHeard
    {
        public override bool Lost => !Word;
    }

    public sealed record Stale(long MessageId) : SuggestionHeard;
}
