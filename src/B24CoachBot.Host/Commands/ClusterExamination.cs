using System.Data.Common;
using System.Net;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Host.Cluster;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace B24CoachBot.Host.Commands;

/// <summary>The cluster's side of <c>doctor</c>: the Redis where nodes find each other, who lives, and whether every portal is held by somebody who does. Reads only.</summary>
internal sealed class ClusterExamination(IServiceProvider process)
{
    private readonly ClusterSettings settings = process.GetRequiredService<IOptions<CoachSettings>>().Value.Cluster;

    public async Task<IReadOnlyList<Finding>> Examine(CancellationToken cancel)
    {
        MembershipTableData table;
        try
        {
            var membership = process.GetRequiredService<IMembershipTable>();
            await membership.InitializeMembershipTableAsync(tryInitTableVersion: false, cancel);
            table = await membership.ReadAllAsync(cancel);
        }
        catch (Exception failure) when (failure is RedisException or TimeoutException)
        {
            return [new Finding(Weight.Failure, "The cluster's Redis does not answer. See that Coach:Cluster:Redis names it, and its password, and that this machine reaches it: nodes that run go on without it, but none can start.")];
        }

        var listed = table.Members.Select(member => member.Item1).Where(member => member.Status == SiloStatus.Active).Select(member => member.SiloAddress).ToList();
        try
        {
            return [.. Nodes(listed), .. await Pulses(listed), .. await Portals(listed)];
        }
        catch (DbException)
        {
            // What is wrong with the database is said where the data is looked at.
            return Nodes(listed);
        }
    }

    internal IReadOnlyList<Finding> Nodes(IReadOnlyList<SiloAddress> listed) =>
    [
        listed.Count == 0
            ? new Finding(Weight.Advice, $"The cluster's Redis answers; no node of the cluster {settings.Name} runs.")
            : new Finding(Weight.Fine, $"The cluster's Redis answers; nodes of the cluster {settings.Name}: {string.Join(", ", listed.Select(node => node.Endpoint))}."),
        .. IPAddress.IsLoopback(IPAddress.Parse(settings.Address)) && listed.Any(node => !IPAddress.IsLoopback(node.Endpoint.Address))
            ? [new Finding(Weight.Failure, $"This node would tell the others {settings.Address}, where they find themselves: set Coach:Cluster:Address to the address at which they reach it.")]
            : Array.Empty<Finding>(),
    ];

    private async Task<IEnumerable<Finding>> Pulses(IReadOnlyList<SiloAddress> listed)
    {
        List<Finding> dead = [];
        foreach (var node in listed)
        {
            if (await new NodePulse(process.GetRequiredService<Database>(), node.ToParsableString()).HasStopped(node.ToParsableString()))
            {
                dead.Add(new Finding(Weight.Advice, $"The node {node.Endpoint} is listed, and its process has ended or does not reach the database. The others take it off the list within seconds; if none runs, the next that starts does."));
            }
        }

        return dead;
    }

    private async Task<IEnumerable<Finding>> Portals(IReadOnlyList<SiloAddress> listed)
    {
        var living = listed.Select(node => node.ToParsableString()).ToHashSet(StringComparer.Ordinal);
        var held = await process.GetRequiredService<Leases>().All();
        var served = await process.GetRequiredService<Tenants>().Served();
        var orphans = served.Count(portal => !held.TryGetValue(portal, out var node) || !living.Contains(node));
        return served.Count == 0 ? []
            : orphans == 0 ? [new Finding(Weight.Fine, $"Every portal is held by a node: {string.Join(", ", held.Where(pair => served.Contains(pair.Key)).CountBy(pair => pair.Value).Select(share => $"{SiloAddress.FromParsableString(share.Key).Endpoint} holds {share.Value}"))}.")]
            : [new Finding(Weight.Advice, $"{orphans} of {served.Count} portals are held by no node that is listed. While nodes run this lasts for seconds; look again, and if it stays, at the nodes' logs.")];
    }
}
