namespace B24CoachBot.Domain.Language.Answers;

/// <summary>What was answered, one shape a question.</summary>
public abstract record AnswerValue
{
    private AnswerValue()
    {
    }

    /// <summary>The first step said, in the person's words without the date. Empty when only a date was said.</summary>
    public sealed record NextStep(string Text, DateTimeOffset? Date) : AnswerValue;

    /// <summary>In whole units of <paramref name="Currency"/> (ISO 4217); null is an open end.</summary>
    public sealed record Budget(decimal? Min, decimal? Max, string Currency) : AnswerValue;

    /// <summary>Who decides at the client's. <paramref name="Name"/> and <paramref name="Role"/> stand in the nominative.</summary>
    /// <param name="Phone">E.164.</param>
    /// <param name="IsSelf">The person of the call decides.</param>
    public sealed record DecisionMaker(string? Name, string? Role, string? Phone, bool IsSelf) : AnswerValue;

    public sealed record NextContact(DateTimeOffset Date) : AnswerValue;

    public sealed record YesNo(bool IsYes) : AnswerValue;
}
