using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Applications;
using B24CoachBot.Sandbox.Portal.Rows;
using B24CoachBot.Sandbox.Sites;

namespace B24CoachBot.Sandbox.Control;

/// <summary>
/// POST applications: a vendor fills in a card. POST applications/{code}/install, …/finish, …/update, …/uninstall: an administrator of a
/// portal does that with it.
/// </summary>
internal static class ApplicationsControl
{
    public static void Register(ControlTable table)
    {
        table.GetOfAll("applications", call => Paging.Array(call.Portal.Sites.Cards, card => Shown(call, card)));
        table.PostAndWait("applications", Add);
        table.PostAndWait("applications/{code}/install", Install);
        table.PostAndWait("applications/{code}/finish", call => Do(call, (site, card, _) => InstallationBook.Finish(site.World, card)));
        table.PostAndWait("applications/{code}/update", call => Do(call, (site, card, _) => InstallationBook.Update(site.World, card)));
        table.PostAndWait("applications/{code}/uninstall", call =>
        {
            var clean = call.Body.FlagOrNull("clean") ?? false;
            return Do(call, (site, _, application) => InstallationBook.Uninstall(site.World, application, clean), "clean");
        });
    }

    private static async Task<JsonNode?> Add(ControlCall call)
    {
        call.Body.Allow("code", "clientId", "clientSecret", "handler", "installPage", "redirectUri", "scopes");
        var world = call.Portal.Sites.First.World;
        await call.Portal.Sites.OpenAuthority();
        return world.Run(() =>
        {
            var code = call.Body.Text("code");
            if (world.Table<ApplicationRow>().All.Any(card => card.Code == code))
            {
                throw new ControlError(409, $"There is an application '{code}' already.");
            }

            var card = new ApplicationRow(
                world.NextId("application"),
                code,
                call.Body.TextOrNull("clientId") ?? "app." + TokenBook.Secret(world, "client")[..24],
                call.Body.TextOrNull("clientSecret") ?? TokenBook.Secret(world, "clientSecret"),
                Address(call, "handler") ?? throw new ControlError(400, "'handler' is missing."),
                call.Body.Texts("scopes"))
            {
                InstallPage = Address(call, "installPage"),
                RedirectUri = Address(call, "redirectUri"),
            };
            world.Table<ApplicationRow>().Put(card);
            var shown = Shown(call, card);
            shown["client_secret"] = card.ClientSecret;
            return shown;
        });
    }

    /// <summary>The page that the application shows to the administrator comes back as it was sent; it calls installFinish if it names it.</summary>
    private static async Task<JsonNode?> Install(ControlCall call)
    {
        call.Body.Allow("portal", "user");
        var (site, card) = (SiteOf(call), CardOf(call));
        var world = site.World;
        var token = world.Run(() =>
        {
            if (world.Table<InstallationRow>().Find(card.Id) is not null)
            {
                throw new ControlError(409, $"'{card.Code}' is installed at {site.Name} already.");
            }

            var user = call.Body.NumberOrNull("user") is { } id ? world.Table<UserRow>().Find(id) : world.Table<UserRow>().All.FirstOrDefault(one => one.IsAdmin);
            return user is { IsAdmin: true, Active: true }
                ? InstallationBook.Install(world, card, user.Id)
                : throw new ControlError(400, "Only an administrator of the portal installs an application.");
        });
        if (card.InstallPage is not { } page)
        {
            return Installed(site, card);
        }

        var seen = await Frame.Open(world, page, token, "DEFAULT", "ru", []);
        if (seen.Html.Contains("installFinish", StringComparison.Ordinal))
        {
            world.Run(() => InstallationBook.Finish(world, card));
        }

        var answer = Installed(site, card);
        answer["status"] = seen.Status;
        answer["html"] = seen.Html;
        return answer;
    }

    private static Task<JsonNode?> Do(ControlCall call, Action<Site, ApplicationRow, InstallationRow> deed, params IReadOnlyList<string> more)
    {
        call.Body.Allow([.. more, "portal"]);
        var (site, card) = (SiteOf(call), CardOf(call));
        site.World.Run(() => deed(site, card, site.World.Table<InstallationRow>().Find(card.Id)
            ?? throw new ControlError(409, $"'{card.Code}' is not installed at {site.Name}.")));
        return Task.FromResult<JsonNode?>(Installed(site, card));
    }

    private static Site SiteOf(ControlCall call) => call.Body.TextOrNull("portal") is { } named ? call.SiteNamed(named) : call.Site;

    private static ApplicationRow CardOf(ControlCall call) => call.Portal.Sites.Cards.FirstOrDefault(card => card.Code == call.Route("code"))
        ?? throw new ControlError(404, $"There is no application '{call.Route("code")}'.");

    private static string? Address(ControlCall call, string name) => call.Body.TextOrNull(name) is not { } url ? null
        : Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? url
        : throw new ControlError(400, $"'{name}' must be an http or https address.");

    private static JsonObject Installed(Site site, ApplicationRow card)
    {
        var application = site.World.Note(() => site.World.Table<InstallationRow>().Find(card.Id));
        return new JsonObject
        {
            ["portal"] = site.MemberId,
            ["installed"] = application?.IsFinished ?? false,
            ["version"] = application?.Version,
        };
    }

    private static JsonObject Shown(ControlCall call, ApplicationRow card) => new()
    {
        ["id"] = card.Id,
        ["code"] = card.Code,
        ["client_id"] = card.ClientId,
        ["handler"] = card.Handler,
        ["installPage"] = card.InstallPage,
        ["redirectUri"] = card.RedirectUri,
        ["scopes"] = new JsonArray([.. card.Scopes.Select(scope => JsonValue.Create(scope))]),
        ["server"] = call.Portal.AuthorityUrl,
    };
}
