using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Applications;

/// <summary>
/// The offline queue (api-reference/events/offline-events): the latest of each object, not its history. What somebody has reserved is left to
/// him, and what happens meanwhile is a row of its own.
/// </summary>
internal static class OfflineBook
{
    public const string Ping = "ONOFFLINEEVENT";

    public static void Add(World world, InstallationRow application, EventHandlerRow handler, JsonObject data)
    {
        var table = world.Table<OfflineRow>();
        var message = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{handler.Event}/{Object(data)}")))[..32];
        var waiting = table.All.Where(row => row.ApplicationId == application.Id && row is { ProcessId: "", IsError: false }).ToList();
        var known = waiting.FirstOrDefault(row => row.MessageId == message && row.Connector == handler.Connector);
        table.Put(known is not null
            ? known with { At = world.Now, Data = (JsonObject)data.DeepClone() }
            : new OfflineRow(world.NextId("offline"), application.Id, handler.Event, message, handler.Connector, world.Now, (JsonObject)data.DeepClone()));
        Tell(world, application, nothingWaited: waiting.Count == 0);
    }

    /// <summary>"Something is in the queue", not more often than was asked for; always when the queue was empty before, so that no word is lost.</summary>
    private static void Tell(World world, InstallationRow application, bool nothingWaited)
    {
        foreach (var handler in world.Table<EventHandlerRow>().All.Where(row => row.ApplicationId == application.Id && row.Event == Ping && !row.IsOffline))
        {
            if (nothingWaited || handler.ToldAt is not { } told || world.Now - told >= handler.MinTimeout)
            {
                world.Table<EventHandlerRow>().Put(handler with { ToldAt = world.Now });
                var token = TokenBook.Pair(world, application.Id, handler.UserId > 0 ? handler.UserId : application.UserId);
                ApplicationEvents.Send(world, handler.Handler, Ping, [], TokenView.Auth(world, application, token), handler.Id);
            }
        }
    }

    private static string Object(JsonObject data) =>
        Loose.Text(data["FIELDS"]?["ID"]) ?? Loose.Text((data["FIELDS_AFTER"] as JsonObject)?["ID"]) ?? Loose.Text((data["FIELDS_BEFORE"] as JsonObject)?["ID"])
        ?? Loose.Text(data["CALL_ID"]) ?? data.ToJsonString();
}
