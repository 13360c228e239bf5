using B24CoachBot.Adapters.Portal;

namespace B24CoachBot.Host.Tenancy;

/// <summary>All portals are served in this process.</summary>
internal sealed class RelayHere(PortalCoaches coaches) : IPortalRelay
{
    public Task Hear(string portal, int subject)
    {
        coaches.Find(portal)?.Hear(subject);
        return Task.CompletedTask;
    }

    public async Task<bool> Pushed(string portal, EndedTalk talk)
    {
        if (coaches.Find(portal) is not { } coach)
        {
            return false;
        }

        await coach.Pushed(talk);
        return true;
    }

    public Task Refresh(string portal)
    {
        coaches.Find(portal)?.Refresh();
        return Task.CompletedTask;
    }
}
