using System.Globalization;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Applications;
using B24CoachBot.Sandbox.Portal.Rows;
using Microsoft.AspNetCore.Http.Extensions;

namespace B24CoachBot.Sandbox.Transport;

/// <summary>
/// GET /oauth/authorize/?client_id&amp;state at the portal: who is signed in comes back to the application with a code. Nobody signs in here,
/// so "user" in the query says who it is, otherwise it is the first administrator. What fails is shown by the portal.
/// </summary>
internal sealed class ConsentEndpoint(World world, Func<string?, ApplicationRow?> card)
{
    public async Task Answer(HttpContext http)
    {
        var named = card(http.Request.Query["client_id"]);
        if (world.Run(() => Back(http.Request.Query, named)) is { } address)
        {
            http.Response.StatusCode = StatusCodes.Status302Found;
            http.Response.Headers.Location = address;
            return;
        }

        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        http.Response.ContentType = "text/html; charset=utf-8";
        await http.Response.WriteAsync("<html><head><title>Bitrix24</title></head><body><h1>Application not installed</h1></body></html>");
    }

    private string? Back(IQueryCollection query, ApplicationRow? named)
    {
        var user = long.TryParse(query["user"], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? world.Table<UserRow>().Find(id)
            : world.Table<UserRow>().All.FirstOrDefault(one => one.IsAdmin);
        if (user is not { Active: true, IsBot: false, IsConnector: false } || world.Settings.Status != PortalStatus.Active
            || named is not { RedirectUri: { } uri } known || world.Table<InstallationRow>().Find(known.Id) is not { } application)
        {
            return null;
        }

        var answer = new QueryBuilder
        {
            { "code", TokenBook.Code(world, known.Id, user.Id).Code },
            { "state", query["state"].ToString() },
            { "domain", world.Domain },
            { "member_id", world.Settings.MemberId },
            { "scope", string.Join(',', application.Scopes) },
            { "server_domain", new Uri(world.Authority).Authority },
        };
        return uri + (uri.Contains('?', StringComparison.Ordinal) ? "&" + answer.ToQueryString().Value![1..] : answer.ToQueryString().Value);
    }
}
