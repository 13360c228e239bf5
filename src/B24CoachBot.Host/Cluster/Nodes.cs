namespace B24CoachBot.Host.Cluster;

/// <summary>The nodes that are known to live, as this one knows it.</summary>
internal sealed class Nodes(ILocalSiloDetails self, ISiloStatusOracle known)
{
    public SiloAddress Self => self.SiloAddress;

    public IReadOnlyList<SiloAddress> Living => [.. known.GetApproximateSiloStatuses(onlyActive: true).Keys];

    /// <summary>The node whose place it is to serve the portal; null as long as none is known to live.</summary>
    public SiloAddress? Owner(string portal) => Rendezvous.Owner(portal, Living, node => node.ToParsableString());
}
