using B24CoachBot.Adapters.Portal.OAuth;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Adapters.Storage.Rows;
using B24CoachBot.Host.Turns;

namespace B24CoachBot.Host.Tenancy;

/// <summary>What becomes of a portal: it installs, renames itself, is put to rest, returns, leaves. Stored first; its coach follows.</summary>
internal sealed partial class TenantLife(Tenants tenants, PortalRecords records, Leases leases, PortalCoaches coaches, DirectoryBell bell, TimeProvider clock, ILogger<TenantLife> log)
{
    /// <summary>Installed, updated, or signed in anew.</summary>
    public async Task Installed(StoredTenant tenant)
    {
        var moved = await tenants.Find(tenant.Portal) is { } before && before.ClientEndpoint != tenant.ClientEndpoint;
        await tenants.Keep(tenant, clock.GetUtcNow());
        Log.Installed(log, tenant.Portal);
        if (moved)
        {
            await coaches.End(tenant.Portal);
        }
        else
        {
            Refreshed(tenant.Portal);
        }

        bell.Ring();
    }

    /// <summary>Nothing is called there until somebody pays, installs or signs in; what waits in the rows goes on from there.</summary>
    public async Task Suspended(string portal, string code)
    {
        if (await tenants.Become(portal, TenantStatus.Suspended, clock.GetUtcNow()))
        {
            Log.Suspended(log, portal, code);
            bell.Ring();
        }
    }

    public async Task Resumed(string portal)
    {
        if (await tenants.Become(portal, TenantStatus.Active, clock.GetUtcNow()))
        {
            Log.Resumed(log, portal);
            Refreshed(portal);
            bell.Ring();
        }
    }

    /// <summary>Tokens go at once; with <paramref name="clean"/> every row goes, and once more after the coach has ended, for what was under way.</summary>
    public async Task Uninstalled(string portal, bool clean)
    {
        await tenants.Uninstall(portal, clock.GetUtcNow());
        if (clean)
        {
            await records.Erase(portal);
        }

        // Whoever serves it elsewhere finds its number outdated and stores nothing more.
        await leases.Take(portal, "", clock.GetUtcNow());
        await coaches.End(portal);
        if (clean)
        {
            await records.Erase(portal);
        }

        Log.Uninstalled(log, portal, clean);
        bell.Ring();
    }

    /// <summary>The portal sends its callers on to another host.</summary>
    public async Task Moved(string portal, Uri root)
    {
        try
        {
            await tenants.Move(portal, new Uri(root, "/rest/").AbsoluteUri, clock.GetUtcNow());
            Log.Moved(log, portal, root.Host);
        }
        catch (Exception failure)
        {
            Log.NotMoved(log, failure, portal);
        }
    }

    /// <summary>Its coach, if it stands here, takes the tokens that are stored now and looks to its registration and bindings.</summary>
    private void Refreshed(string portal)
    {
        if (coaches.Find(portal) is { } coach)
        {
            coach.Services.GetRequiredService<PortalTokens>().Forget();
            coach.Services.GetRequiredService<Signals>().Registration();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Portal {Portal} installed the application")]
        public static partial void Installed(ILogger logger, string portal);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Portal {Portal} is put to rest: {Code}; an administrator who opens the application there, or pays for it, wakes it")]
        public static partial void Suspended(ILogger logger, string portal, string code);

        [LoggerMessage(Level = LogLevel.Information, Message = "Portal {Portal} is served again")]
        public static partial void Resumed(ILogger logger, string portal);

        [LoggerMessage(Level = LogLevel.Information, Message = "Portal {Portal} uninstalled the application; everything erased: {Clean}")]
        public static partial void Uninstalled(ILogger logger, string portal, bool clean);

        [LoggerMessage(Level = LogLevel.Information, Message = "Portal {Portal} is at {Host} now")]
        public static partial void Moved(ILogger logger, string portal, string host);

        [LoggerMessage(Level = LogLevel.Error, Message = "The new host of portal {Portal} could not be stored; it is followed anew at the next start")]
        public static partial void NotMoved(ILogger logger, Exception failure, string portal);
    }
}
