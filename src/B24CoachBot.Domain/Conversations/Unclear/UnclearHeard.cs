using B24CoachBot.Domain.Consents;

namespace B24CoachBot.Domain.Conversations.Unclear;

/// <summary>What an event said to the Unclear conversation.</summary>
public abstract record UnclearHeard : Meaning
{
    private UnclearHeard()
    {
    }

    /// <param name="Name">The task in the person's words; empty when none was named.</param>
    public sealed record Began(UserId Person, string Name) : UnclearHeard
    {
        public override FactsNeeded Needs => FactsNeeded.None with { TasksOf = Person };
    }

    /// <summary>A task came back, or is said to be unclear, and the person is free.</summary>
    public sealed record Free : UnclearHeard;

    /// <summary>A task is new to the person, who is free to hear of it.</summary>
    public sealed record FreeToHear(UserId Person) : UnclearHeard
    {
        public override FactsNeeded Needs => FactsNeeded.None with { TasksOf = Person, Absences = [Person] };
    }

    /// <summary>The person speaks with the bot of something else, or has heard enough today.</summary>
    public sealed record NotYet(DateTimeOffset Until) : UnclearHeard;

    /// <summary>It is not clear indeed.</summary>
    public sealed record Took : UnclearHeard;

    /// <summary>The new task is not clear; what it is called is asked of the portal.</summary>
    public sealed record TookGiven(UserId Person) : UnclearHeard
    {
        public override FactsNeeded Needs => FactsNeeded.None with { TasksOf = Person };
    }

    /// <summary>The new task is clear.</summary>
    public sealed record Understood : UnclearHeard;

    public sealed record ChoseTask(OpenTask Task) : UnclearHeard;

    /// <summary>One of the usual questions.</summary>
    public sealed record ChosePart(UnclearPart Part, UserId Author) : UnclearHeard
    {
        public override FactsNeeded Needs => FactsNeeded.None with { Absences = [Author] };
    }

    public sealed record ChoseOther : UnclearHeard;

    /// <summary>A question in the person's own words.</summary>
    public sealed record Told(string Question, UserId Author) : UnclearHeard
    {
        public override FactsNeeded Needs => FactsNeeded.None with { Absences = [Author] };
    }

    public sealed record AuthorSaid(ClarificationAnswer Answer) : UnclearHeard;

    /// <summary>No answer came from the author's side at all.</summary>
    public sealed record Outlived : UnclearHeard;

    public sealed record GaveUp : UnclearHeard;

    /// <summary>The same was begun anew.</summary>
    public sealed record Replaced : UnclearHeard;

    public sealed record AskedHelp : UnclearHeard;

    public sealed record AskedToRepeat : UnclearHeard;

    /// <param name="Word">It was a word that means something everywhere, and nothing here.</param>
    public sealed record NotUnderstood(bool Word) : UnclearHeard
    {
        public override bool Lost => !Word;
    }

    public sealed record Stale(long MessageId) : UnclearHeard;
}
