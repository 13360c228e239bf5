namespace B24CoachBot.Domain.Conversations;

/// <summary>What the bot does when fields are empty after a talk with a client.</summary>
public enum CallQuestions
{
    /// <summary>Nothing; calls are not even looked for.</summary>
    Off,

    /// <summary>It counts what it would have asked, and says nothing.</summary>
    Shadow,
    Ask,
}

/// <param name="Grace">How long CoPilot has after a call to fill what it can.</param>
public sealed record CallSettings(CallQuestions Questions, TimeSpan Grace)
{
    public static CallSettings Usual { get; } = new(CallQuestions.Ask, TimeSpan.FromMinutes(10));
}
