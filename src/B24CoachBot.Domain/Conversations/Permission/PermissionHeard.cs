namespace B24CoachBot.Domain.Conversations.Permission;

/// <summary>What an event said to the Permission conversation.</summary>
public abstract record PermissionHeard : Meaning
{
    private PermissionHeard()
    {
    }

    public sealed record Free : PermissionHeard;

    /// <summary>The head speaks with the bot of something else.</summary>
    public sealed record NotYet(DateTimeOffset Until) : PermissionHeard;

    /// <summary>A yes is always for a time.</summary>
    public sealed record Permits(TimeSpan For) : PermissionHeard;

    public sealed record Refuses : PermissionHeard;

    public sealed record AskedHelp : PermissionHeard;

    public sealed record AskedToRepeat : PermissionHeard;

    /// <param name="Word">It was a word that means something everywhere, and nothing here.</param>
    public sealed record NotUnderstood(bool Word) : PermissionHeard
    {
        public override bool Lost => !Word;
    }

    public sealed record Stale(long MessageId) : PermissionHeard;
}
