using System.Globalization;
using System.Text.Json.Nodes;

namespace B24CoachBot.Host.Tests.Metrics;

/// <summary>What <c>digest --json</c> tells, in the lines of <see cref="Reckoning"/>.</summary>
internal static class ToldLines
{
    public static IEnumerable<string> Of(JsonNode told)
    {
        var calls = told["calls"]!;
        yield return $"calls: {calls["talks"]} talks, {calls["withAction"]} with work after, median {Number(calls["medianMinutes"])}, p90 {Number(calls["p90Minutes"])}";
        foreach (var field in told["fields"]!.AsArray().Where(field => (int)field!["eligible"]! > 0))
        {
            yield return $"field {Pipeline(field!)} {field!["field"]}: {field["filled"]} of {field["eligible"]}, {field["notDiscussed"]} not discussed";
        }

        foreach (var move in told["conversion"]!.AsArray().Where(move => (int)move!["entered"]! > 0))
        {
            yield return $"move {Pipeline(move!)} {move!["from"]}>{move["to"]}: {move["reached"]} of {move["entered"]}, {move["skipped"]} skipped";
        }

        foreach (var (key, name) in new[] { ("bot", "the bot"), ("ordinary", "people") })
        {
            var tasks = told["tasks"]![key]!;
            yield return $"tasks of {name}: {tasks["tasks"]}, {tasks["returned"]} returned {tasks["returns"]} times, {tasks["questions"]} questions in {tasks["discussionsRead"]} read";
        }

        var approvals = told["approvals"]!;
        yield return $"approvals: {approvals["closed"]} closed, median {Number(approvals["medianHours"])}, p90 {Number(approvals["p90Hours"])}, {approvals["open"]} open";
    }

    private static string Pipeline(JsonNode row) => $"{((string?)row["entity"] == "lead" ? 1 : 2).ToString(CultureInfo.InvariantCulture)}/{row["pipeline"]}";

    private static string Number(JsonNode? value) => Reckoning.Number((double?)value);
}
