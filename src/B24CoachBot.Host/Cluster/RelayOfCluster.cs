using B24CoachBot.Adapters.Portal;
using B24CoachBot.Host.Tenancy;
using B24CoachBot.Host.Turns;
using Orleans.Runtime.Services;

namespace B24CoachBot.Host.Cluster;

/// <summary>Each portal is served by the node whose place that is. One that ends at this very moment loses what is said to it: what was stored is found by whoever comes after it.</summary>
internal sealed partial class RelayOfCluster(IServiceProvider process, Nodes nodes, RelayHere here, ILogger<RelayOfCluster> log) : GrainServiceClient<IPortalDoor>(process), IPortalRelay
{
    public Task Hear(string portal, int subject) => Reach(portal, door => door.Hear(portal, subject), () => here.Hear(portal, subject));

    public async Task<bool> Pushed(string portal, EndedTalk talk)
    {
        var stored = false;
        await Reach(portal, async door => stored = await door.Pushed(portal, StoredJson.Write(talk)), async () => stored = await here.Pushed(portal, talk));
        return stored;
    }

    public Task Refresh(string portal) => Reach(portal, door => door.Refresh(portal), () => here.Refresh(portal));

    private async Task Reach(string portal, Func<IPortalDoor, Task> elsewhere, Func<Task> atHome)
    {
        if (nodes.Owner(portal) is not { } owner || owner.Equals(nodes.Self))
        {
            await atHome();
            return;
        }

        try
        {
            await elsewhere(GetGrainService(owner));
        }
        catch (Exception failure) when (failure is OrleansException or TimeoutException)
        {
            Log.NotReached(log, owner, portal, failure.GetType().Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Node {Node} could not be told of portal {Portal}: {Failure}; it finds by itself what is stored")]
        public static partial void NotReached(ILogger logger, SiloAddress node, string portal, string failure);
    }
}
