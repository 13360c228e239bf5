using B24CoachBot.Adapters.Portal;

namespace B24CoachBot.Host.Tenancy;

/// <summary>From the doors of this process to whoever serves a portal, here or at another node.</summary>
internal interface IPortalRelay
{
    /// <summary>A person has something to hear, which is stored already. A knock that is lost costs time, nothing else.</summary>
    Task Hear(string portal, int subject);

    /// <summary>The portal told of a talk that is over. True when it is stored; false when nobody serves the portal now, and its lists hold the talk.</summary>
    Task<bool> Pushed(string portal, EndedTalk talk);

    /// <summary>What is stored of the portal has changed: its coach takes the tokens as they are now, and looks to its registration.</summary>
    Task Refresh(string portal);
}
