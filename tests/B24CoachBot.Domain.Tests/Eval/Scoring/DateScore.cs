using System.Text.Json.Nodes;

namespace B24CoachBot.Domain.Tests.Eval.Scoring;

/// <summary>A date: kind, deadline, start and rule; an alternative counts only as a whole.</summary>
internal static class DateScore
{
    public sealed record Agreement(bool Kind, bool Deadline, bool Day, bool Start, bool Rule)
    {
        public bool Exact => Kind && Deadline && Start && Rule;
    }

    public static void Take(JsonNode record, JsonNode pred, Marks marks)
    {
        var all = Gold.All(record).ConvertAll(gold => With(gold, pred, Zone(record)));
        var best = all.MaxBy(each => (each.Exact ? 8 : 0) + (each.Deadline ? 4 : 0) + (each.Day ? 2 : 0) + (each.Kind ? 1 : 0))!;
        var gold = record["gold"]!;
        var (none, silent) = (Gold.Text(gold, "deadline") is null, Gold.Text(pred, "deadline") is not { Length: > 0 });
        marks.Add("kind", all.Exists(each => each.Kind));
        marks.Add("deadline", all.Exists(each => each.Deadline), none, silent);
        marks.Add("deadline_day", all.Exists(each => each.Day), none, silent);
        if (Gold.Text(gold, "kind") is "range" or "start")
        {
            marks.Add("start", best.Start);
        }

        if (Gold.Text(gold, "kind") == "recurring")
        {
            marks.Add("rrule", all.Exists(each => each.Rule));
        }

        marks.Add("exact", best.Exact);
    }

    public static string Zone(JsonNode record) => Gold.Text(record, "tz") ?? "UTC";

    public static Agreement With(JsonNode gold, JsonNode pred, string zone)
    {
        var kind = Gold.Text(gold, "kind");
        var byDay = Gold.Text(gold, "compare") == "day";
        bool Same(string name) => byDay ? Gold.Day(gold, name, zone) == Gold.Day(pred, name, zone) : SameMinute(Gold.Minute(gold, name), Gold.Minute(pred, name));
        return new Agreement(
            (Gold.Text(pred, "kind") ?? "none") == kind,
            Same("deadline"),
            Gold.Day(gold, "deadline", zone) == Gold.Day(pred, "deadline", zone),
            kind is not ("range" or "start") || Same("start"),
            kind != "recurring" || Parts(Gold.Text(gold, "rrule")).SetEquals(Parts(Gold.Text(pred, "rrule"))));
    }

    // What cannot be read equals nothing.
    private static bool SameMinute(long? one, long? other) => one == other && one != long.MinValue;

    private static HashSet<string> Parts(string? rule) =>
        [.. (rule ?? "").ToUpperInvariant().Replace("RRULE:", "", StringComparison.Ordinal).Split(';')
            .Select(part => part.Split('=', 2))
            .Where(part => part.Length == 2 && part[0] is "FREQ" or "INTERVAL" or "BYDAY" or "BYMONTHDAY" or "BYMONTH" && part is not ["INTERVAL", "1"])
            .Select(part => $"{part[0]}={string.Join(',', part[1].Split(',').Order(StringComparer.Ordinal))}")];
}
