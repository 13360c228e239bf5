using B24CoachBot.Adapters.Storage;

namespace B24CoachBot.Host.Operations;

/// <summary>The schema is brought up to date before anything else starts: hosted services start in the order of their registration.</summary>
internal sealed class DatabaseOpening(Database database) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => database.Prepare();

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
