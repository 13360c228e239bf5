using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace B24CoachBot.Host.Operations.Health;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it can do its work; 503 when it can't. Whoever asks learns no name, no number and no secret.</summary>
internal static class HealthPages
{
    public const string Live = "/health/live";
    public const string Ready = "/health/ready";

    public static IServiceCollection AddCoachHealth(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddCheck<StoppingHealth>("process")
            .AddCheck<DatabaseHealth>("database")
            .AddCheck<PortalHealth>("portals")
            .AddCheck<DiskHealth>("disk");
        return services;
    }

    public static void MapCoachHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks(Live, new HealthCheckOptions { Predicate = _ => false, ResponseWriter = Write });
        routes.MapHealthChecks(Ready, new HealthCheckOptions { ResponseWriter = Write });
    }

    private static Task Write(HttpContext http, HealthReport report)
    {
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(JsonSerializer.Serialize(
            new Page(
                report.Status.ToString(),
                [.. report.Entries.Select(check => new Check(check.Key, check.Value.Status.ToString(), check.Value.Description ?? "The check itself failed."))]),
            JsonSerializerOptions.Web));
    }

    private sealed record Page(string Status, IReadOnlyList<Check> Checks);

    private sealed record Check(string Name, string Status, string Sentence);
}
