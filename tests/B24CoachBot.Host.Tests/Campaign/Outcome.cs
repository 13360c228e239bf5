namespace B24CoachBot.Host.Tests.Campaign;

/// <summary>What a run left: how it went, what it met, and what was wrong.</summary>
internal sealed record Outcome(int Seed, IReadOnlyList<Wound> Ordered, IReadOnlyList<string> Log, IReadOnlyList<string> Findings)
{
    /// <summary>Every call the bot made.</summary>
    public IReadOnlyCollection<string> Called { get; init; } = [];

    /// <summary>Every ordered misbehaviour that a request met.</summary>
    public IReadOnlyList<(string Method, string Kind)> Met { get; init; } = [];

    /// <summary>Misbehaviours of the delivery of events that were ordered.</summary>
    public IReadOnlyList<Wound> AtEvents { get; init; } = [];

    /// <summary>Where the bot was killed.</summary>
    public IReadOnlyList<string> Deaths { get; init; } = [];

    /// <summary>As it is printed when something was wrong.</summary>
    public string Told => string.Join("\n  ", Findings.Select(finding => "! " + finding).Concat(Log));
}
