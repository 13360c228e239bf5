namespace B24CoachBot.Host.Tenancy;

/// <summary>Keeps a coach at every portal when this process serves them all: at start, and for those that come, break or return later. One that is at rest has none.</summary>
internal sealed partial class PortalOpening(PortalCoaches coaches, IPortalDirectory directory, DirectoryBell bell, ILogger<PortalOpening> log) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(10);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Task.WhenAll(coaches.Open.Select(coaches.End));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // By the system's clock: whether a process serves its portals has nothing to do with the time of an office.
        while (!stoppingToken.IsCancellationRequested)
        {
            await Look(stoppingToken);
            await bell.Wait(BetweenLooks, stoppingToken);
        }
    }

    private async Task Look(CancellationToken stop)
    {
        try
        {
            var served = await directory.Served();
            await Task.WhenAll(coaches.Open.Except(served).Select(coaches.End));
            foreach (var portal in served)
            {
                await Open(portal, stop);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.NotRead(log, failure);
        }
    }

    private async Task Open(string portal, CancellationToken stop)
    {
        try
        {
            await coaches.Begin(portal, fence: null, stop);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.NotBegun(log, failure, portal);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Portal {Portal} could not be begun; it is tried again")]
        public static partial void NotBegun(ILogger logger, Exception failure, string portal);

        [LoggerMessage(Level = LogLevel.Error, Message = "The portals to be served could not be looked up; they are looked for again")]
        public static partial void NotRead(ILogger logger, Exception failure);
    }
}
