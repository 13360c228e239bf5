using B24CoachBot.Adapters.Ai;
using B24CoachBot.Host.Cluster;
using B24CoachBot.Host.Delivery;
using B24CoachBot.Host.Intake;
using B24CoachBot.Host.Operations;
using B24CoachBot.Host.Operations.Health;
using B24CoachBot.Host.Tenancy;
using B24CoachBot.Host.Turns;
using Microsoft.Extensions.Options;

namespace B24CoachBot.Host;

/// <summary>The bot as an application: what it is made of, and for how many portals.</summary>
public static class CoachHost
{
    /// <summary>Name/version, as portals ask of their callers.</summary>
    internal const string UserAgent = "B24CoachBot/0.1";

    /// <summary>The bot, built and not started. <paramref name="clock"/> drives everything in it.</summary>
    public static WebApplication Build(string[] args, TimeProvider? clock = null, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddJsonFile(Path.Combine(Environment.CurrentDirectory, "appsettings.json"), optional: true).AddEnvironmentVariables().AddCommandLine(args);
        var application = builder.Configuration.GetSection(ApplicationSettings.Section).Get<ApplicationSettings>() ?? new ApplicationSettings();
        if (builder.Configuration[WebHostDefaults.ServerUrlsKey] is null && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            // As long as nobody calls the bot, two of them on one machine shall not quarrel about a port.
            builder.WebHost.UseUrls(builder.Configuration[$"{CoachSettings.Section}:{nameof(CoachSettings.ApplicationToken)}"] is { Length: > 0 } || application.IsSet ? EventEndpoint.UsualAddress : "http://127.0.0.1:0");
        }

        builder.WebHost.ConfigureKestrel(NarrowDoor.Of);
        builder.Logging.AddCoachLogging();
        adjust?.Invoke(builder);

        builder.Services
            .AddSingleton(clock ?? TimeProvider.System)
            .AddCoachSettings(builder.Configuration)
            .AddCoachDatabase()
            .AddCoachLibrary()
            .AddModel(
                builder.Configuration[$"{ModelSettings.Section}:{nameof(ModelSettings.Address)}"] is { Length: > 0 },
                given => given.GetRequiredService<IOptions<CoachSettings>>().Value.Model.Access)
            .AddCoachOperations(builder.Configuration);
        if (application.IsSet)
        {
            return Many(builder, application);
        }

        // One portal and one process: the coach is the application itself.
        builder.Services
            .AddSingleton<IPortalDirectory, WebhookDirectory>()
            .AddSingleton<EventEndpoint>()
            .AddPortalCoach(ServedPortal.OfWebhook)
            .AddHostedService<GracefulStop>();
        WebhookDirectory.ConnectOnly(builder.Services);

        var app = builder.Build();
        ConnectWaker(app.Services);
        app.MapPost(EventEndpoint.Path, http => http.RequestServices.GetRequiredService<EventEndpoint>().Take(http));
        app.MapCoachHealth();
        return app;
    }

    /// <summary>A coach for each portal that installed the application, in this process or spread over several.</summary>
    private static WebApplication Many(WebApplicationBuilder builder, ApplicationSettings application)
    {
        builder.Services.AddTenants(application);
        if (builder.Configuration.GetSection(ClusterSettings.Section).Get<ClusterSettings>() is { IsSet: true } cluster)
        {
            builder.AddCoachCluster(cluster);
        }
        else
        {
            builder.Services.AddSingleton<IPortalRelay, RelayHere>().AddHostedService<PortalOpening>();
        }

        var app = builder.Build();
        app.MapTenants();
        app.MapCoachHealth();
        return app;
    }

    /// <summary>The queue is looked up at the first event: with wrong settings it cannot be made, and they are to be said in sentences.</summary>
    internal static void ConnectWaker(IServiceProvider coach) =>
        coach.GetRequiredService<TurnWaker>().Connect((portal, subject) => coach.GetRequiredService<TurnQueue>().Wake(portal, subject));
}
