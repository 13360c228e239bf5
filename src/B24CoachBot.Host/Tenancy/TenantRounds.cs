using System.Collections.Concurrent;
using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.OAuth;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Adapters.Storage.Rows;

namespace B24CoachBot.Host.Tenancy;

/// <summary>Looks, rarely, whether a portal at rest would have us again; sooner when the portal itself says that something was paid.</summary>
internal sealed class TenantRounds(Tenants tenants, TenantLife life, AuthServer server, AsPerson asInstaller, ApplicationCard card, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Rarely = TimeSpan.FromHours(6);

    /// <summary>A payment's event proves nothing of itself, so it causes no more than this many calls.</summary>
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> looked = new(StringComparer.Ordinal);

    public async Task Look(string portal, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (looked.TryGetValue(portal, out var last) && now - last < BetweenLooks)
        {
            return;
        }

        if (await tenants.Find(portal) is { Status: TenantStatus.Suspended } tenant && Endpoints.TryRoot(new Uri(tenant.ClientEndpoint), card.LocalPortals, out var root))
        {
            looked[portal] = now;
            await Look(tenant, root, stop);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Rarely, clock, stoppingToken);
            foreach (var tenant in (await tenants.All()).Where(tenant => tenant.Status == TenantStatus.Suspended))
            {
                await Look(tenant.Portal, stoppingToken);
            }
        }
    }

    private async Task Look(StoredTenant tenant, Uri root, CancellationToken stop)
    {
        switch (await asInstaller.App(root, new Secret(tenant.AccessToken), stop))
        {
            case PortalReply.Answered:
                await life.Resumed(tenant.Portal);
                break;
            case PortalReply.Failed { Why: PortalFailure.Expired } when await server.Refresh(new Secret(tenant.RefreshToken), tenant.ServerEndpoint, stop) is TokenReply.Granted granted && granted.MemberId == tenant.Portal:
                await tenants.Renew(tenant.Portal, granted.Pair.Access.Reveal(), granted.Pair.Refresh.Reveal(), null, granted.Pair.ExpiresAt, clock.GetUtcNow());
                await life.Resumed(tenant.Portal);
                break;
        }
    }
}
