namespace B24CoachBot.Sandbox.Clock;

/// <summary>A timer of the portal's clock: behind Task.Delay, timeouts and PeriodicTimer alike.</summary>
internal sealed class PortalTimer(PortalClock clock, Action fire) : ITimer
{
    private bool disposed;

    public DateTimeOffset Due { get; set; }

    public TimeSpan? Period { get; set; }

    public void Fire()
    {
        if (!disposed)
        {
            fire();
        }
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        if (disposed)
        {
            return false;
        }

        clock.Schedule(this, dueTime, period);
        return true;
    }

    public void Dispose()
    {
        disposed = true;
        clock.Forget(this);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
