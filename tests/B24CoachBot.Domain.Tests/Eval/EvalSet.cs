using System.Text;
using System.Text.Json.Nodes;

namespace B24CoachBot.Domain.Tests.Eval;

/// <summary>The copied gold examples, one JSON object a line.</summary>
internal static class EvalSet
{
    public static List<JsonNode> Records(string name) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Eval", $"{name}.jsonl"), Encoding.UTF8)
            .Where(line => line.Length > 0)
            .Select(line => JsonNode.Parse(line)!)];

    /// <summary>The gold and each alternative laid over it.</summary>
    public static IEnumerable<JsonObject> Golds(JsonNode record)
    {
        var gold = record["gold"]!.AsObject();
        yield return gold;
        foreach (var alternative in record["gold_alternatives"] as JsonArray ?? [])
        {
            var laid = gold.DeepClone().AsObject();
            foreach (var (key, value) in alternative!.AsObject())
            {
                laid[key] = value?.DeepClone();
            }

            yield return laid;
        }
    }
}
