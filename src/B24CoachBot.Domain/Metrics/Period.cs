namespace B24CoachBot.Domain.Metrics;

/// <summary>From a moment up to, and without, another.</summary>
public readonly record struct Period(DateTimeOffset From, DateTimeOffset To)
{
    public bool Holds(DateTimeOffset at) => at >= From && at < To;
}
