namespace B24CoachBot.Domain.Conversations.Lesson;

/// <summary>What an event said to the Lesson conversation.</summary>
public abstract record LessonHeard : Meaning
{
    private LessonHeard()
    {
    }

    /// <summary>The newcomer's question: the page of their pipeline, and their last call to practise on.</summary>
    public sealed record Asked(UserId Who) : LessonHeard
    {
        public override FactsNeeded Needs => FactsNeeded.None with { WorkOf = Who, LastCallOf = Who };
    }

    /// <summary>The question once more, or a button, while a lesson is put aside.</summary>
    public sealed record TookUp : LessonHeard;

    /// <summary>On the person's own call, whose card tells the pipeline.</summary>
    public sealed record ChoseOwn(CardQuestion Card) : LessonHeard
    {
        public override FactsNeeded Needs => FactsNeeded.None with { Contacts = [Card] };
    }

    public sealed record ChoseMadeUp : LessonHeard;

    /// <summary>The field in the person's own words; null for the button «Не обсуждали».</summary>
    public sealed record Attempted(string? Text) : LessonHeard;

    /// <param name="Field">The field whose reason is asked for; null for the one that stands.</param>
    public sealed record AskedWhy(string? Field) : LessonHeard;

    /// <summary>A yes to going on after a "why".</summary>
    public sealed record WantsOn : LessonHeard;

    /// <summary>«хватит», «стоп»: in the middle it is put aside.</summary>
    public sealed record Stopped : LessonHeard;

    public sealed record AskedToSkip : LessonHeard;

    public sealed record WentBack : LessonHeard;

    public sealed record AskedHelp : LessonHeard;

    public sealed record AskedToRepeat : LessonHeard;

    public sealed record NotUnderstood : LessonHeard
    {
        public override bool Lost => true;
    }

    public sealed record Stale(long MessageId) : LessonHeard;

    /// <summary>It was put aside for too long.</summary>
    public sealed record Forgotten : LessonHeard;
}
