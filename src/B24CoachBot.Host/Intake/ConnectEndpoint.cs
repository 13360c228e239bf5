using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.OAuth;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Adapters.Storage.Rows;
using B24CoachBot.Host.Tenancy;

namespace B24CoachBot.Host.Intake;

/// <summary>Where the portal sends a person back who followed the link of <c>/connect</c>. The pair is kept only if it is that very person's, at that very portal, by a link that was not used before.</summary>
internal sealed partial class ConnectEndpoint(
    ConnectStates states, AuthServer server, AsPerson asPerson, Tenants tenants, PersonTokens tokens, ApplicationCard card, Pages pages, ILogger<ConnectEndpoint> log)
{
    public const string Path = "/connect";

    private const int LongestCode = 200;

    public async Task Take(HttpContext http)
    {
        var query = http.Request.Query;
        var refused = query["code"].ToString() is { Length: > 0 and < LongestCode } code && states.Read(query["state"]) is { } state
            ? await Keep(state, new Secret(code), query["server_domain"].ToString(), http.RequestAborted)
            : "no link of ours, or an old one";
        if (refused is not null)
        {
            Log.Refused(log, refused);
        }

        var language = http.Request.GetTypedHeaders().AcceptLanguage.FirstOrDefault()?.Value.Value ?? "";
        await pages.Show(
            http, refused is null ? StatusCodes.Status200OK : StatusCodes.Status403Forbidden, refused is null ? "pages/connected" : "pages/not-connected", language.Length >= 2 ? language[..2] : "");
    }

    /// <summary>Why it was not kept; null when it was.</summary>
    private async Task<string?> Keep(ConnectState state, Secret code, string serverHost, CancellationToken stop)
    {
        if (await tenants.Find(state.Portal) is not { Status: TenantStatus.Active } tenant || !Endpoints.TryRoot(new Uri(tenant.ClientEndpoint), card.LocalPortals, out var root))
        {
            return "the portal is not served";
        }

        if (!await tokens.Spend(state.Portal, state.Person, state.Nonce))
        {
            return "the link was used before";
        }

        if (await server.Exchange(code, $"{card.AuthServer.Scheme}://{serverHost}/", stop) is not TokenReply.Granted granted || granted.MemberId != state.Portal)
        {
            return "the code gave no token of that portal";
        }

        if (await asPerson.Who(root, granted.Pair.Access, stop) is not { } person || person.Id != state.Person)
        {
            return "somebody else signed in";
        }

        await tokens.Keep(state.Portal, state.Person, new StoredPersonToken(granted.Pair.Access.Reveal(), granted.Pair.Refresh.Reveal(), granted.Pair.ExpiresAt));
        return null;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Nobody's own access was stored: {Why}")]
        public static partial void Refused(ILogger logger, string why);
    }
}
