using B24CoachBot.Host.Delivery;
using B24CoachBot.Host.Tenancy;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace B24CoachBot.Host.Operations.Health;

/// <summary>The bot stands at its portals. Where a portal is silent the bot tries on, which is all that a restart could do: it is said and fails nothing.</summary>
internal sealed class PortalHealth(IServiceProvider process) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(Bots().All(bot => bot.IsRegistered)
            ? HealthCheckResult.Healthy("The bot stands at its portals.")
            : HealthCheckResult.Degraded("The bot is not registered at every portal yet; it is tried again."));

    /// <summary>Of the one portal that the process itself serves, or of all that its coaches do.</summary>
    private IEnumerable<Bot> Bots() => process.GetService<Bot>() is { } only
        ? [only]
        : (process.GetService<PortalCoaches>() is { } coaches ? coaches.Open.Select(coaches.Find) : []).OfType<PortalCoach>().Select(coach => coach.Services.GetRequiredService<Bot>());
}
