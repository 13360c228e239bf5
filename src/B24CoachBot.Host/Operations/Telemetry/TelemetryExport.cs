using B24CoachBot.Adapters.Portal;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace B24CoachBot.Host.Operations.Telemetry;

/// <summary>Sends metrics and spans to a collector by OTLP, if one is named; without that nothing of it is even made.</summary>
internal static class TelemetryExport
{
    /// <summary>OpenTelemetry's own name; its siblings (protocol, headers, a path of its own for each signal) are read by the exporter.</summary>
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static IServiceCollection AddTelemetryExport(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration[Endpoint] is not { Length: > 0 })
        {
            return services;
        }

        // Only our own meters and sources: those of the HTTP client would tell the portals' hosts. The log is no signal of these: it names people's numbers, and stays here.
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("b24coachbot", serviceVersion: typeof(TelemetryExport).Assembly.GetName().Version?.ToString(3)))
            .WithMetrics(metrics => metrics.AddMeter(CoachMeter.Name, PortalMeter.Name).AddMeter("System.Runtime").AddOtlpExporter())
            .WithTracing(traces => traces.AddSource(CoachMeter.Name, PortalMeter.Name).AddOtlpExporter());
        return services;
    }
}
