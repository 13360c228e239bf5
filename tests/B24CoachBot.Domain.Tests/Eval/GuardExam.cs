using System.Text.Json.Nodes;
using B24CoachBot.Domain.Guardrails;
using B24CoachBot.Domain.Tests.Guardrails;

namespace B24CoachBot.Domain.Tests.Eval;

/// <summary>Scores guardrails by the rules of eval/SCHEMA.md: the set of categories, and precision and recall of each.</summary>
internal static class GuardExam
{
    public static readonly string[] Categories = ["price", "legal", "client_deadline", "personal_data"];

    public sealed record Marks(int Right, int All, int Clean, int HardNegatives, IReadOnlyDictionary<string, (int Hit, int False, int Missed)> ByCategory);

    public static HashSet<string> Read(JsonNode record) => [.. Guard.Check(record["text"]!.GetValue<string>()).Select(finding => GuardTable.Word(finding.Category))];

    public static HashSet<string> Personal(JsonNode record) =>
        [.. Guard.Check(record["text"]!.GetValue<string>()).Where(finding => finding.Personal is not null).Select(finding => GuardTable.Word(finding.Personal!.Value))];

    public static HashSet<string> Gold(JsonNode record, string field) => [.. record["gold"]![field]!.AsArray().Select(each => each!.GetValue<string>())];

    public static Marks Take(List<JsonNode> records)
    {
        var read = records.ConvertAll(record => (Record: record, Gold: Gold(record, "categories"), Found: Read(record)));
        var hard = read.FindAll(each => each.Record["tags"]!.AsArray().Any(tag => tag!.GetValue<string>() == "hard_negative"));
        return new Marks(
            read.Count(each => each.Gold.SetEquals(each.Found)),
            read.Count,
            hard.Count(each => each.Found.Count == 0),
            hard.Count,
            Categories.ToDictionary(
                category => category,
                category => (
                    read.Count(each => each.Gold.Contains(category) && each.Found.Contains(category)),
                    read.Count(each => !each.Gold.Contains(category) && each.Found.Contains(category)),
                    read.Count(each => each.Gold.Contains(category) && !each.Found.Contains(category)))));
    }
}
