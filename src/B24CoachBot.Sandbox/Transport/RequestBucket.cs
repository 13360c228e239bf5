namespace B24CoachBot.Sandbox.Transport;

/// <summary>The portal's leaky bucket: one hit per HTTP request and source address, 50 deep, 2 a second run out.</summary>
internal sealed class RequestBucket(TimeProvider clock)
{
    public const int Depth = 50;
    public const double LeakPerSecond = 2;

    private readonly Dictionary<string, (double Level, DateTimeOffset At)> levels = [];
    private readonly Lock gate = new();

    /// <summary>False when this request is one too many; a refused request is not counted.</summary>
    public bool Take(string source)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            var (level, at) = levels.GetValueOrDefault(source, (0, now));
            level = Math.Max(0, level - ((now - at).TotalSeconds * LeakPerSecond));
            var fits = level + 1 <= Depth;
            levels[source] = (fits ? level + 1 : level, now);
            return fits;
        }
    }
}
