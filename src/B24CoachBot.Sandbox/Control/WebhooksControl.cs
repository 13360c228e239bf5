using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Control;

/// <summary>POST webhooks, DELETE webhooks/{id}: an administrator sets up an outgoing webhook by hand; no method of the portal does.</summary>
internal static class WebhooksControl
{
    public static void Register(ControlTable table)
    {
        table.Post("webhooks", Add);
        table.Delete("webhooks/{id}", Remove);
    }

    /// <summary>Answers with the token that the portal shows and sends with every event; "token" makes it one that the receiver was started with.</summary>
    private static JsonObject Add(ControlCall call)
    {
        call.Body.Allow("url", "events", "token");
        var url = call.Body.Text("url");
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new ControlError(400, "'url' must be an http or https address.");
        }

        var id = call.World.NextId("outgoing");
        var token = call.Body.TextOrNull("token") ?? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{call.World.Settings.MemberId}/{id}"))))[..32];
        var hook = new OutgoingRow(id, url, token, [.. call.Body.Texts("events").Select(name => name.ToUpperInvariant())]);
        call.World.Table<OutgoingRow>().Put(hook);
        return new JsonObject { ["id"] = id, ["token"] = token };
    }

    private static JsonNode? Remove(ControlCall call)
    {
        call.World.Table<OutgoingRow>().Remove(call.Id);
        return null;
    }
}
