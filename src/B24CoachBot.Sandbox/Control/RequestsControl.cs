using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Control;

/// <summary>GET requests: every HTTP request of the bot, from "since" on; status 0 means that no answer left.</summary>
internal static class RequestsControl
{
    public static void Register(ControlTable table) => table.Get("requests", List);

    private static JsonNode? List(ControlCall call)
    {
        // A plus sign in an unescaped query reads as a space.
        var since = call.QueryOrNull("since") is { } text
            ? Instants.Read(text.Replace(' ', '+'), call.World.Zone) ?? throw new ControlError(400, "'since' must be an ISO 8601 moment.")
            : DateTimeOffset.MinValue;
        return new JsonArray([.. call.World.Table<RequestRow>().All.Where(row => row.Time >= since).Select(row => new JsonObject
        {
            ["time"] = call.Moment(row.Time),
            ["generation"] = row.Generation,
            ["method"] = row.Method,
            ["inner"] = new JsonArray([.. row.Inner.Select(name => JsonValue.Create(name))]),
            ["status"] = row.Status,
            ["ms"] = row.Ms,
            ["fault"] = row.Fault,
            ["replayed"] = row.Replayed,
        })]);
    }
}
