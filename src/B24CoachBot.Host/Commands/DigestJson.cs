using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using B24CoachBot.Domain.Digest;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Metrics;

namespace B24CoachBot.Host.Commands;

/// <summary>Every figure of a page beside what it rests on, for whoever checks them (docs/metrics.md): camelCase, days yyyy-MM-dd, numbers unrounded.</summary>
internal static class DigestJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <param name="refused">Lists of the portal that the connection may not read: their figures are unknown, not zero.</param>
    public static string Of(DigestPage page, IReadOnlyList<string> refused)
    {
        var all = Numbers(page.Whole);
        all.Insert(0, "lead", page.Lead.Value);
        all.Insert(1, "department", page.Department);
        all.Insert(2, "span", page.Span == DigestSpan.Weekly ? "weekly" : "daily");
        all.Insert(3, "day", Day(page.Day));
        all.Insert(4, "from", Day(page.From));
        all.Insert(5, "to", Day(page.To));
        all.Insert(6, "empty", page.IsEmpty);
        all.Insert(7, "pilot", JsonSerializer.SerializeToNode(page.Pilot, Options));
        all["was"] = page.Was is { } was ? Numbers(was) : null;
        all["people"] = List(page.People, person => With(Numbers(person.Figures), ("person", person.Person.Value), ("name", person.Name)));
        all["departments"] = List(page.Parts, part => With(Numbers(part.Figures), ("name", part.Name)));
        all["hanging"] = List(page.Hanging, one => new JsonObject
        {
            ["approval"] = one.Evidence.Ref.Id,
            ["approver"] = one.Approver.Value,
            ["openedAt"] = one.OpenedAt,
            ["openHours"] = one.OpenHours,
            ["usualHours"] = one.UsualHours,
            ["usualCount"] = one.UsualCount,
        });
        all["advices"] = List(page.Advices, one => new JsonObject
        {
            ["kind"] = Name(one.Kind),
            ["person"] = one.Person.Value,
            ["count"] = one.Count,
            ["of"] = one.Of,
            ["form"] = Name(one.Form),
            ["evidence"] = List(one.Evidence, seen => new JsonObject { ["kind"] = Name(seen.Ref.Kind), ["id"] = seen.Ref.Id }),
        });
        all["toldFirst"] = List(page.Personal, line => new JsonObject { ["person"] = line.Person.Value, ["kind"] = Name(line.Kind), ["count"] = line.Count });
        all["cost"] = JsonSerializer.SerializeToNode(page.Cost, Options);
        all["notReadable"] = List(refused, name => JsonValue.Create(name));
        return all.ToJsonString(Options);
    }

    private static JsonObject Numbers(Figures figures) => new()
    {
        ["calls"] = new JsonObject
        {
            ["talks"] = figures.Calls.Talks,
            ["withAction"] = figures.Calls.WithAction,
            ["medianMinutes"] = figures.Calls.MedianMinutes,
            ["p90Minutes"] = figures.Calls.P90Minutes,
            ["enough"] = figures.Calls.IsEnough,
        },
        ["fields"] = List(figures.Fields, field => new JsonObject
        {
            ["entity"] = Entity(field.Entity),
            ["pipeline"] = field.Pipeline,
            ["field"] = field.Field,
            ["day"] = Day(field.Day),
            ["eligible"] = field.Eligible,
            ["filled"] = field.Filled,
            ["notDiscussed"] = field.NotDiscussed,
            ["enough"] = field.IsEnough,
        }),
        ["conversion"] = List(figures.Conversion, move => new JsonObject
        {
            ["entity"] = Entity(move.Entity),
            ["pipeline"] = move.Pipeline,
            ["from"] = move.From,
            ["to"] = move.To,
            ["entered"] = move.Entered,
            ["reached"] = move.Reached,
            ["skipped"] = move.Skipped,
            ["enough"] = move.IsEnough,
        }),
        ["tasks"] = new JsonObject { ["bot"] = Tasks(figures.Tasks.Bot), ["ordinary"] = Tasks(figures.Tasks.Ordinary) },
        ["approvals"] = new JsonObject
        {
            ["closed"] = figures.Approvals.Closed,
            ["estimated"] = figures.Approvals.Estimated,
            ["medianHours"] = figures.Approvals.MedianHours,
            ["p90Hours"] = figures.Approvals.P90Hours,
            ["open"] = figures.Approvals.Open,
            ["enough"] = figures.Approvals.IsEnough,
        },
    };

    private static JsonObject Tasks(TaskFigure tasks) => new()
    {
        ["tasks"] = tasks.Tasks,
        ["returned"] = tasks.Returned,
        ["returns"] = tasks.Returns,
        ["questions"] = tasks.Questions,
        ["discussionsRead"] = tasks.DiscussionsRead,
        ["clarificationsAsked"] = tasks.Clarified.Asked,
        ["clarificationsAnswered"] = tasks.Clarified.Answered,
        ["clarificationMedianMinutes"] = tasks.Clarified.MedianMinutes,
        ["enough"] = tasks.IsEnough,
    };

    private static JsonObject With(JsonObject numbers, params (string Name, JsonNode? Value)[] first)
    {
        foreach (var (place, (name, value)) in first.Index())
        {
            numbers.Insert(place, name, value);
        }

        return numbers;
    }

    private static JsonArray List<T>(IEnumerable<T> rows, Func<T, JsonNode?> show) => [.. rows.Select(show)];

    private static string Entity(CrmKind kind) => Name(kind);

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
