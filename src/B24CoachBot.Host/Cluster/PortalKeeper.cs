using System.Collections.Concurrent;
using B24CoachBot.Adapters.Library;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Host.Tenancy;

namespace B24CoachBot.Host.Cluster;

/// <summary>
/// Sees that each portal whose place is this node is served here, and leaves those whose place is elsewhere. Nodes may differ for a moment about whose place it is, and both
/// begin: what is stored and sent is fenced by the lease that is taken here, and the last to take it has the portal.
/// </summary>
internal sealed partial class PortalKeeper(
    PortalCoaches coaches, Leases leases, IPortalDirectory directory, Nodes nodes, Inbox inbox, LiveLibrary library, TimeProvider clock, ILogger<PortalKeeper> log) : BackgroundService
{
    private const int MostAtOnce = 8;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan BetweenReadings = TimeSpan.FromSeconds(3);

    /// <summary>What somebody else took, or what broke, is not taken back at once: whoever was frozen learns meanwhile what it missed.</summary>
    private static readonly TimeSpan AfterALoss = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<string, long> seenOpen = new(StringComparer.Ordinal);
    private IReadOnlyList<string> served = [];
    private long read;

    /// <summary>Asked to stop, a node ends its coaches in peace before it leaves the others, who then take its portals.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Task.WhenAll(coaches.Open.Select(coaches.End));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Read before the first portal is taken over: at that moment somebody waits.
        _ = library.Current;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Look(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Log.NotLooked(log, failure);
            }

            // By the system's clock: whose portal it is has nothing to do with the time of an office.
            await Task.Delay(BetweenLooks, stoppingToken);
        }
    }

    private async Task Look(CancellationToken stop)
    {
        if (served.Count == 0 || TimeProvider.System.GetElapsedTime(read) > BetweenReadings)
        {
            served = await directory.Served();
            read = TimeProvider.System.GetTimestamp();
            await Hear();
        }

        var mine = served.Where(portal => nodes.Self.Equals(nodes.Owner(portal))).ToHashSet(StringComparer.Ordinal);
        await Each(coaches.Open.Where(portal => !mine.Contains(portal)), portal => Leave(portal, forAnother: served.Contains(portal)), stop);
        foreach (var portal in coaches.Open)
        {
            seenOpen[portal] = TimeProvider.System.GetTimestamp();
        }

        await Each(mine.Where(portal => coaches.Find(portal) is null && !IsJustLost(portal)), Take, stop);
    }

    private async Task Take(string portal) =>
        await coaches.Begin(portal, await leases.Take(portal, nodes.Self.ToParsableString(), clock.GetUtcNow()), CancellationToken.None);

    /// <summary>A portal at rest is dropped; one whose place is elsewhere now is ended in peace, as far as its new holder leaves time.</summary>
    private async Task Leave(string portal, bool forAnother)
    {
        await (forAnother ? coaches.End(portal) : coaches.Drop(portal));
        seenOpen.TryRemove(portal, out _);
    }

    private bool IsJustLost(string portal) => seenOpen.TryGetValue(portal, out var at) && TimeProvider.System.GetElapsedTime(at) < AfterALoss;

    /// <summary>What another node accepted is heard even if its knock was lost.</summary>
    private async Task Hear()
    {
        foreach (var (portal, subject) in await inbox.AllSubjects())
        {
            coaches.Find(portal)?.Hear(subject);
        }
    }

    private async Task Each(IEnumerable<string> portals, Func<string, Task> work, CancellationToken stop) =>
        await Parallel.ForEachAsync(portals, new ParallelOptions { MaxDegreeOfParallelism = MostAtOnce, CancellationToken = stop }, async (portal, _) =>
        {
            try
            {
                await work(portal).WaitAsync(TimeSpan.FromSeconds(5), stop);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Log.NotServed(log, portal, failure.GetType().Name);
            }
        });

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "It could not be seen to which portals are served here; it is tried again")]
        public static partial void NotLooked(ILogger logger, Exception failure);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Portal {Portal} could not be taken or left: {Failure}; it is tried again")]
        public static partial void NotServed(ILogger logger, string portal, string failure);
    }
}
