using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Applications;
using B24CoachBot.Sandbox.Portal.Rows;
using B24CoachBot.Sandbox.Transport;

namespace B24CoachBot.Sandbox.Sites;

/// <summary>
/// The authorisation server, at an address of its own: it knows the vendors' applications and the tokens of every portal
/// (settings/oauth). A request is logged, and misbehaves to order, at the portal whose token it names; its method is called oauth.token.
/// </summary>
internal sealed class Authority(SiteBook sites)
{
    public const string Method = "oauth.token";

    public async Task Answer(HttpContext http)
    {
        var path = http.Request.Path.Value?.TrimEnd('/');
        if (path == "/oauth/token")
        {
            var args = await Sent(http);
            var (site, card) = (SiteOf(args), sites.Card(args.TextOrNull("client_id")));
            await site.Rest.Serve(http, new Address(2, 0, "", Method), _ => site.World.Run(() => Token(site.World, card, args)));
        }
        else if (path is "/rest/app.info" or "/rest/app.info.json")
        {
            var args = await Sent(http);
            var access = Arguments.Bearer(http.Request) ?? args.TextOrNull("auth") ?? args.TextOrNull("access_token");
            var site = sites.All.FirstOrDefault(site => site.World.Note(() => TokenBook.OfAccess(site.World, access ?? "")) is not null) ?? sites.First;
            await site.Rest.Serve(http, new Address(2, 0, "", "app.info"), visit => Info(site.World, access, visit));
        }
        else
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private static async Task<Args> Sent(HttpContext http)
    {
        using var buffer = new MemoryStream();
        await http.Request.Body.CopyToAsync(buffer);
        http.Request.Body = new MemoryStream(buffer.ToArray());
        return await Arguments.Second(http.Request, buffer.ToArray());
    }

    /// <summary>The server tells this only to the application itself, so nobody but it needs a card.</summary>
    private static Reply Info(World world, string? access, Visit visit)
    {
        var caller = Callers.ByToken(world, access);
        return RestCalls.Success(ApplicationInfo.AtAuthority(world, caller, TokenBook.OfAccess(world, access!)!), visit.Time.ToJson(2, null, null));
    }

    private Site SiteOf(Args args)
    {
        var (refresh, code) = (args.TextOrNull("refresh_token") ?? "", args.TextOrNull("code") ?? "");
        return sites.All.FirstOrDefault(site => site.World.Note(() =>
            TokenBook.OfRefresh(site.World, refresh) is not null || site.World.Table<AuthorisationCodeRow>().All.Any(row => row.Code == code))) ?? sites.First;
    }

    private static Reply Token(World world, ApplicationRow? named, Args args)
    {
        var card = named ?? throw new PortalError(401, "invalid_client", "Invalid client data was provided");
        if (card.ClientSecret != args.TextOrNull("client_secret"))
        {
            throw new PortalError(200, "wrong_client", "Wrong client");
        }

        var (application, token) = (args.TextOrNull("grant_type"), args.TextOrNull("code"), args.TextOrNull("refresh_token")) switch
        {
            ("authorization_code", { Length: > 0 } code, _) => Grants.OfCode(world, card, code),
            ("refresh_token", _, { Length: > 0 } refresh) => Grants.OfRefresh(world, card, refresh),
            _ => throw new PortalError(400, "invalid_request", "An incorrectly formatted authorization request was provided"),
        };
        return new Reply(200, Envelope.Text(TokenView.Answer(world, application, token)));
    }
}
