namespace B24CoachBot.Domain;

/// <summary>What somebody in office decided for the whole portal. Names and values are stored: contracts, and no words of people.</summary>
public sealed record Ruling(string Name, string Value, UserId By, DateTimeOffset At)
{
    /// <summary>The pilot's last day as the owner moved it: <c>2026-12-31</c>.</summary>
    public const string PilotUntil = "pilot-until";

    /// <summary>The bot works for everybody: the pilot went well, and the owner said so.</summary>
    public const string Scaled = "scaled";

    /// <summary>How far the rollout has come: a member of <see cref="Pilot.RolloutStep"/>.</summary>
    public const string RolloutStep = "rollout-step";

    /// <summary>The answer to a question of readiness, by the signal's key: <c>yes</c> or <c>no</c>.</summary>
    public static string Signal(string key) => $"signal-{key}";
}

/// <summary>The rulings in force, the last of each name.</summary>
public sealed record Rulings(IReadOnlyDictionary<string, Ruling> Made)
{
    public static Rulings None { get; } = new(new Dictionary<string, Ruling>());

    public Ruling? Of(string name) => Made.GetValueOrDefault(name);
}
