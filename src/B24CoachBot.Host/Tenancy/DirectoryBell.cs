namespace B24CoachBot.Host.Tenancy;

/// <summary>Rings when a portal came, went or returned, so that its coach need not wait for the next look at the directory.</summary>
internal sealed class DirectoryBell : IDisposable
{
    private readonly SemaphoreSlim rung = new(0, 1);

    public void Ring()
    {
        try
        {
            rung.Release();
        }
        catch (SemaphoreFullException)
        {
            // It rings already.
        }
    }

    public Task Wait(TimeSpan most, CancellationToken stop) => rung.WaitAsync(most, stop);

    public void Dispose() => rung.Dispose();
}
