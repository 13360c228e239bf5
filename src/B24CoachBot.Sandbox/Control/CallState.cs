using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Control;

/// <summary>Calls as the state shows them; the client by the type's number and its id.</summary>
internal static class CallState
{
    public static JsonArray All(World world) => Paging.Array(world.Table<CallRow>().All, call => new JsonObject
    {
        ["id"] = call.Id,
        ["callId"] = call.CallId,
        ["userId"] = call.UserId,
        ["phone"] = call.Phone,
        ["direction"] = call.Type == 2 ? "in" : "out",
        ["start"] = Instants.Write(call.Start, world.Zone),
        ["seconds"] = call.Seconds,
        ["failedCode"] = call.FailedCode,
        ["category"] = call.Category,
        ["clientTypeId"] = call.Client?.OwnerTypeId,
        ["clientId"] = call.Client?.OwnerId,
        ["activityId"] = call.ActivityId,
        ["transcript"] = call.TranscriptBy(world.Now),
    });
}
