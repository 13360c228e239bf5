using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Host.Intake;
using Microsoft.Extensions.Options;

namespace B24CoachBot.Host.Tenancy;

/// <summary>What a process has besides when the bot is an application: the portals' directory, and the doors by which they come.</summary>
internal static class ApplicationParts
{
    public static IServiceCollection AddTenants(this IServiceCollection services, ApplicationSettings settings) => services
        .AddApplication(given => given.GetRequiredService<IOptions<CoachSettings>>().Value.Application.Card, settings.AllowLocalPortals, CoachHost.UserAgent)
        .AddSingleton<Tenants>()
        .AddSingleton<PersonTokens>()
        .AddSingleton<PortalRecords>()
        .AddSingleton<Leases>()
        .AddSingleton<ConnectStates>()
        .AddSingleton<DirectoryBell>()
        .AddSingleton<TenantLife>()
        .AddSingleton<IPortalDirectory, TenantDirectory>()
        .AddSingleton<PortalCoaches>()
        .AddHostedService<PortalOpening>()
        .AddSingleton<TenantRounds>()
        .AddHostedService(given => given.GetRequiredService<TenantRounds>())
        .AddSingleton<Pages>()
        .AddSingleton<Installation>()
        .AddSingleton<InstallEndpoint>()
        .AddSingleton<AppEventEndpoint>()
        .AddSingleton<MenuEndpoint>()
        .AddSingleton<ConnectEndpoint>();

    public static void MapTenants(this WebApplication app)
    {
        app.MapPost(InstallEndpoint.Path, http => http.RequestServices.GetRequiredService<InstallEndpoint>().Take(http));
        app.MapPost(EventEndpoint.Path, http => http.RequestServices.GetRequiredService<AppEventEndpoint>().Take(http));
        app.MapPost(MenuEndpoint.Path, http => http.RequestServices.GetRequiredService<MenuEndpoint>().Take(http));
        app.MapGet(ConnectEndpoint.Path, http => http.RequestServices.GetRequiredService<ConnectEndpoint>().Take(http));
    }
}
