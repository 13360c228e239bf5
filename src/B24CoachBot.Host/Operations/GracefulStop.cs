using B24CoachBot.Host.Delivery;
using B24CoachBot.Host.Intake;
using B24CoachBot.Host.Turns;

namespace B24CoachBot.Host.Operations;

/// <summary>
/// Asked to stop, the bot first ends what is under way, while its web server still answers: <c>/health/ready</c> says no, a pushed event is still stored and waits for the
/// next start. The feed is read no more, no turn and no row begins; what runs gets its time.
/// </summary>
internal sealed class GracefulStop(EventPoller feed, TurnQueue turns, Courier courier, IHostApplicationLifetime lifetime) : IHostedLifecycleService
{
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        // Also where nobody sent a signal: the host takes a loop that ends before this for a broken one.
        lifetime.StopApplication();
        await feed.StopAsync(cancellationToken);
        await turns.StopAsync(cancellationToken);
        await courier.StopAsync(cancellationToken);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
