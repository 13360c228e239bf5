using System.Text.Json.Nodes;

namespace B24CoachBot.Sandbox.Control;

/// <summary>POST clock: moves time forward and answers when all that fell due on the way has been fired, in order.</summary>
internal static class ClockControl
{
    public static void Register(ControlTable table) => table.PostAndWait("clock", Move);

    private static async Task<JsonNode?> Move(ControlCall call)
    {
        call.Body.Allow("advance", "now", "to");
        var target = (call.Body.DurationOrNull("advance"), call.Body.InstantOrNull("now", call.World.Zone), call.Body.TextOrNull("to")) switch
        {
            ({ } advance, null, null) => call.Portal.Clock.GetUtcNow() + advance,
            (null, { } now, null) => now,
            (null, null, "digest") => Digest(call.Portal),
            _ => throw new ControlError(400, "Give one of 'advance' (a duration such as PT2H), 'now' (a moment) and 'to' (\"digest\")."),
        };
        var by = call.Body.DurationOrNull("advance");

        // Whoever else moved the clock meanwhile has gone at least as far as was asked for.
        if (by < TimeSpan.Zero || (!await call.Portal.Wind(target) && by is null))
        {
            throw new ControlError(400, "The clock moves forward only.");
        }

        call.Portal.Sites.Flush();
        return call.Now();
    }

    private static DateTimeOffset Digest(SandboxPortal portal) => portal.Probe is not { } bot
        ? throw new ControlError(400, "No bot runs beside this portal, so nobody plans a digest.")
        : bot.NextDigest?.Invoke() ?? throw new ControlError(400, "The bot has no digest planned.");
}
