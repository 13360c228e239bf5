namespace B24CoachBot.Domain.Conversations.Lesson;

/// <summary>The verbs on the buttons of a lesson's cards. Stored in the portal's messages: contracts.</summary>
public static class LessonVerbs
{
    public const string OnMine = "lesson-mine";
    public const string OnMadeUp = "lesson-made-up";
    public const string NotDiscussed = "lesson-undiscussed";
    public const string GoOn = "lesson-on";
    public const string More = "lesson-more";
    public const string Enough = "lesson-enough";
}
