using System.Text.Json.Nodes;

namespace B24CoachBot.Host.Tests.Transcripts;

/// <summary>What becomes of clients' dialogues in Open Channels: who has them, and every word of a bot in them.</summary>
internal sealed class SeenLines(long botId)
{
    private readonly Dictionary<long, string> holders = [];
    private readonly HashSet<long> said = [];

    public IEnumerable<string> Fresh(JsonNode state)
    {
        var fresh = new List<string>();
        foreach (var line in state["lines"]!.AsArray().OfType<JsonNode>())
        {
            var id = line["id"]!.GetValue<long>();
            fresh.AddRange(line["messages"]!.AsArray().OfType<JsonNode>()
                .Where(message => message["authorId"]!.GetValue<long>() == botId && said.Add(message["id"]!.GetValue<long>()))
                .Select(message => $"! dialogue {id}, the bot to the client: {(string?)message["text"]}"));
            var holder = line["finish"] is not null ? "is finished" : $"is with {Holder(line["operatorId"]?.GetValue<long>())}";
            if (holders.GetValueOrDefault(id) != holder)
            {
                holders[id] = holder;
                fresh.Add($"! dialogue {id} {holder}");
            }
        }

        return fresh;
    }

    private string Holder(long? id) => id is null ? "nobody" : id == botId ? "the bot" : $"{id}";
}
