namespace B24CoachBot.Host.Turns;

/// <summary>Bells between the loops: something new stands in the outbox, among the timers, or in the portal's feed.</summary>
internal sealed class Signals : IDisposable
{
    private readonly SemaphoreSlim outbox = new(0, 1);
    private readonly SemaphoreSlim timers = new(0, 1);
    private readonly SemaphoreSlim feed = new(0, 1);
    private readonly SemaphoreSlim registration = new(0, 1);
    private readonly SemaphoreSlim readiness = new(0, 1);

    public void Outbox() => Ring(outbox);

    public void Timers() => Ring(timers);

    public void Feed() => Ring(feed);

    /// <summary>Somebody waits for readiness to be measured.</summary>
    public void Readiness() => Ring(readiness);

    /// <summary>The portal no longer knows the bot.</summary>
    public void Registration() => Ring(registration);

    public Task OutboxOr(TimeSpan wait, TimeProvider clock, CancellationToken cancel) => Wait(outbox, wait, clock, cancel);

    public Task TimersOr(TimeSpan wait, TimeProvider clock, CancellationToken cancel) => Wait(timers, wait, clock, cancel);

    /// <summary>True when it rang.</summary>
    public Task<bool> RegistrationOr(TimeSpan wait, TimeProvider clock, CancellationToken cancel) => Wait(registration, wait, clock, cancel);

    public Task ReadinessOr(TimeSpan wait, TimeProvider clock, CancellationToken cancel) => Wait(readiness, wait, clock, cancel);

    public Task FeedOr(TimeSpan wait, TimeProvider clock, CancellationToken cancel) => Wait(feed, wait, clock, cancel);

    public void Dispose()
    {
        outbox.Dispose();
        timers.Dispose();
        feed.Dispose();
        registration.Dispose();
        readiness.Dispose();
    }

    private static void Ring(SemaphoreSlim bell)
    {
        try
        {
            bell.Release();
        }
        catch (SemaphoreFullException)
        {
            // It rings already.
        }
    }

    /// <summary>A timer counts whole milliseconds: rounding down would wake a loop just before its moment, again and again.</summary>
    private static TimeSpan WholeMilliseconds(TimeSpan wait) => wait > TimeSpan.Zero ? TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)) : wait;

    /// <summary>True when the bell rang before the moment came.</summary>
    private static async Task<bool> Wait(SemaphoreSlim bell, TimeSpan wait, TimeProvider clock, CancellationToken cancel)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var patience = new CancellationTokenSource(WholeMilliseconds(wait), clock);
        using var waited = CancellationTokenSource.CreateLinkedTokenSource(either.Token, patience.Token);
        try
        {
            await bell.WaitAsync(waited.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return false;
        }
    }
}
