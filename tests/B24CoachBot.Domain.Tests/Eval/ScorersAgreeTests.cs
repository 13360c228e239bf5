using System.Text.Json.Nodes;
using B24CoachBot.Domain.Tests.Eval.Scoring;

namespace B24CoachBot.Domain.Tests.Eval;

/// <summary>
/// The rules in C# against the scorer they were written after. <c>judged.jsonl</c> holds predictions that were made from the gold and
/// then spoiled in many ways, each with what that scorer said of it, field by field:
/// right, all, invented, missed, and for lists hits, wrong, left out.
/// </summary>
public sealed class ScorersAgreeTests
{
    [Fact]
    public void Both_say_the_same_of_every_field_of_every_spoiled_prediction()
    {
        var records = EvalSet.All.SelectMany(EvalSet.Lines).ToDictionary(record => record["id"]!.GetValue<string>());
        var judged = EvalSet.Lines("judged");

        var differences = judged.SelectMany(line => Differences(records[line["id"]!.GetValue<string>()], line)).ToList();

        Assert.True(judged.Count >= 300, "the judged predictions are there");
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    private static IEnumerable<string> Differences(JsonNode record, JsonNode line)
    {
        var marks = new Marks();
        Scorer.Take(record, line["pred"]!, marks);
        foreach (var (field, said) in line["marks"]!.AsObject())
        {
            var mark = marks[field];
            int[] ours = [mark.Right, mark.All, mark.Invented, mark.Missed, mark.Hits, mark.Wrong, mark.Left];
            int[] theirs = [.. said!.AsArray().Select(number => number!.GetValue<int>())];
            if (!ours.Take(theirs.Length).SequenceEqual(theirs))
            {
                yield return $"{line["id"]} {field}: {string.Join(',', ours)} here, {string.Join(',', theirs)} there; {line["pred"]!.ToJsonString()}";
            }
        }

        foreach (var field in marks.Fields.Keys.Where(field => line["marks"]![field] is null))
        {
            yield return $"{line["id"]} {field} is marked only here";
        }
    }
}
