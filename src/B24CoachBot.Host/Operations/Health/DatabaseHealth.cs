using System.Data.Common;
using B24CoachBot.Adapters.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace B24CoachBot.Host.Operations.Health;

/// <summary>The database takes a transaction within its time, and its schema is this version's.</summary>
internal sealed class DatabaseHealth(Database database) : IHealthCheck
{
    public static TimeSpan Longest { get; } = TimeSpan.FromSeconds(3);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            if (await SchemaOf.Compare(database).WaitAsync(Longest, cancellationToken) != SchemaState.Current)
            {
                return HealthCheckResult.Unhealthy("The database's schema is not this version's.");
            }

            await database.Writable().WaitAsync(Longest, cancellationToken);
            return HealthCheckResult.Healthy("The database takes what is written.");
        }
        catch (TimeoutException)
        {
            return HealthCheckResult.Unhealthy("The database did not answer in time.");
        }
        catch (Exception failure) when (failure is DbException or ObjectDisposedException or IOException or InvalidOperationException)
        {
            // What it says may name hosts and users: the log has it already.
            return HealthCheckResult.Unhealthy("The database does not take what is written.");
        }
    }
}
