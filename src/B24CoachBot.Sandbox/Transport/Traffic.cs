namespace B24CoachBot.Sandbox.Transport;

/// <summary>Which requests are being answered now, which wait for a later moment on purpose, and when the last one was heard.</summary>
internal sealed class Traffic(TimeProvider clock, CancellationToken stopping)
{
    private readonly Lock gate = new();
    private readonly List<(string What, DateTimeOffset Due)> late = [];
    private int running;
    private long lastActivity = TimeProvider.System.GetTimestamp();

    public int Running
    {
        get
        {
            lock (gate)
            {
                return running;
            }
        }
    }

    /// <summary>Answers that are held back until a moment of the portal's clock.</summary>
    public IReadOnlyList<(string What, DateTimeOffset Due)> Late
    {
        get
        {
            lock (gate)
            {
                return [.. late];
            }
        }
    }

    /// <summary>Real time since anything but an empty look into the feed happened.</summary>
    public TimeSpan Quiet => TimeProvider.System.GetElapsedTime(Interlocked.Read(ref lastActivity));

    public void Stir() => Interlocked.Exchange(ref lastActivity, TimeProvider.System.GetTimestamp());

    public IDisposable Enter()
    {
        lock (gate)
        {
            running++;
        }

        return new Leaving(() =>
        {
            lock (gate)
            {
                running--;
            }
        });
    }

    public async Task HoldBack(string what, TimeSpan delay)
    {
        var held = (what, clock.GetUtcNow() + delay);
        lock (gate)
        {
            running--;
            late.Add(held);
        }

        try
        {
            await Task.Delay(delay, clock, stopping);
        }
        finally
        {
            lock (gate)
            {
                running++;
                late.Remove(held);
            }
        }
    }

    private sealed class Leaving(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
