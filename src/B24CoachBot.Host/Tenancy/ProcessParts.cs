using B24CoachBot.Adapters.Library;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Host.Intake;
using B24CoachBot.Host.Operations;
using B24CoachBot.Host.Operations.Health;
using B24CoachBot.Host.Operations.Telemetry;
using Microsoft.AspNetCore.DataProtection;
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

    public static IServiceCollection AddCoachLibrary(this IServiceCollection services) => services
        .AddSingleton(given => new LiveLibrary(
            Path.GetFullPath(given.GetRequiredService<IOptions<CoachSettings>>().Value.TemplatesFolder, AppContext.BaseDirectory),
            given.GetRequiredService<TimeProvider>(),
            given.GetRequiredService<ILogger<LiveLibrary>>()))
        .AddSingleton<CommandTitles>();

    /// <summary>How it is seen from outside: measures, spans, health.</summary>
    public static IServiceCollection AddCoachOperations(this IServiceCollection services, IConfiguration configuration) => services
        .Configure<HostOptions>(host => host.ShutdownTimeout = Patience.OfHost)
        .AddSingleton<CoachMeter>()
        .AddHostedService<BacklogGauges>()
        .AddTelemetryExport(configuration)
        .AddCoachHealth();

    public static IServiceCollection AddCoachDatabase(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("B24CoachBot");
        services.AddSingleton<IConfigureOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>, KeysInDataFolder>();
        return services
            .AddSingleton(given => Database.At(DataFile(given)))
            .AddHostedService<DatabaseOpening>();
    }

    private static string DataFile(IServiceProvider given)
    {
        var folder = Path.GetFullPath(given.GetRequiredService<IOptions<CoachSettings>>().Value.DataFolder);
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, "coach.db");
    }
}
