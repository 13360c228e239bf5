namespace B24CoachBot.Host.Cluster;

/// <summary>A portal, wherever in the cluster it is served.</summary>
[Alias("b24coachbot.portal")]
internal interface IPortalGrain : IGrainWithStringKey
{
    /// <summary>Takes the portal over if this is the place for it. False when it is not: the next call finds the right one.</summary>
    [Alias("serve")]
    Task<bool> Serve();

    /// <summary>A person at the portal has something to hear; it was stored by whoever calls.</summary>
    [Alias("hear")]
    Task Hear(int subject);

    /// <summary>The portal told of a talk that is over, in JSON as it would be stored. True when it is stored.</summary>
    [Alias("pushed")]
    Task<bool> Pushed(string talk);

    /// <summary>What is stored of the portal has changed.</summary>
    [Alias("refresh")]
    Task Refresh();
}
