using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Domain.Conversations.Lesson;

/// <summary>What the templates of <c>lesson/</c> are given; property names in snake_case are their inputs.</summary>
public static class LessonModels
{
    /// <summary>How much is told beforehand. It fades with good answers in a row.</summary>
    public enum Help
    {
        Full,
        Brief,
        None,
    }

    public sealed record Field(string Title, string Why);

    /// <param name="Today">The call was today: its time is enough.</param>
    public sealed record OwnCall(string Client, DateTimeOffset At, bool Today);

    /// <param name="MadeUp">There are made-up calls for this page.</param>
    public sealed record Choosing(CrmKind Entity, string Pipeline, IReadOnlyList<Field> Fields, OwnCall? Own, bool MadeUp, int Done);

    /// <summary>What is said of the field before: how it went, and the example.</summary>
    /// <param name="Example">Null when nothing can be an example, or nothing was attempted.</param>
    /// <param name="Undiscussed">The client said nothing of it.</param>
    /// <param name="Own">On the person's own call.</param>
    /// <param name="Person">The attempt named somebody.</param>
    public sealed record Word(LessonWord How, FieldReading Reading, string? Example, bool Undiscussed, bool Own, bool Person, int Done, int All);

    /// <param name="Said">The made-up client's words, when they are to be told.</param>
    /// <param name="Own">The person's own call, when it is to be told.</param>
    /// <param name="Options">What the card offers for a choice.</param>
    public sealed record Practising(Word? Word, string? Client, string? Said, OwnCall? Own, string Title, string Rule, string Question, Help Help, IReadOnlyList<string> Options);

    /// <param name="Said">The made-up client's words, or <paramref name="Own"/>, the own call, when the person comes back to the field.</param>
    public sealed record TryingAgain(LessonHint Why, FieldReading Reading, string Title, string? Client, string? Said, OwnCall? Own);

    /// <param name="Number">The rule's place on the page, counted from one.</param>
    /// <param name="Asks">A question stands and waits.</param>
    public sealed record Explained(string? Title, string? Reason, int Number, bool Asks);

    public sealed record OfferingMore(Word? Word, bool Own, int Done, int All, bool Another);

    public sealed record Progress(int Done, int All);

    public sealed record Unclear(int Step, string State);
}
