using B24CoachBot.Adapters.Library;
using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Lists;
using B24CoachBot.Adapters.Portal.Readiness;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Host.Delivery;
using B24CoachBot.Host.Intake;
using B24CoachBot.Host.Operations;
using B24CoachBot.Host.Turns;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace B24CoachBot.Host;

/// <summary>The bot as an application: what it is made of, in the order of a message's path.</summary>
public static class CoachHost
{
    /// <summary>The bot, built and not started. <paramref name="clock"/> drives everything in it.</summary>
    public static WebApplication Build(string[] args, TimeProvider? clock = null, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddJsonFile(Path.Combine(Environment.CurrentDirectory, "appsettings.json"), optional: true).AddEnvironmentVariables().AddCommandLine(args);
        if (builder.Configuration[WebHostDefaults.ServerUrlsKey] is null && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            // As long as nobody calls the bot, two of them on one machine shall not quarrel about a port.
            builder.WebHost.UseUrls(builder.Configuration[$"{CoachSettings.Section}:{nameof(CoachSettings.ApplicationToken)}"] is { Length: > 0 } ? EventEndpoint.UsualAddress : "http://127.0.0.1:0");
        }

        builder.Logging.AddCoachLogging();
        adjust?.Invoke(builder);

        builder.Services
            .AddSingleton(clock ?? TimeProvider.System)
            .AddCoachSettings(builder.Configuration)
            .AddCoachStorage()
            .AddCoachLibrary()
            .AddPortal(Portal, Random.Shared.NextDouble, "B24CoachBot/0.1")
            .AddCoachTurns()
            .AddCoachIntake()
            .AddCoachDelivery();

        var app = builder.Build();

        // The queue is looked up at the first event: with wrong settings it cannot be made, and they are to be said in sentences.
        app.Services.GetRequiredService<TurnWaker>().Connect((portal, subject) => app.Services.GetRequiredService<TurnQueue>().Wake(portal, subject));
        app.MapPost(EventEndpoint.Path, http => http.RequestServices.GetRequiredService<EventEndpoint>().Take(http));
        return app;
    }

    public static IServiceCollection AddCoachSettings(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CoachSettings>().Bind(configuration.GetSection(CoachSettings.Section)).ValidateOnStart();
        return services.AddSingleton<IValidateOptions<CoachSettings>, CoachSettingsValidator>();
    }

    public static IServiceCollection AddCoachLibrary(this IServiceCollection services) => services
        .AddSingleton(given => new LiveLibrary(
            Path.GetFullPath(given.GetRequiredService<IOptions<CoachSettings>>().Value.TemplatesFolder, AppContext.BaseDirectory),
            given.GetRequiredService<TimeProvider>(),
            given.GetRequiredService<ILogger<LiveLibrary>>()))
        .AddSingleton<CommandTitles>();

    private static IServiceCollection AddCoachStorage(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("B24CoachBot");
        services.AddSingleton<IConfigureOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>, KeysInDataFolder>();
        return services
            .AddSingleton(given => Database.At(DataFile(given)))
            .AddHostedService<DatabaseOpening>()
            .AddSingleton<Inbox>()
            .AddSingleton<ConversationStore>()
            .AddSingleton<Outbox>()
            .AddSingleton<Timers>()
            .AddSingleton<Habits>()
            .AddSingleton<Notes>()
            .AddSingleton<RulingStore>()
            .AddSingleton<PermitStore>()
            .AddSingleton<ReadinessStore>()
            .AddSingleton<MetricStore>()
            .AddSingleton<LibraryUses>()
            .AddSingleton<ConsentJournal>()
            .AddSingleton<PersonRecords>()
            .AddSingleton<QualityErrorStore>()
            .AddSingleton<Positions>()
            .AddSingleton<Portals>();
    }

    private static IServiceCollection AddCoachTurns(this IServiceCollection services) => services
        .AddSingleton<Signals>()
        .AddSingleton<Lookouts>()
        .AddSingleton<Bot>()
        .AddSingleton<TurnWaker>()
        .AddSingleton<FactsReader>()
        .AddSingleton<Knowledge>()
        .AddSingleton<EvidenceTitles>()
        .AddSingleton<DigestPages>()
        .AddSingleton<OwnerMaterial>()
        .AddSingleton<PilotMaterial>()
        .AddSingleton<StoredRecords>()
        .AddSingleton<ReadinessReader>()
        .AddSingleton<ReadinessReading>()
        .AddSingleton<ReadinessCounting>()
        .AddSingleton<TurnFacts>()
        .AddSingleton<RepliedMessage>()
        .AddSingleton<Packing>()
        .AddSingleton<TaskPacking>()
        .AddSingleton<FillPacking>()
        .AddSingleton<Turn>()
        .AddAsHosted<TurnQueue>();

    private static IServiceCollection AddCoachIntake(this IServiceCollection services) => services
        .AddSingleton<Registration>()
        .AddSingleton<FeedReader>()
        .AddHostedService<BotRegistrar>()
        .AddHostedService<EventPoller>()
        .AddSingleton<ContactLists>()
        .AddSingleton<ContactIntake>()
        .AddSingleton<EventEndpoint>()
        .AddAsHosted<CallWatch>()
        .AddSingleton<ListPages>()
        .AddSingleton<IdStretches>()
        .AddSingleton<TaskTraces>()
        .AddSingleton<CardLook>()
        .AddSingleton<ErrorSearch>()
        .AddSingleton<Retention>()
        .AddSingleton<DayCollection>()
        .AddAsHosted<WorkWatch>()
        .AddSingleton<AbsenceReader>()
        .AddAsHosted<DigestRounds>()
        .AddAsHosted<OwnerRounds>()
        .AddAsHosted<ReadinessRounds>()
        .AddAsHosted<Reminders>();

    private static IServiceCollection AddCoachDelivery(this IServiceCollection services) => services
        .AddSingleton<Aftermath>()
        .AddSingleton<TaskProbe>()
        .AddSingleton<MessageProbe>()
        .AddSingleton<CarryMessage>()
        .AddSingleton<CarryFile>()
        .AddSingleton<CarryTask>()
        .AddSingleton<CarryWithdrawal>()
        .AddSingleton<CarryFill>()
        .AddSingleton<CarryHandOver>()
        .AddSingleton<Carry>()
        .AddAsHosted<Courier>()
        .AddSingleton(given => new Stillness(
            given.GetRequiredService<FeedReader>(), given.GetRequiredService<TurnQueue>(), given.GetRequiredService<Courier>(), given.GetRequiredService<Bot>(),
            given.GetRequiredService<PortalPace>(), given.GetRequiredService<Outbox>(), given.GetRequiredService<Timers>(), given.GetRequiredService<CallWatch>(),
            given.GetRequiredService<WorkWatch>(), given.GetRequiredService<DigestRounds>(), given.GetRequiredService<OwnerRounds>(), given.GetRequiredService<ReadinessRounds>(), given.GetRequiredService<Lookouts>(), given.GetRequiredService<Signals>()));

    private static IServiceCollection AddAsHosted<T>(this IServiceCollection services)
        where T : class, IHostedService =>
        services.AddSingleton<T>().AddHostedService(given => given.GetRequiredService<T>());

    private static PortalHost Portal(IServiceProvider given) =>
        PortalAddress.TryParse(given.GetRequiredService<IOptions<CoachSettings>>().Value.WebhookUrl, out var address)
            ? new PortalHost(address)
            : throw new InvalidOperationException("The settings were not validated.");

    private static string DataFile(IServiceProvider given)
    {
        var folder = Path.GetFullPath(given.GetRequiredService<IOptions<CoachSettings>>().Value.DataFolder);
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, "coach.db");
    }
}
