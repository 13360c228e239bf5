using System.Data.Common;
using B24CoachBot.Adapters.Storage;
using Microsoft.Extensions.Options;

namespace B24CoachBot.Host.Cluster;

/// <summary>Shows the others that this node lives, and tells the cluster of those whose process ended or hangs: their portals are taken over without waiting for silence.</summary>
internal sealed partial class PulseWatch(Database database, Nodes nodes, IClusterMembershipService membership, IOptions<CoachSettings> settings, ILogger<PulseWatch> log) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(250);

    /// <summary>When the server was away all locks are free for a moment: nobody is judged before everybody could take theirs again.</summary>
    private static readonly TimeSpan AfterAnAbsence = TimeSpan.FromSeconds(10);

    private readonly NodePulse pulse = new(database, nodes.Self.ToParsableString());

    /// <summary>Nodes whose pulse was felt: of another nothing is known, it may only just come.</summary>
    private readonly HashSet<SiloAddress> seen = [];
    private readonly HashSet<SiloAddress> suspects = [];
    private long absent;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await pulse.Stop();
    }

    /// <summary>Beside each other: looking takes a connection of the pool and may have to wait for one, and a pulse that waits is one that stops.</summary>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        Again(() => pulse.Beat(TimeSpan.FromSeconds(settings.Value.Cluster.PatienceSeconds)), stoppingToken),
        Again(Look, stoppingToken));

    private async Task Again(Func<Task> work, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await work();
            }
            catch (DbException)
            {
                // The database says by itself that it is away.
                Volatile.Write(ref absent, TimeProvider.System.GetTimestamp());
            }

            await Task.Delay(BetweenLooks, stop);
        }
    }

    private async Task Look()
    {
        if (Volatile.Read(ref absent) is var at and not 0 && TimeProvider.System.GetElapsedTime(at) < AfterAnAbsence)
        {
            suspects.Clear();
            return;
        }

        var others = nodes.Living.Where(node => !node.Equals(nodes.Self)).ToList();
        seen.IntersectWith(others);
        foreach (var other in others)
        {
            if (!await pulse.HasStopped(other.ToParsableString()))
            {
                seen.Add(other);
                suspects.Remove(other);
            }
            else if (seen.Contains(other) && !suspects.Add(other))
            {
                // Found free twice: once may be a node that asks as we do.
                suspects.Remove(other);
                Log.Ended(log, other, await membership.TryKill(other));
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Node {Node} has ended or hangs; taken off the cluster: {Done}")]
        public static partial void Ended(ILogger logger, SiloAddress node, bool done);
    }
}
