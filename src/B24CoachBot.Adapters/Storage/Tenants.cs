using System.Data.Common;
using B24CoachBot.Adapters.Storage.Rows;
using Microsoft.AspNetCore.DataProtection;

namespace B24CoachBot.Adapters.Storage;

/// <summary>A portal that installed the application. Tokens are in clear here and encrypted in the rows; both are empty once it is uninstalled.</summary>
public sealed record StoredTenant(
    string Portal, string ClientEndpoint, string ServerEndpoint, string AccessToken, string RefreshToken, string ApplicationToken, string Scope, int UserId, TenantStatus Status, DateTimeOffset ExpiresAt)
{
    // Records end up in logs.
    public override string ToString() => $"StoredTenant {{ Portal = {Portal}, Status = {Status} }}";
}

/// <summary>The portals that installed the application. A row's secrets are readable for that row's portal only: copied into another's row they are noise.</summary>
public sealed class Tenants(Database database, IDataProtectionProvider protection)
{
    private const string Columns = "portal, client_endpoint, server_endpoint, access_token, refresh_token, application_token, scope, user_id, status, expires_at";

    public async Task<StoredTenant?> Find(string portal) => (await database.Read(
        Read, $"SELECT {Columns} FROM tenants WHERE portal = @portal", ("portal", portal))).FirstOrDefault();

    public Task<List<StoredTenant>> All() => database.Read(Read, $"SELECT {Columns} FROM tenants ORDER BY portal");

    /// <summary>Those to be served, without their secrets being opened.</summary>
    public Task<List<string>> Served() => database.Read(
        row => row.GetString(0), "SELECT portal FROM tenants WHERE status = @active ORDER BY portal", ("active", (int)TenantStatus.Active));

    /// <summary>Installed, or installed anew: everything of the row is replaced.</summary>
    public Task Keep(StoredTenant tenant, DateTimeOffset at) => database.Writes.Commit((db, within) => db.Run(
        within,
        """
        INSERT INTO tenants (portal, client_endpoint, server_endpoint, access_token, refresh_token, application_token, scope, user_id, status, expires_at, updated_at)
        VALUES (@portal, @client, @server, @access, @refresh, @application, @scope, @user, @status, @expires, @at)
        ON CONFLICT (portal) DO UPDATE SET client_endpoint = excluded.client_endpoint, server_endpoint = excluded.server_endpoint, access_token = excluded.access_token,
        refresh_token = excluded.refresh_token, application_token = excluded.application_token, scope = excluded.scope, user_id = excluded.user_id, status = excluded.status,
        expires_at = excluded.expires_at, updated_at = excluded.updated_at
        """,
        ("portal", tenant.Portal), ("client", tenant.ClientEndpoint), ("server", tenant.ServerEndpoint), ("access", Seal(tenant.Portal, tenant.AccessToken)),
        ("refresh", Seal(tenant.Portal, tenant.RefreshToken)), ("application", Seal(tenant.Portal, tenant.ApplicationToken)), ("scope", tenant.Scope), ("user", tenant.UserId),
        ("status", (int)tenant.Status), ("expires", tenant.ExpiresAt.ToUnixTimeMilliseconds()), ("at", at.ToUnixTimeMilliseconds())));

    /// <summary>The next pair, both tokens at once, and where the portal answers if the authorisation server said so. An uninstalled portal stays without.</summary>
    public Task Renew(string portal, string access, string refresh, string? clientEndpoint, DateTimeOffset expiresAt, DateTimeOffset at) => database.Writes.Commit((db, within) => db.Run(
        within,
        """
        UPDATE tenants SET access_token = @access, refresh_token = @refresh, client_endpoint = COALESCE(@client, client_endpoint), expires_at = @expires, updated_at = @at
        WHERE portal = @portal AND status <> @gone
        """,
        ("access", Seal(portal, access)), ("refresh", Seal(portal, refresh)), ("client", clientEndpoint), ("expires", expiresAt.ToUnixTimeMilliseconds()), ("at", at.ToUnixTimeMilliseconds()),
        ("portal", portal), ("gone", (int)TenantStatus.Uninstalled)));

    /// <summary>A renamed portal.</summary>
    public Task Move(string portal, string clientEndpoint, DateTimeOffset at) => database.Writes.Commit((db, within) => db.Run(
        within,
        "UPDATE tenants SET client_endpoint = @client, updated_at = @at WHERE portal = @portal",
        ("client", clientEndpoint), ("at", at.ToUnixTimeMilliseconds()), ("portal", portal)));

    /// <summary>Served, or at rest. True when that is news; an uninstalled portal is neither.</summary>
    public async Task<bool> Become(string portal, TenantStatus status, DateTimeOffset at)
    {
        var changed = 0;
        await database.Writes.Commit(async (db, within) => changed = await db.Run(
            within,
            "UPDATE tenants SET status = @status, updated_at = @at WHERE portal = @portal AND status <> @status AND status <> @gone",
            ("status", (int)status), ("at", at.ToUnixTimeMilliseconds()), ("portal", portal), ("gone", (int)TenantStatus.Uninstalled)));
        return changed > 0;
    }

    /// <summary>The tokens go, everybody's own included; the rows stay for a later installation.</summary>
    public Task Uninstall(string portal, DateTimeOffset at) => database.Writes.Commit(async (db, within) =>
    {
        await db.Run(
            within,
            "UPDATE tenants SET access_token = '', refresh_token = '', application_token = '', status = @gone, updated_at = @at WHERE portal = @portal",
            ("gone", (int)TenantStatus.Uninstalled), ("at", at.ToUnixTimeMilliseconds()), ("portal", portal));
        await db.Run(within, "DELETE FROM person_tokens WHERE portal = @portal", ("portal", portal));
    });

    private IDataProtector Protector(string portal) => protection.CreateProtector("tenant", portal);

    private string Seal(string portal, string secret) => secret.Length == 0 ? "" : Protector(portal).Protect(secret);

    private StoredTenant Read(DbDataReader row)
    {
        var portal = row.GetString(0);
        string Open(int column) => row.GetString(column) is { Length: > 0 } secret ? Protector(portal).Unprotect(secret) : "";
        return new StoredTenant(
            portal, row.GetString(1), row.GetString(2), Open(3), Open(4), Open(5), row.GetString(6), row.GetInt32(7), (TenantStatus)row.GetInt32(8), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(9)));
    }
}
