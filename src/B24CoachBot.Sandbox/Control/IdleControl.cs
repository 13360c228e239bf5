using System.Text.Json.Nodes;

namespace B24CoachBot.Sandbox.Control;

/// <summary>POST idle: answers when nothing is left to do now, and lists what waits for later.</summary>
internal static class IdleControl
{
    public static void Register(ControlTable table) => table.PostAndWait("idle", Wait);

    private static async Task<JsonNode?> Wait(ControlCall call)
    {
        call.Body.Allow();
        if (await call.Portal.Idle.Reach(call.Portal.Probe) is { Count: > 0 } running)
        {
            throw new ControlError(503, $"After 50 s there still was: {string.Join("; ", running)}.");
        }

        var answer = call.Now();
        answer["waiting"] = new JsonArray([.. call.Portal.Idle.Waiting(call.Portal.Probe).Select(work => new JsonObject
        {
            ["what"] = work.What,
            ["due"] = call.Moment(work.Due),
        })]);
        return answer;
    }
}
