namespace B24CoachBot.Domain.Conversations.Pilot;

/// <summary>What the templates of <c>pilot/</c> are given; property names in snake_case are their inputs.</summary>
public static class PilotModels
{
    public sealed record OwnerOnly(string? Owner);

    /// <param name="Phase">ahead, running, frozen or scaled.</param>
    /// <param name="Day">Null before the first day.</param>
    /// <param name="Length">Null where it has no end.</param>
    /// <param name="Departments">Empty for everybody.</param>
    /// <param name="Pipelines">Empty for all.</param>
    public sealed record Page(
        string Phase, int? Day, int? Length, DateTimeOffset? From, DateTimeOffset? Until, IReadOnlyList<string> Departments, IReadOnlyList<string> Pipelines, bool Asks, bool Digests);

    public sealed record AskingUntil(bool Past);

    public sealed record Prolonged(DateTimeOffset Until, int Days);

    public sealed record Refused(IReadOnlyList<Obstacle> Obstacles);

    /// <param name="Is">The number that stands in the way, rounded.</param>
    public sealed record Obstacle(string Name, int? Is, int? Wanted);

    public sealed record Scaled(int Signs);

    public sealed record Stepped(string Step);

    public sealed record Lacking(string Step, IReadOnlyList<string> Rights, IReadOnlyList<string> Pipelines, IReadOnlyList<string> Fields, int Days, int DaysWanted);

    public sealed record Unclear(bool Confirming);

    public sealed record Step(string Name, bool Done, bool Now);

    public sealed record Rollout(
        IReadOnlyList<Step> Steps, IReadOnlyList<string> Rights, IReadOnlyList<string> Pipelines, IReadOnlyList<string> Fields, int Days, int DaysWanted, int Practised, int People);
}
