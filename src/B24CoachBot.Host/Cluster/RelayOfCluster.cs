using B24CoachBot.Adapters.Portal;
using B24CoachBot.Host.Tenancy;
using B24CoachBot.Host.Turns;

namespace B24CoachBot.Host.Cluster;

/// <summary>Each portal is served by some node.</summary>
internal sealed class RelayOfCluster(IGrainFactory grains) : IPortalRelay
{
    public Task Hear(string portal, int subject) => grains.GetGrain<IPortalGrain>(portal).Hear(subject);

    public Task<bool> Pushed(string portal, EndedTalk talk) => grains.GetGrain<IPortalGrain>(portal).Pushed(StoredJson.Write(talk));

    public Task Refresh(string portal) => grains.GetGrain<IPortalGrain>(portal).Refresh();
}
