using B24CoachBot.Domain.Pilot;

namespace B24CoachBot.Domain.Conversations;

/// <summary>The one gate before everything that the bot says unasked: the rollout's step, and the pilot's people, pipelines and days. Commands do not pass here.</summary>
public static class Unasked
{
    /// <summary>What happens after this person's talk with a client: before its step, and outside the pilot, it is only counted what would be asked.</summary>
    public static CallQuestions Questions(UserId person, DateTimeOffset at, Known known) =>
        known.Calls.Questions != CallQuestions.Ask ? known.Calls.Questions
        : known.Step >= RolloutStep.Ask && Speaks(person, at, known) ? CallQuestions.Ask
        : CallQuestions.Shadow;

    /// <summary>A card of a pipeline that the pilot is not for is not asked about.</summary>
    /// <param name="cards">The cards of one talk; a talk without any is the pilot's.</param>
    public static bool About(IReadOnlyList<CardSeen> cards, DateTimeOffset at, Known known) =>
        cards.Count == 0 || cards.Any(card => known.PilotNow.CoversPipeline(card.Pipeline, known.Calendar.Day(at)));

    /// <summary>The agreements of a meeting come to whoever called it.</summary>
    public static bool Meeting(UserId organiser, DateTimeOffset at, Known known) => known.Step >= RolloutStep.Ask && Speaks(organiser, at, known);

    /// <summary>Whoever has a task back is asked whether it is clear.</summary>
    public static bool Offers(UserId person, DateTimeOffset at, Known known) => known.Calls.Questions == CallQuestions.Ask && known.Step >= RolloutStep.Ask && Speaks(person, at, known);

    /// <summary>Digests go out by themselves.</summary>
    public static bool Digest(UserId lead, DateTimeOffset at, Known known) => known.Step >= RolloutStep.Digest && Speaks(lead, at, known);

    /// <summary>Somebody is reminded of what waits for them.</summary>
    public static bool Nudge(UserId person, DateTimeOffset at, Known known) => known.Step >= RolloutStep.Digest && Speaks(person, at, known);

    private static bool Speaks(UserId person, DateTimeOffset at, Known known) => known.PilotNow.Speaks(person, known.Calendar.Day(at), known.Departments);
}
