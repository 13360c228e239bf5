using System.Text.Json.Nodes;

namespace B24CoachBot.Benchmarks;

/// <summary>The tests' gold examples.</summary>
internal static class Examples
{
    public static List<JsonNode> Of(string set) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Eval", $"{set}.jsonl")).Where(line => line.Length > 0).Select(line => JsonNode.Parse(line)!)];
}
