using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace B24CoachBot.Host.Tests.Transcripts;

/// <summary>What changes in the CRM, from one look at the portal's state to the next: deals, their fields, comments and to-dos.</summary>
internal sealed partial class SeenCards
{
    private readonly HashSet<long> deals = [];
    private readonly HashSet<long> changes = [];
    private readonly HashSet<long> comments = [];
    private readonly HashSet<long> todos = [];

    public IEnumerable<string> Fresh(JsonNode state)
    {
        var titles = state["deals"]!.AsArray().ToDictionary(deal => deal!["id"]!.GetValue<long>(), deal => (string)deal!["title"]!);
        string Card(JsonNode row)
        {
            var type = row["entityType"] ?? row["entityTypeId"] ?? row["ownerTypeId"];
            var id = (row["entityId"] ?? row["itemId"] ?? row["ownerId"])!.GetValue<long>();
            return type!.ToString() is "deal" or "2" && titles.TryGetValue(id, out var title) ? $"deal «{title}»" : "the client's card";
        }

        var fresh = new List<string>();
        foreach (var deal in state["deals"]!.AsArray().Where(deal => deals.Add(deal!["id"]!.GetValue<long>())))
        {
            fresh.Add($"! deal «{(string?)deal!["title"]}» is made");
        }

        foreach (var change in New(state["fieldChanges"], changes))
        {
            fresh.Add($"! {Card(change)}: {(string?)change["field"]} {Shown(change["from"])} → {Shown(change["to"])} (by {change["by"]})");
        }

        foreach (var comment in New(state["timeline"], comments))
        {
            fresh.Add($"! comment on {Card(comment)}:");
            fresh.AddRange(Number().Replace((string)comment["text"]!, "#…").Split('\n').Select(line => $"    {line}".TrimEnd()));
        }

        foreach (var todo in New(state["todos"], todos))
        {
            fresh.Add($"! to-do of {Card(todo)}: «{(string?)todo["title"]}» until {(string?)todo["deadline"]}");
        }

        return fresh;
    }

    private static IEnumerable<JsonNode> New(JsonNode? rows, HashSet<long> known) =>
        rows!.AsArray().OfType<JsonNode>().Where(row => known.Add(row["id"]!.GetValue<long>()));

    private static string Shown(JsonNode? value) => value?.ToString() is { Length: > 0 } text ? text : "(empty)";

    // The marker by which a comment of unknown fate is found again.
    [GeneratedRegex(@"[0-9a-f]{12,}")]
    private static partial Regex Number();
}
