using B24CoachBot.Adapters.Portal;
using B24CoachBot.Host.Tenancy;
using B24CoachBot.Host.Turns;

namespace B24CoachBot.Host.Cluster;

/// <summary>Hands on to the coaches of this node, off Orleans's own scheduler: what begins there runs on one step at a time.</summary>
internal sealed class PortalDoor(GrainId id, Silo silo, ILoggerFactory logs, RelayHere here) : GrainService(id, silo, logs), IPortalDoor
{
    public Task Hear(string portal, int subject) => Task.Run(() => here.Hear(portal, subject));

    public Task<bool> Pushed(string portal, string talk) => Task.Run(() => here.Pushed(portal, StoredJson.Read<EndedTalk>(talk)));

    public Task Refresh(string portal) => Task.Run(() => here.Refresh(portal));
}
