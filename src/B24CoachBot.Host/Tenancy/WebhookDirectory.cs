using B24CoachBot.Adapters.Portal;
using Microsoft.Extensions.Options;

namespace B24CoachBot.Host.Tenancy;

/// <summary>The one portal of an incoming webhook.</summary>
internal sealed class WebhookDirectory : IPortalDirectory
{
    public Task<IReadOnlyList<string>> Served() => Task.FromResult<IReadOnlyList<string>>([ServedPortal.OfWebhook.Name]);

    public void Connect(IServiceCollection services, string portal) => ConnectOnly(services);

    public static IServiceCollection ConnectOnly(IServiceCollection services) => services.AddPortal(Host, Random.Shared.NextDouble, CoachHost.UserAgent);

    private static PortalHost Host(IServiceProvider given) =>
        PortalAddress.TryParse(given.GetRequiredService<IOptions<CoachSettings>>().Value.WebhookUrl, out var address)
            ? new PortalHost(address)
            : throw new InvalidOperationException("The settings were not validated.");
}
