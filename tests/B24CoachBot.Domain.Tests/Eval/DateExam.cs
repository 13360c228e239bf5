using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Tests.Eval;

/// <summary>Scores dates by the rules of eval/SCHEMA.md: kind, deadline, start and rrule together.</summary>
internal static class DateExam
{
    public static Heard<When> Read(JsonNode record)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(record["tz"]!.GetValue<string>());
        var usual = WorkCalendar.Usual(zone);
        var work = record["work"];
        var calendar = usual with
        {
            StartOfDay = work is null ? usual.StartOfDay : Time(work["start"]!),
            EndOfDay = work is null ? usual.EndOfDay : Time(work["end"]!),
            Holidays = (record["holidays"] as JsonArray ?? []).Select(day => DateOnly.Parse(day!.GetValue<string>(), CultureInfo.InvariantCulture)).ToHashSet(),
        };
        var order = record["locale"]?.GetValue<string>() == "en-US" ? DateOrder.MonthDay : DateOrder.DayMonth;
        return DeadlineReader.Read(record["text"]!.GetValue<string>(), Moment(record["ref"])!.Value, calendar, order);
    }

    public static bool IsExact(JsonNode record, Heard<When> heard) =>
        EvalSet.Golds(record).Any(gold => Agrees(gold, heard, record["tz"]!.GetValue<string>()));

    private static bool Agrees(JsonObject gold, Heard<When> heard, string zone)
    {
        var when = (heard as Heard<When>.Value)?.Said;
        var kind = heard switch { Heard<When>.Nothing => "none", Heard<When>.Unclear => "invalid", _ => when!.Kind.ToString().ToLowerInvariant() };
        var goldKind = gold["kind"]!.GetValue<string>();
        return kind == goldKind
            && Same(Moment(gold["deadline"]), when?.Deadline, gold["compare"]?.GetValue<string>() == "day" ? zone : null)
            && (goldKind is not ("range" or "start") || Same(Moment(gold["start"]), when?.Start, null))
            && (goldKind != "recurring" || Parts(gold["rrule"]!.GetValue<string>()).SetEquals(Parts(when!.Rule!)));
    }

    private static bool Same(DateTimeOffset? gold, DateTimeOffset? read, string? dayZone)
    {
        if (gold is not { } expected || read is not { } said)
        {
            return gold is null && read is null;
        }

        var zone = dayZone is null ? null : TimeZoneInfo.FindSystemTimeZoneById(dayZone);
        return zone is null
            ? expected.ToUnixTimeSeconds() / 60 == said.ToUnixTimeSeconds() / 60
            : TimeZoneInfo.ConvertTime(expected, zone).Date == TimeZoneInfo.ConvertTime(said, zone).Date;
    }

    private static HashSet<string> Parts(string rule) => rule.Split(';')
        .Where(part => part != "INTERVAL=1")
        .Select(part => $"{part.Split('=')[0]}={string.Join(',', part.Split('=')[1].Split(',').Order(StringComparer.Ordinal))}")
        .ToHashSet(StringComparer.Ordinal);

    private static DateTimeOffset? Moment(JsonNode? node) =>
        node is null ? null : DateTimeOffset.Parse(node.GetValue<string>(), CultureInfo.InvariantCulture);

    private static TimeOnly Time(JsonNode node) => TimeOnly.Parse(node.GetValue<string>(), CultureInfo.InvariantCulture);
}
