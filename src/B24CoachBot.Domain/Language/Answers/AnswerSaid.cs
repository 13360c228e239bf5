namespace B24CoachBot.Domain.Language.Answers;

/// <summary>What an answer after a call came to (CONVENTIONS 14).</summary>
public abstract record AnswerSaid
{
    private AnswerSaid()
    {
    }

    public sealed record Answered(AnswerValue Value) : AnswerSaid;

    /// <summary>Passed over: «пропустить», «дальше», «потом заполню».</summary>
    public sealed record Skip : AnswerSaid;

    /// <summary>It could not be found out: «не знаю», «уточню», or nothing that answers the question.</summary>
    public sealed record Unknown : AnswerSaid;

    /// <summary>There is none: «бюджета нет», «отказались», «сами наберут».</summary>
    public sealed record Negative : AnswerSaid;

    /// <summary>A date was said that does not exist; the person is asked.</summary>
    public sealed record Invalid : AnswerSaid;
}
