using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Host.Tenancy;
using B24CoachBot.Host.Turns;

namespace B24CoachBot.Host.Cluster;

/// <summary>
/// The way to whoever serves a portal, and one begin at a time. That there is but one of it is Orleans's promise, and a promise only: what is stored and sent is
/// fenced by the lease that is taken here. Its coach does not end with it: Orleans forgets where grains are when another node dies.
/// </summary>
[KeepAlive]
[OnOwnNode]
internal sealed class PortalGrain(PortalCoaches coaches, Leases leases, Nodes nodes, IHostApplicationLifetime process, TimeProvider clock) : Grain, IPortalGrain
{
    public async Task<bool> Serve()
    {
        var portal = this.GetPrimaryKeyString();
        if (process.ApplicationStopping.IsCancellationRequested || !nodes.Self.Equals(nodes.Owner(portal)))
        {
            // Made when the nodes were others; the next call makes one at the right place.
            DeactivateOnIdle();
            return false;
        }

        if (coaches.Find(portal) is null)
        {
            await Apart(async () => await coaches.Begin(portal, await leases.Take(portal, nodes.Self.ToParsableString(), clock.GetUtcNow()), CancellationToken.None));
        }

        return true;
    }

    public async Task Hear(int subject)
    {
        if (await Serve())
        {
            coaches.Find(this.GetPrimaryKeyString())?.Hear(subject);
        }
    }

    public async Task<bool> Pushed(string talk)
    {
        if (!await Serve() || coaches.Find(this.GetPrimaryKeyString()) is not { } coach)
        {
            return false;
        }

        await Apart(() => coach.Pushed(StoredJson.Read<EndedTalk>(talk)));
        return true;
    }

    /// <summary>A portal that nobody serves yet begins with what is stored.</summary>
    public Task Refresh()
    {
        coaches.Find(this.GetPrimaryKeyString())?.Refresh();
        return Task.CompletedTask;
    }

    /// <summary>What begins on a grain's own scheduler stays there and waits for its turn: a coach's loops would run one at a time, and whoever waits for one of them for good.</summary>
    private static Task Apart(Func<Task> work) => Task.Run(work);
}
