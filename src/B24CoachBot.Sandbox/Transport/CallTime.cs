using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;

namespace B24CoachBot.Sandbox.Transport;

/// <summary>The "time" member of an answer: moments by the portal's clock, duration as it really took.</summary>
internal sealed class CallTime(TimeProvider clock, TimeZoneInfo zone)
{
    private readonly DateTimeOffset start = clock.GetUtcNow();
    private readonly long began = TimeProvider.System.GetTimestamp();

    /// <summary>Real seconds since the start.</summary>
    public double Seconds => TimeProvider.System.GetElapsedTime(began).TotalSeconds;

    public JsonObject ToJson(int generation, double? operating, DateTimeOffset? resetAt)
    {
        var spent = Seconds;
        var finish = start.AddSeconds(spent);
        var time = new JsonObject
        {
            ["start"] = generation == 3 ? JsonValue.Create(start.ToUnixTimeSeconds()) : JsonValue.Create(Unix(start)),
            ["finish"] = Unix(finish),
            ["duration"] = Math.Round(spent, 6),
            ["processing"] = Math.Round(spent, 6),
            ["date_start"] = Instants.Write(start, zone),
            ["date_finish"] = Instants.Write(finish, zone),
        };
        if (resetAt is { } reset)
        {
            time["operating_reset_at"] = reset.ToUnixTimeSeconds();
            time["operating"] = Math.Round(operating ?? 0, 6);
        }

        return time;
    }

    private static double Unix(DateTimeOffset moment) => Math.Round(moment.ToUnixTimeMilliseconds() / 1000.0, 3);
}
