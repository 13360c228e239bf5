using B24CoachBot.Adapters.Library;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Host.Intake;
using B24CoachBot.Host.Operations;
using B24CoachBot.Host.Operations.Health;
using B24CoachBot.Host.Operations.Telemetry;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace B24CoachBot.Host.Tenancy;

/// <summary>What a process has once, however many portals it serves.</summary>
public static class ProcessParts
{
    public static IServiceCollection AddCoachSettings(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CoachSettings>().Bind(configuration.GetSection(CoachSettings.Section)).ValidateOnStart();
        return services.AddSingleton<IValidateOptions<CoachSettings>, CoachSettingsValidator>();
    }

    public static IServiceCollection AddCoachLibrary(this IServiceCollection services)
    {
        // Whoever composes several bots in a process brings the one that is read.
        services.TryAddSingleton(given => new LiveLibrary(
            Path.GetFullPath(given.GetRequiredService<IOptions<CoachSettings>>().Value.TemplatesFolder, AppContext.BaseDirectory),
            given.GetRequiredService<TimeProvider>(),
            given.GetRequiredService<ILogger<LiveLibrary>>()));
        return services.AddSingleton<CommandTitles>();
    }

    /// <summary>How it is seen from outside: measures, spans, health.</summary>
    public static IServiceCollection AddCoachOperations(this IServiceCollection services, IConfiguration configuration) => services
        .Configure<HostOptions>(host => host.ShutdownTimeout = Patience.OfHost)
        .AddSingleton<CoachMeter>()
        .AddHostedService<BacklogGauges>()
        .AddTelemetryExport(configuration)
        .AddCoachHealth();

    public static IServiceCollection AddCoachDatabase(this IServiceCollection services)
    {
        // The database is opened first: the keys may lie in it.
        services.AddSingleton(Opened).AddHostedService<DatabaseOpening>();
        services.AddDataProtection().SetApplicationName("B24CoachBot");
        return services.AddSingleton<IConfigureOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>, KeysAtRest>();
    }

    private static Database Opened(IServiceProvider given) => given.GetRequiredService<IOptions<CoachSettings>>().Value.Database is { Length: > 0 } connection
        ? Database.On(connection, TimeProvider.System, given.GetRequiredService<ILogger<Database>>())
        : Database.At(DataFile(given.GetRequiredService<IOptions<CoachSettings>>().Value));

    internal static string DataFile(CoachSettings settings)
    {
        var folder = Path.GetFullPath(settings.DataFolder);
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, "coach.db");
    }
}
