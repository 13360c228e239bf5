using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Host.Tenancy;
using B24CoachBot.Host.Turns;

namespace B24CoachBot.Host.Cluster;

/// <summary>
/// Serves one portal on one node. That there is but one of it is Orleans's promise, and a promise only: what is stored and sent is
/// fenced by the lease that is taken here.
/// </summary>
[KeepAlive]
[OnOwnNode]
internal sealed class PortalGrain(PortalCoaches coaches, Leases leases, Nodes nodes, TimeProvider clock) : Grain, IPortalGrain
{
    private string Portal => this.GetPrimaryKeyString();

    public async Task<bool> Serve()
    {
        if (nodes.Owner(Portal) is { } owner && !owner.Equals(nodes.Self))
        {
            await Release();
            return false;
        }

        if (coaches.Find(Portal) is null)
        {
            await coaches.Begin(Portal, await leases.Take(Portal, nodes.Self.ToParsableString(), clock.GetUtcNow()), CancellationToken.None);
        }

        return true;
    }

    public async Task Hear(int subject)
    {
        if (await Serve())
        {
            coaches.Find(Portal)?.Hear(subject);
        }
    }

    public async Task<bool> Pushed(string talk)
    {
        if (!await Serve() || coaches.Find(Portal) is not { } coach)
        {
            return false;
        }

        await coach.Pushed(StoredJson.Read<EndedTalk>(talk));
        return true;
    }

    /// <summary>A portal that nobody serves yet begins with what is stored.</summary>
    public Task Refresh()
    {
        coaches.Find(Portal)?.Refresh();
        return Task.CompletedTask;
    }

    public async Task Release()
    {
        await coaches.End(Portal);
        DeactivateOnIdle();
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => coaches.End(Portal);
}
