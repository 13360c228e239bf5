using B24CoachBot.Adapters.Portal.Calls;
using B24CoachBot.Adapters.Portal.OAuth;
using Microsoft.Extensions.DependencyInjection;
using Refit;

namespace B24CoachBot.Adapters.Portal;

/// <summary>Everything needed to speak with one portal, through an incoming webhook or as an application.</summary>
public static class PortalConnection
{
    private static readonly Uri AnyPortal = new("https://portal.invalid");

    /// <summary>Adds the call interfaces and what stands behind them, for a portal with an incoming webhook; a <see cref="TimeProvider"/> must be there.</summary>
    /// <param name="chance">Between 0 and 1, anew at each call; spreads repeats in time.</param>
    /// <param name="userAgent">Name/version, as the portal asks of its callers.</param>
    public static IServiceCollection AddPortal(this IServiceCollection services, Func<IServiceProvider, PortalHost> host, Func<double> chance, string userAgent) =>
        services.AddSingleton(host).AddCalls(chance, client => client.Connect(userAgent)
            .ConfigurePrimaryHttpMessageHandler(given => PortalSocket.OfWebhook(given.GetRequiredService<PortalHost>()))
            .AddHttpMessageHandler(Line)
            .AddHttpMessageHandler(given => new WebhookDoor(given.GetRequiredService<PortalHost>()))
            .AddHttpMessageHandler(Gate));

    /// <summary>The same for one of an application's portals.</summary>
    /// <param name="local">Portals in one's own network may be called.</param>
    public static IServiceCollection AddPortal(
        this IServiceCollection services, Func<IServiceProvider, PortalHost> host, Func<IServiceProvider, PortalTokens> tokens, bool local, Func<double> chance, string userAgent) =>
        services.AddSingleton(host).AddSingleton(tokens).AddCalls(chance, client => client.Connect(userAgent)
            .ConfigurePrimaryHttpMessageHandler(() => PortalSocket.OfApplication(local))
            .AddHttpMessageHandler(given => new TokenRenewal(given.GetRequiredService<PortalTokens>()))
            .AddHttpMessageHandler(Line)
            .AddHttpMessageHandler(given => new OAuthDoor(given.GetRequiredService<PortalHost>(), local))
            .AddHttpMessageHandler(Gate));

    /// <summary>What an application has once for all its portals: the authorisation server, and the calls with tokens that people bring along.</summary>
    public static IServiceCollection AddApplication(this IServiceCollection services, Func<IServiceProvider, ApplicationCard> card, bool local, string userAgent)
    {
        services.AddSingleton(card);
        services.AddHttpClient(nameof(AuthServer)).Connect(userAgent).ConfigurePrimaryHttpMessageHandler(() => PortalSocket.OfApplication(local: true));
        services.AddHttpClient(nameof(AsPerson)).Connect(userAgent).ConfigurePrimaryHttpMessageHandler(() => PortalSocket.OfApplication(local));
        return services
            .AddSingleton(given => new AuthServer(Client(given, nameof(AuthServer)), given.GetRequiredService<ApplicationCard>(), given.GetRequiredService<TimeProvider>()))
            .AddSingleton(given => new AsPerson(Client(given, nameof(AsPerson)), given.GetRequiredService<TimeProvider>()));
    }

    private static HttpClient Client(IServiceProvider given, string name) => given.GetRequiredService<IHttpClientFactory>().CreateClient(name);

    private static IServiceCollection AddCalls(this IServiceCollection services, Func<double> chance, Action<IHttpClientBuilder> connect)
    {
        services.AddMetrics();
        services.AddSingleton<PortalMeter>();
        services.AddSingleton(given => new PortalPace(given.GetRequiredService<TimeProvider>(), chance));
        connect(services.AddRefitGeneratedClient<IBots>(Settings));
        connect(services.AddRefitGeneratedClient<ICommands>(Settings));
        connect(services.AddRefitGeneratedClient<IMessages>(Settings));
        connect(services.AddRefitGeneratedClient<IFiles>(Settings));
        connect(services.AddRefitGeneratedClient<IFeed>(Settings));
        connect(services.AddRefitGeneratedClient<ITasks3>(Settings));
        connect(services.AddRefitGeneratedClient<IFollowUps>(Settings));
        connect(services.AddRefitGeneratedClient<IBatch>(Settings));
        connect(services.AddRefitGeneratedClient<IPeople>(Settings));
        connect(services.AddRefitGeneratedClient<IApplications>(Settings));
        connect(services.AddRefitGeneratedClient<IApprovals>(Settings));
        return services;
    }

    private static PortalLine Line(IServiceProvider given) => new(given.GetRequiredService<PortalPace>(), given.GetRequiredService<PortalMeter>(), given.GetRequiredService<TimeProvider>());

    private static GateKeeper Gate(IServiceProvider given) => new(given.GetService<PortalGate>());

    private static RefitSettings Settings(IServiceProvider given) => new() { ContentSerializer = new PortalSerializer() };

    private static IHttpClientBuilder Connect(this IHttpClientBuilder client, string userAgent) => client
        .ConfigureHttpClient(http =>
        {
            http.BaseAddress = AnyPortal;
            http.Timeout = Timeout.InfiniteTimeSpan;
            http.DefaultRequestHeaders.UserAgent.ParseAdd(userAgent);
            http.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        })
        // Its clock would hold everything behind these clients, long after their portal is served elsewhere. Connections are renewed by their own age.
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan)

        // Addresses hold secrets, and the factory's own loggers and traces print addresses.
        .RemoveAllLoggers();
}
