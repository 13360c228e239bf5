using Orleans.Placement;
using Orleans.Runtime.Placement;

namespace B24CoachBot.Host.Cluster;

/// <summary>The portal's grain is placed where <see cref="Rendezvous"/> has its owner, so that every node agrees and a new one gets its share.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OnOwnNodeAttribute() : PlacementAttribute(OnOwnNode.Instance);

[GenerateSerializer]
internal sealed class OnOwnNode : PlacementStrategy
{
    public static OnOwnNode Instance { get; } = new();
}

internal sealed class OwnNodeDirector : IPlacementDirector
{
    public Task<SiloAddress> OnAddActivation(PlacementStrategy strategy, PlacementTarget target, IPlacementContext context) =>
        Task.FromResult(Rendezvous.Owner(target.GrainIdentity.Key.ToString()!, context.GetCompatibleSilos(target), node => node.ToParsableString())
            ?? context.LocalSilo);
}
