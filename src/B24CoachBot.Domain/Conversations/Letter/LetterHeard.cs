namespace B24CoachBot.Domain.Conversations.Letter;

/// <summary>What an event said to the Letter conversation.</summary>
public abstract record LetterHeard : Meaning
{
    private LetterHeard()
    {
    }

    /// <summary>What the person began with; an edit of that message begins anew.</summary>
    public sealed record Began(string Text, long MessageId) : LetterHeard;

    /// <param name="Piece">The id.</param>
    public sealed record ChoseKind(string Piece) : LetterHeard;

    /// <summary>Words for what is asked.</summary>
    public sealed record Told(string Text) : LetterHeard;

    /// <summary>Words that correct what was said before.</summary>
    public sealed record Corrected(string Text) : LetterHeard;

    public sealed record Skipped : LetterHeard;

    public sealed record SteppedBack : LetterHeard;

    public sealed record WantsToEdit : LetterHeard;

    /// <summary>«вставить» in words: the text as a message of its own.</summary>
    public sealed record WantsText : LetterHeard;

    /// <summary>It is to be permitted; it is looked who of the heads is at work.</summary>
    /// <param name="Chain">Whom to ask, in order.</param>
    public sealed record WantsItPermitted(IReadOnlyList<UserId> Chain) : LetterHeard
    {
        public override FactsNeeded Needs => FactsNeeded.None with { Absences = Chain };
    }

    public sealed record Confirmed : LetterHeard;

    public sealed record Declined : LetterHeard;

    public sealed record LeadSaid(BotEvent.PermissionGiven Given) : LetterHeard;

    public sealed record GaveUp : LetterHeard;

    public sealed record AskedHelp : LetterHeard;

    public sealed record AskedWhy : LetterHeard;

    public sealed record AskedToRepeat : LetterHeard;

    /// <param name="Word">It was a word that means something everywhere, and nothing here.</param>
    public sealed record NotUnderstood(bool Word) : LetterHeard
    {
        public override bool Lost => !Word;
    }

    public sealed record Stale(long MessageId) : LetterHeard;

    /// <summary>Nobody looked at the text for a day.</summary>
    public sealed record Outlived : LetterHeard;
}
