namespace B24CoachBot.Domain.Conversations.DraftCheck;

/// <summary>What an event said to the DraftCheck conversation.</summary>
public abstract record CheckHeard : Meaning
{
    private CheckHeard()
    {
    }

    /// <summary>A text to check; empty when it is still to be asked for. An edit of the message checks it anew.</summary>
    public sealed record Gave(string Text, long MessageId) : CheckHeard;

    /// <summary>It is to be permitted; it is looked who of the heads is at work.</summary>
    /// <param name="Chain">Whom to ask, in order.</param>
    public sealed record WantsItPermitted(IReadOnlyList<UserId> Chain) : CheckHeard
    {
        public override FactsNeeded Needs => FactsNeeded.None with { Absences = Chain };
    }

    public sealed record Confirmed : CheckHeard;

    public sealed record Declined : CheckHeard;

    public sealed record WantsToEdit : CheckHeard;

    /// <summary>«вставить» in words: the safe text as a message of its own.</summary>
    public sealed record WantsText : CheckHeard;

    public sealed record LeadSaid(BotEvent.PermissionGiven Given) : CheckHeard;

    public sealed record GaveUp : CheckHeard;

    public sealed record AskedHelp : CheckHeard;

    public sealed record AskedToRepeat : CheckHeard;

    /// <param name="Word">It was a word that means something everywhere, and nothing here.</param>
    public sealed record NotUnderstood(bool Word) : CheckHeard
    {
        public override bool Lost => !Word;
    }

    public sealed record Stale(long MessageId) : CheckHeard;
}
