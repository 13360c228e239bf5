namespace B24CoachBot.Host.Operations;

/// <summary>
/// Asked to stop, the bot first ends what is under way, while its web server still answers: <c>/health/ready</c> says no, a pushed event is still stored and waits for the
/// next start.
/// </summary>
internal sealed class GracefulStop(WindDown work, IHostApplicationLifetime lifetime) : IHostedLifecycleService
{
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        // Also where nobody sent a signal: the host takes a loop that ends before this for a broken one.
        lifetime.StopApplication();
        await work.End(cancellationToken);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
