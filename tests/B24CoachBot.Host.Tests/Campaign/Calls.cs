using System.Text.Json.Nodes;

namespace B24CoachBot.Host.Tests.Campaign;

/// <summary>Calls as the portal's log of requests shows them.</summary>
internal static class Calls
{
    /// <summary>Every name by which a request may be wounded: its own and those of the commands in it.</summary>
    public static IEnumerable<string> Names(JsonNode request) =>
        request["inner"]!.AsArray().Select(inner => (string)inner!).Prepend((string)request["method"]!);
}
