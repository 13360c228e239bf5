using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.OAuth;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Adapters.Storage.Rows;
using B24CoachBot.Host.Tenancy;

namespace B24CoachBot.Host.Intake;

/// <summary>Where the portal sends a person back who followed the link of <c>/connect</c>. The pair is kept only if it is that very person's, at that very portal, by a link that was not used before.</summary>
internal sealed class ConnectEndpoint(
    ConnectStates states, AuthServer server, AsPerson asPerson, Tenants tenants, PersonTokens tokens, ApplicationCard card, Pages pages)
{
    public const string Path = "/connect";

    public async Task Take(HttpContext http)
    {
        var query = http.Request.Query;
        var kept = query["code"].ToString() is { Length: > 0 and < 200 } code && states.Read(query["state"]) is { } state
            && await Keep(state, new Secret(code), query["server_domain"].ToString(), http.RequestAborted);
        var language = http.Request.GetTypedHeaders().AcceptLanguage.FirstOrDefault()?.Value.Value ?? "";
        await pages.Show(http, kept ? StatusCodes.Status200OK : StatusCodes.Status403Forbidden, kept ? "pages/connected" : "pages/not-connected", language.Length >= 2 ? language[..2] : "");
    }

    private async Task<bool> Keep(ConnectState state, Secret code, string serverHost, CancellationToken stop)
    {
        if (await tenants.Find(state.Portal) is not { Status: TenantStatus.Active } tenant || !Endpoints.TryRoot(new Uri(tenant.ClientEndpoint), card.LocalPortals, out var root)
            || !await tokens.Spend(state.Portal, state.Person, state.Nonce)
            || await server.Exchange(code, $"https://{serverHost}/", stop) is not TokenReply.Granted granted || granted.MemberId != state.Portal
            || await asPerson.Who(root, granted.Pair.Access, stop) is not { } person || person.Id != state.Person)
        {
            return false;
        }

        await tokens.Keep(state.Portal, state.Person, new StoredPersonToken(granted.Pair.Access.Reveal(), granted.Pair.Refresh.Reveal(), granted.Pair.ExpiresAt));
        return true;
    }
}
