using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.OAuth;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Host.Turns;

namespace B24CoachBot.Host.Tenancy;

/// <summary>The portals that installed the application.</summary>
internal sealed class TenantDirectory(Tenants tenants, TenantLife life, AuthServer server, ApplicationCard card, ConnectStates states, PersonTokens people, TimeProvider clock) : IPortalDirectory
{
    /// <summary>Refusals that are of the whole portal: nobody's own access is void because of them.</summary>
    private static readonly string[] OfThePortal = ["PAYMENT_REQUIRED", "NOT_INSTALLED", "PORTAL_DELETED", "APPLICATION_NOT_FOUND"];

    public async Task<IReadOnlyList<string>> Served() => await tenants.Served();

    public void Connect(IServiceCollection services, string portal) => services
        .AddPortal(_ => Host(portal), _ => new PortalTokens(server, portal, Vault(portal)), card.LocalPortals, Random.Shared.NextDouble, CoachHost.UserAgent)
        .AddSingleton(new PersonAccess(person => Own(portal, person)))
        .AddSingleton(given => new ConnectLinks(person => states.Link(given.GetRequiredService<PortalHost>().Current, portal, person)));

    // Once for a coach, when it is built; a container makes its parts without waiting.
    private PortalHost Host(string portal)
    {
        var endpoint = tenants.Find(portal).GetAwaiter().GetResult()?.ClientEndpoint;
        return Endpoints.TryRoot(endpoint is null ? null : new Uri(endpoint), card.LocalPortals, out var root)
            ? new PortalHost(root, moved => _ = life.Moved(portal, moved))
            : throw new InvalidOperationException("The portal is not installed, or stands where it may not be called.");
    }

    private TokenVault Vault(string portal) => new(
        async () => await tenants.Find(portal) is { AccessToken.Length: > 0 } stored
            ? new StoredTokens(new TokenPair(new Secret(stored.AccessToken), new Secret(stored.RefreshToken), stored.ExpiresAt), stored.ServerEndpoint)
            : null,
        (_, granted) => tenants.Renew(portal, granted.Pair.Access.Reveal(), granted.Pair.Refresh.Reveal(), Endpoint(granted), granted.Pair.ExpiresAt, clock.GetUtcNow()),
        code => life.Suspended(portal, code));

    private async Task<PortalTokens?> Own(string portal, int person) =>
        await people.Of(portal, person) is null ? null : new PortalTokens(server, portal, Vault(portal, person));

    /// <summary>A person's pair lies beside the portal's own; one that is void is forgotten, and the person is asked for another.</summary>
    private TokenVault Vault(string portal, int person) => new(
        async () => await people.Of(portal, person) is { } stored && await tenants.Find(portal) is { } tenant
            ? new StoredTokens(new TokenPair(new Secret(stored.AccessToken), new Secret(stored.RefreshToken), stored.ExpiresAt), tenant.ServerEndpoint)
            : null,
        (_, granted) => people.Renew(portal, person, new StoredPersonToken(granted.Pair.Access.Reveal(), granted.Pair.Refresh.Reveal(), granted.Pair.ExpiresAt)),
        code => OfThePortal.Contains(code, StringComparer.OrdinalIgnoreCase) ? Task.CompletedTask : people.Lose(portal, person));

    private string? Endpoint(TokenReply.Granted granted) => Endpoints.TryRoot(granted.Endpoint, card.LocalPortals, out _) ? granted.Endpoint!.AbsoluteUri : null;
}
