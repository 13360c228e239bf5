using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using B24CoachBot.Sandbox.Portal.Applications;
using B24CoachBot.Sandbox.Portal.Rows;
using B24CoachBot.Sandbox.Sites;

namespace B24CoachBot.Sandbox.Control;

/// <summary>POST portals: another portal beside those there are. POST portals/{portal}: it moves to another address, or is suspended. GET portals: all of them.</summary>
internal static partial class PortalsControl
{
    public static void Register(ControlTable table)
    {
        table.GetOfAll("portals", call => new JsonArray([.. call.Portal.Sites.All.Select(Shown)]));
        table.PostAndWait("portals", Add);
        table.PostAndWait("portals/{portal}", Change);
    }

    private static async Task<JsonNode?> Add(ControlCall call)
    {
        call.Body.Allow("name", "seed", "webhook");
        var name = call.Body.Text("name");
        if (!Name().IsMatch(name))
        {
            throw new ControlError(400, "'name' must be 1 to 40 small Latin letters, digits and hyphens.");
        }

        if (call.Portal.Sites.Find(name) is not null)
        {
            throw new ControlError(409, $"There is a portal '{name}' already.");
        }

        var webhook = call.Body.TextOrNull("webhook") ?? "admin";
        if (webhook is not ("admin" or "ordinary"))
        {
            throw new ControlError(400, "'webhook' must be admin or ordinary.");
        }

        try
        {
            return Shown(await call.Portal.Sites.Add(name, call.Body.TextOrNull("seed") ?? call.Portal.Options.Seed, webhook));
        }
        catch (ArgumentException unknown)
        {
            throw new ControlError(400, unknown.Message);
        }
    }

    private static async Task<JsonNode?> Change(ControlCall call)
    {
        call.Body.Allow("rename", "status");
        var site = call.SiteNamed(call.Route("portal"));
        if (call.Body.TextOrNull("status") is { } status)
        {
            if (!PortalStatus.All.Contains(status))
            {
                throw new ControlError(400, $"'status' must be one of: {string.Join(", ", PortalStatus.All)}.");
            }

            site.World.Run(() =>
            {
                site.World.Table<PortalRow>().Put(site.World.Settings with { Status = status });
                InstallationBook.Paid(site.World);
            });
        }

        if (call.Body.FlagOrNull("rename") == true)
        {
            await call.Portal.Sites.Rename(site);
        }

        return Shown(site);
    }

    private static JsonObject Shown(Site site) => new()
    {
        ["portal"] = site.MemberId,
        ["name"] = site.Name,
        ["url"] = site.Url,
        ["webhook"] = site.WebhookUrl,
        ["status"] = site.World.Note(() => site.World.Settings.Status),
    };

    [GeneratedRegex("^[a-z0-9-]{1,40}$")]
    private static partial Regex Name();
}
