using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace B24CoachBot.Host.Operations.Health;

/// <summary>There is room for what will be stored. With a full disk nothing can be accepted any more.</summary>
internal sealed class DiskHealth(IOptions<CoachSettings> settings) : IHealthCheck
{
    /// <summary>Bytes below which it is said that room gets short.</summary>
    public const long Enough = 512L * 1024 * 1024;

    /// <summary>Bytes below which it counts as full.</summary>
    public const long Least = 64L * 1024 * 1024;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(Room(settings.Value) switch
    {
        >= Enough => HealthCheckResult.Healthy("There is room on the disk."),
        >= Least => HealthCheckResult.Degraded("The disk of the data folder is nearly full."),
        _ => HealthCheckResult.Unhealthy("The disk of the data folder is full."),
    });

    /// <summary>Bytes that are free where the data folder is, or will be.</summary>
    public static long Room(CoachSettings settings)
    {
        var folder = new DirectoryInfo(Path.GetFullPath(settings.DataFolder));
        while (!folder.Exists && folder.Parent is { } above)
        {
            folder = above;
        }

        return new DriveInfo(folder.FullName).AvailableFreeSpace;
    }
}
