using System.Text;
using System.Text.Json.Nodes;
using B24CoachBot.Domain.Tests.Eval.Scoring;
using B24CoachBot.Domain.Tests.Templates;
using B24CoachBot.Host.Commands;

namespace B24CoachBot.Domain.Tests.Eval;

/// <summary>The copied gold examples, one JSON object a line, and how the readers do on them, by the very code of the verb <c>read</c>.</summary>
internal static class EvalSet
{
    public static readonly string[] All = ["answers", "dates-ru", "dates-en", "guardrails", "instructions-ru", "instructions-en", "money", "people"];

    private static readonly LineReading Reading = new(Repository.Reading.Library);

    public static List<JsonNode> Lines(string name) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Eval", $"{name}.jsonl"), Encoding.UTF8)
            .Where(line => line.Length > 0)
            .Select(line => JsonNode.Parse(line)!)];

    /// <summary>The marks of a set, and the records whose main mark is not full.</summary>
    public static Marks Judge(string name, string main, out List<string> missed)
    {
        var marks = new Marks();
        missed = [];
        foreach (var record in Lines(name))
        {
            var pred = Read(record);
            var before = marks[main].Right;
            Scorer.Take(record, pred, marks);
            if (marks[main].Right == before)
            {
                missed.Add($"{record["id"]}: {record["text"]} → {pred.ToJsonString()}");
            }
        }

        return marks;
    }

    private static JsonNode Read(JsonNode record) =>
        JsonNode.Parse(Reading.Answer(record.ToJsonString(), 1))!["pred"] ?? throw new InvalidDataException($"{record["id"]} was not read.");
}
