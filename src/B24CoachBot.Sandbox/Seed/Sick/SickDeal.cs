namespace B24CoachBot.Sandbox.Seed.Sick;

/// <summary>A deal of the sick company: through which stages it went and when.</summary>
/// <param name="Step">The next step as it stands in the card; null where nobody wrote one.</param>
internal sealed record SickDeal(int Key, long Owner, int Pipeline, IReadOnlyList<(DateTimeOffset At, string Stage)> Stages)
{
    public string? Step { get; init; }

    /// <summary>The client's contact; null where the deal has none.</summary>
    public long? Contact { get; init; }

    /// <summary>Null where nobody knows where the client came from.</summary>
    public string? Source { get; init; }

    public DateTimeOffset Created => Stages[0].At;
}
