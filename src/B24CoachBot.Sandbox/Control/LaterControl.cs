using System.Text.Json.Nodes;

namespace B24CoachBot.Sandbox.Control;

/// <summary>Control calls that are promised but belong to later work: each says so in one sentence.</summary>
internal static class LaterControl
{
    public static void Register(ControlTable table)
    {
        foreach (var path in new[] { "meetings", "portals" })
        {
            table.Post(path, JsonNode? (_) => throw new ControlError(501, $"POST /sandbox/{path} is not there yet; it comes with its own issue."));
        }
    }
}
