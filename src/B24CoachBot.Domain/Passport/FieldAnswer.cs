namespace B24CoachBot.Domain.Passport;

/// <summary>What a person's words came to as the answer for one field.</summary>
public abstract record FieldAnswer
{
    private FieldAnswer()
    {
    }

    /// <param name="Next">The date said along with a step; it also answers the question of the next contact.</param>
    public sealed record Answered(FieldValue Value, DateTimeOffset? Next = null) : FieldAnswer;

    /// <summary>It did not come up, or was not agreed: an honest answer, counted apart.</summary>
    public sealed record NotDiscussed : FieldAnswer;

    /// <summary>There is none: no budget, no further contact.</summary>
    public sealed record None : FieldAnswer;

    /// <summary>«не знаю», «уточню».</summary>
    public sealed record Unknown : FieldAnswer;

    /// <summary>«пропустить», «потом заполню».</summary>
    public sealed record Skipped : FieldAnswer;

    /// <summary>A date was said that does not exist.</summary>
    public sealed record BadDate : FieldAnswer;

    /// <summary>Words that will say nothing in a week; worth one gentle question.</summary>
    public sealed record Empty(Emptiness Why) : FieldAnswer;

    /// <summary>The words do not answer the question.</summary>
    public sealed record Unread : FieldAnswer;
}
