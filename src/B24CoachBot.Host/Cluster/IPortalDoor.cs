using Orleans.Services;

namespace B24CoachBot.Host.Cluster;

/// <summary>How other nodes speak with the coaches of this one. There is one on every node, addressed by the node: no directory has to know where it is.</summary>
[Alias("b24coachbot.door")]
internal interface IPortalDoor : IGrainService
{
    /// <summary>A person at the portal has something to hear; it was stored by whoever calls.</summary>
    [Alias("hear")]
    Task Hear(string portal, int subject);

    /// <summary>The portal told of a talk that is over, in JSON as it would be stored. True when it is stored; false when the portal is not served here.</summary>
    [Alias("pushed")]
    Task<bool> Pushed(string portal, string talk);

    /// <summary>What is stored of the portal has changed.</summary>
    [Alias("refresh")]
    Task Refresh(string portal);
}
