using System.Text.Json.Nodes;

namespace B24CoachBot.Sandbox.Control;

/// <summary>POST clock: moves time forward and answers when all that fell due on the way has been fired, in order.</summary>
internal static class ClockControl
{
    public static void Register(ControlTable table) => table.PostAndWait("clock", Move);

    private static async Task<JsonNode?> Move(ControlCall call)
    {
        call.Body.Allow("advance", "now");
        var target = (call.Body.DurationOrNull("advance"), call.Body.InstantOrNull("now", call.World.Zone)) switch
        {
            ({ } advance, null) => call.Portal.Clock.GetUtcNow() + advance,
            (null, { } now) => now,
            _ => throw new ControlError(400, "Give either 'advance' (a duration such as PT2H) or 'now' (a moment)."),
        };
        if (call.Body.DurationOrNull("advance") < TimeSpan.Zero || !await call.Portal.Wind(target))
        {
            throw new ControlError(400, "The clock moves forward only.");
        }

        call.World.Flush();
        return call.Now();
    }
}
