using B24CoachBot.Adapters.Portal.Calls;
using Microsoft.Extensions.DependencyInjection;
using Refit;

namespace B24CoachBot.Adapters.Portal;

/// <summary>Everything needed to speak with one portal through an incoming webhook.</summary>
public static class PortalConnection
{
    private static readonly Uri AnyPortal = new("https://portal.invalid");

    /// <summary>Adds the call interfaces and what stands behind them; a <see cref="TimeProvider"/> must be there.</summary>
    /// <param name="chance">Between 0 and 1, anew at each call; spreads repeats in time.</param>
    /// <param name="userAgent">Name/version, as the portal asks of its callers.</param>
    public static IServiceCollection AddPortal(this IServiceCollection services, Func<IServiceProvider, PortalHost> host, Func<double> chance, string userAgent)
    {
        services.AddMetrics();
        services.AddSingleton<PortalMeter>();
        services.AddSingleton(host);
        services.AddSingleton(given => new PortalPace(given.GetRequiredService<TimeProvider>(), chance));
        services.AddRefitGeneratedClient<IBots>(Settings).Connect(userAgent);
        services.AddRefitGeneratedClient<ICommands>(Settings).Connect(userAgent);
        services.AddRefitGeneratedClient<IMessages>(Settings).Connect(userAgent);
        services.AddRefitGeneratedClient<IFiles>(Settings).Connect(userAgent);
        services.AddRefitGeneratedClient<IFeed>(Settings).Connect(userAgent);
        services.AddRefitGeneratedClient<ITasks3>(Settings).Connect(userAgent);
        services.AddRefitGeneratedClient<IBatch>(Settings).Connect(userAgent);
        services.AddRefitGeneratedClient<IPeople>(Settings).Connect(userAgent);
        return services;
    }

    private static RefitSettings Settings(IServiceProvider given) => new() { ContentSerializer = new PortalSerializer() };

    private static void Connect(this IHttpClientBuilder client, string userAgent) => client
        .ConfigureHttpClient(http =>
        {
            http.BaseAddress = AnyPortal;
            http.Timeout = Timeout.InfiniteTimeSpan;
            http.DefaultRequestHeaders.UserAgent.ParseAdd(userAgent);
            http.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        })
        // The path of a webhook is its secret, and the factory's own loggers and traces print paths.
        .RemoveAllLoggers()
        .ConfigurePrimaryHttpMessageHandler(given => PortalSocket.Handler(given.GetRequiredService<PortalHost>()))
        .AddHttpMessageHandler(given => new PortalLine(given.GetRequiredService<PortalPace>(), given.GetRequiredService<PortalMeter>(), given.GetRequiredService<TimeProvider>()))
        .AddHttpMessageHandler(given => new WebhookDoor(given.GetRequiredService<PortalHost>()))
        .AddHttpMessageHandler(given => new GateKeeper(given.GetService<PortalGate>()));
}
