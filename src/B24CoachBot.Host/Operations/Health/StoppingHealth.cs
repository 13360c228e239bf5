using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace B24CoachBot.Host.Operations.Health;

/// <summary>Asked to stop, the bot is not ready from the first moment on, while it still ends what is under way.</summary>
internal sealed class StoppingHealth(IHostApplicationLifetime lifetime) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        lifetime.ApplicationStopping.IsCancellationRequested
            ? HealthCheckResult.Unhealthy("It stops, and takes on nothing new.")
            : HealthCheckResult.Healthy("It runs."));
}
