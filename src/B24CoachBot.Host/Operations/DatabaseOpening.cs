using B24CoachBot.Adapters.Storage;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace B24CoachBot.Host.Operations;

/// <summary>The schema is brought up to date before anything else starts: hosted services start in the order of their registration.</summary>
internal sealed class DatabaseOpening(Database database, IKeyManager keys) : IHostedService
{
    private static readonly TimeSpan KeyLife = TimeSpan.FromDays(90);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await database.Prepare();
        if (database.IsShared)
        {
            // Nodes that start together would each make a first key, and none would know the others'. Keys live by the machines' time.
            var now = TimeProvider.System.GetUtcNow();
            await database.Alone("keys", () =>
            {
                if (keys.GetAllKeys().Count == 0)
                {
                    keys.CreateNewKey(now, now + KeyLife);
                }

                return Task.CompletedTask;
            });
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
