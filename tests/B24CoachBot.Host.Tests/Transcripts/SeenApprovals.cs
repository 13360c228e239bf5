using System.Text.Json.Nodes;

namespace B24CoachBot.Host.Tests.Transcripts;

/// <summary>What becomes of approvals: how each ends, by whom and with which words, and to whom it is handed on.</summary>
internal sealed class SeenApprovals
{
    private readonly Dictionary<long, string> known = [];

    public IEnumerable<string> Fresh(JsonNode state)
    {
        var fresh = new List<string>();
        foreach (var approval in state["approvals"]!.AsArray().OfType<JsonNode>())
        {
            var id = approval["id"]!.GetValue<long>();
            var stands = approval["closedAt"] is not null
                ? $"{approval["status"]} by {approval["by"]}{(approval["comment"] is { } comment ? $", “{comment}”" : "")}"
                : $"waits for {approval["userId"]}";
            if (known.TryGetValue(id, out var before) && before != stands)
            {
                fresh.Add($"! approval «{(string?)approval["document"]}» {stands}");
            }

            known[id] = stands;
        }

        return fresh;
    }
}
