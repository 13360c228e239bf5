using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace B24CoachBot.Host.Tests.Transcripts;

/// <summary>What changes in the portal's tasks, from one look at its state to the next.</summary>
internal sealed partial class SeenTasks
{
    private static readonly string[] Watched = ["title", "description", "responsibleId", "deadline", "priority", "status", "accomplices", "auditors"];

    private readonly Dictionary<long, JsonNode> known = [];
    private readonly HashSet<long> said = [];

    /// <summary>The id of the youngest task, for scripts that touch it.</summary>
    public string LastOrNone => known.Count == 0 ? "0" : known.Keys.Max().ToString(CultureInfo.InvariantCulture);

    public IEnumerable<string> Fresh(JsonNode state)
    {
        var fresh = new List<string>();
        // Tasks of one step are created side by side: their order says nothing.
        foreach (var task in state["tasks"]!.AsArray().OrderBy(task => known.ContainsKey(task!["id"]!.GetValue<long>()) ? "" : (string)task["title"]!, StringComparer.Ordinal))
        {
            var id = task!["id"]!.GetValue<long>();
            fresh.AddRange(known.TryGetValue(id, out var before) ? Changes(before, task) : [Created(task, state)]);
            known[id] = task;
        }

        foreach (var gone in known.Keys.Except(state["tasks"]!.AsArray().Select(task => task!["id"]!.GetValue<long>())).ToList())
        {
            fresh.Add($"! task «{(string?)known[gone]["title"]}» is gone");
            known.Remove(gone);
        }

        foreach (var message in state["taskMessages"]!.AsArray().Where(message => said.Add(message!["id"]!.GetValue<long>())))
        {
            fresh.Add($"! in the task's chat: {(string?)message!["text"]}");
        }

        return fresh;
    }

    private static IEnumerable<string> Changes(JsonNode before, JsonNode after) => Watched
        .Where(field => before[field]?.ToJsonString() != after[field]?.ToJsonString())
        .Select(field => field == "description"
            ? $"! task «{(string?)after["title"]}» now says:\n{Lines(after)}"
            : $"! task «{(string?)after["title"]}»: {field} {before[field]} → {after[field]}")
        .Concat(Lists(after).Except(Lists(before)).Select(list => $"! task «{(string?)after["title"]}» now lists{list[1..]}"));

    private static IEnumerable<string> Lists(JsonNode task) => task["checklists"]!.AsArray().Select(list =>
        $"  {(string?)list!["title"]}: {string.Join(" | ", list["items"]!.AsArray().Select(item => (string?)item!["title"]))}");

    private static string Lines(JsonNode task) =>
        string.Join('\n', Minute().Replace(Number().Replace((string)task["description"]!, "#…"), "…").Split('\n').Select(line => $"    {line}".TrimEnd()));

    private static string Created(JsonNode task, JsonNode state)
    {
        string Name(JsonNode? id) => state["users"]!.AsArray().Where(user => user!["id"]!.GetValue<long>() == id!.GetValue<long>())
            .Select(user => $"{(string?)user!["firstName"]} {(string?)user["lastName"]}").Single();
        string Names(string field) => string.Join(", ", task[field]!.AsArray().Select(Name));
        var deal = state["deals"]!.AsArray().Where(deal => task["crmItemIds"]!.AsArray().Any(link => (string?)link == $"D_{deal!["id"]}")).Select(deal => (string?)deal!["title"]);
        var facts = new (string Name, string? Value)[]
        {
            ("from", Name(task["creatorId"])), ("to", Name(task["responsibleId"])), ("with", Names("accomplices")), ("seen by", Names("auditors")),
            ("start", (string?)task["startPlan"]), ("deadline", (string?)task["deadline"]), ("priority", (string?)task["priority"] is "average" or "normal" ? null : (string?)task["priority"]),
            ("files", string.Join(", ", task["files"]!.AsArray().Select(file => (string?)file!["name"]))), ("deal", string.Join(", ", deal)), ("project", task["groupId"]?.GetValue<long>() is null or 0 ? null : "yes"), ("result", task["requireResult"]!.GetValue<bool>() ? "required" : null),
        };
        return SeenMessages.Visible(string.Join('\n',
        [
            $"! task «{(string?)task["title"]}»: {string.Join(", ", facts.Where(fact => fact.Value?.Length > 0).Select(fact => $"{fact.Name} {fact.Value}"))}",
            .. Lists(task), Lines(task),
        ]));
    }

    // The marker by which a task of unknown fate is found again.
    [GeneratedRegex(@"[0-9a-f]{12,}")]
    private static partial Regex Number();

    /// <summary>Of a clarification: how long the portal lets the bot wait before it writes differs from run to run.</summary>
    [GeneratedRegex(@"(?<=\d\d:)\d\d(?=: (?:вопрос|asked))")]
    private static partial Regex Minute();
}
