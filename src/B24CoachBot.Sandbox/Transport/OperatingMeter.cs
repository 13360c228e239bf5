namespace B24CoachBot.Sandbox.Transport;

/// <summary>
/// The time that each method took for each webhook, over ten baskets of a minute. The call that crosses the
/// limit still succeeds; the next one is refused.
/// </summary>
internal sealed class OperatingMeter(TimeProvider clock)
{
    public const double LimitSeconds = 480;
    private const int Baskets = 10;

    private readonly Dictionary<(long Webhook, string Method), SortedDictionary<long, double>> spent = [];
    private readonly Lock gate = new();

    private long Minute => clock.GetUtcNow().ToUnixTimeSeconds() / 60;

    public bool IsSpent(long webhook, string method) => Read(webhook, method).Seconds > LimitSeconds;

    /// <summary>Adds a call's seconds and tells the sum and when the oldest basket runs out.</summary>
    public (double Seconds, DateTimeOffset ResetAt) Charge(long webhook, string method, double seconds)
    {
        lock (gate)
        {
            var baskets = Live(webhook, method);
            var minute = Minute;
            baskets[minute] = baskets.GetValueOrDefault(minute) + seconds;
            return Sum(baskets);
        }
    }

    private (double Seconds, DateTimeOffset ResetAt) Read(long webhook, string method)
    {
        lock (gate)
        {
            return Sum(Live(webhook, method));
        }
    }

    private SortedDictionary<long, double> Live(long webhook, string method)
    {
        var key = (webhook, method.ToUpperInvariant());
        if (!spent.TryGetValue(key, out var baskets))
        {
            spent[key] = baskets = [];
        }

        var oldest = Minute - Baskets + 1;
        foreach (var gone in baskets.Keys.TakeWhile(minute => minute < oldest).ToList())
        {
            baskets.Remove(gone);
        }

        return baskets;
    }

    private (double, DateTimeOffset) Sum(SortedDictionary<long, double> baskets)
    {
        var oldest = baskets.Count == 0 ? Minute : baskets.Keys.First();
        return (baskets.Values.Sum(), DateTimeOffset.FromUnixTimeSeconds((oldest + Baskets) * 60));
    }
}
