using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.Guardrails;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Language.Answers;
using B24CoachBot.Domain.People;
using B24CoachBot.Domain.Templates;

namespace B24CoachBot.Host.Commands;

/// <summary>One line of <c>read</c>: a record in, a prediction out. Names of members are those of the evaluation schema.</summary>
internal sealed class LineReading(BotLibrary library)
{
    private static readonly JsonSerializerOptions Output = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Answer(string line, int number)
    {
        string? id = null;
        try
        {
            using var record = JsonDocument.Parse(line);
            id = Text(record.RootElement, "id");
            var pred = Read(record.RootElement);
            return Line(id is null
                ? new JsonObject { ["id"] = null, ["line"] = number, ["error"] = "The record has no id." }
                : new JsonObject { ["id"] = id, ["pred"] = pred });
        }
        catch (Exception wrong) when (wrong is JsonException or FormatException or InvalidOperationException or TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            var error = wrong is JsonException ? "The line is no JSON object." : wrong.Message;
            return Line(id is null
                ? new JsonObject { ["id"] = null, ["line"] = number, ["error"] = error }
                : new JsonObject { ["id"] = id, ["error"] = error });
        }
    }

    private JsonObject Read(JsonElement record) => Text(record, "task") switch
    {
        "date" => LinePredictions.Date(DeadlineReader.Read(Said(record), Moment(record), Calendar(record), Order(record))),
        "instruction" => LinePredictions.Instruction(InstructionReader.Read(
            Said(record), Moment(record), Calendar(record), People(record), Author(record), library.KindWords, Order(record))),
        "money" => LinePredictions.Money(MoneyReader.Read(Said(record), Text(record, "default_currency") ?? "RUB")),
        "person" => LinePredictions.Person(PersonReader.Read(Said(record), People(record), Author(record))),
        "answer" => LinePredictions.Answer(AnswerReader.Read(
            Question(record), Said(record), Moment(record), Calendar(record), Text(record, "default_currency") ?? "RUB", Order(record))),
        "guardrail" => LinePredictions.Guardrail(Guard.Check(Said(record))),
        { } other => throw new FormatException($"There is no reader for the task '{other}'."),
        null => throw new FormatException("The record names no task."),
    };

    private static string Line(JsonObject answer) => answer.ToJsonString(Output);

    private static string Said(JsonElement record) => Text(record, "text") ?? throw new FormatException("The record has no text.");

    private static AnswerQuestion Question(JsonElement record) => Text(record, "question_type") switch
    {
        "next_step" => AnswerQuestion.NextStep,
        "budget" => AnswerQuestion.Budget,
        "decision_maker" => AnswerQuestion.DecisionMaker,
        "next_contact" => AnswerQuestion.NextContact,
        "yes_no" => AnswerQuestion.YesNo,
        _ => throw new FormatException("The record's question_type is none of next_step, budget, decision_maker, next_contact, yes_no."),
    };

    private static UserId Author(JsonElement record) => new(record.TryGetProperty("author", out var author) ? author.GetInt32() : 0);

    private static DateTimeOffset Moment(JsonElement record) =>
        DateTimeOffset.TryParse(Text(record, "ref"), System.Globalization.CultureInfo.InvariantCulture, out var moment)
            ? moment
            : throw new FormatException("The record's ref is no instant with an offset.");

    private static DateOrder Order(JsonElement record) =>
        Text(record, "locale") == "en-US" ? DateOrder.MonthDay : DateOrder.DayMonth;

    private static WorkCalendar Calendar(JsonElement record)
    {
        var calendar = WorkCalendar.Usual(TimeZoneInfo.FindSystemTimeZoneById(Text(record, "tz") ?? "Europe/Moscow"));
        if (record.TryGetProperty("work", out var work))
        {
            calendar = calendar with
            {
                StartOfDay = Text(work, "start") is { } start ? Time(start) : calendar.StartOfDay,
                EndOfDay = Text(work, "end") is { } end ? Time(end) : calendar.EndOfDay,
            };
        }

        return record.TryGetProperty("holidays", out var days) && days.ValueKind == JsonValueKind.Array
            ? calendar with { Holidays = days.EnumerateArray().Select(day => DateOnly.Parse(day.GetString() ?? "", System.Globalization.CultureInfo.InvariantCulture)).ToHashSet() }
            : calendar;
    }

    private static TimeOnly Time(string text) => TimeOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static PeopleDirectory People(JsonElement record) =>
        record.TryGetProperty("directory", out var people) && people.ValueKind == JsonValueKind.Array
            ? new PeopleDirectory([.. people.EnumerateArray().Select(Person)])
            : PeopleDirectory.Empty;

    private static Person Person(JsonElement row) => new(
        new UserId(row.TryGetProperty("id", out var id) ? id.GetInt32() : throw new FormatException("Somebody in the directory has no id.")),
        Text(row, "first_name") ?? "",
        Text(row, "last_name") ?? "",
        Text(row, "patronymic"),
        Text(row, "position"),
        Text(row, "department"));

    private static string? Text(JsonElement row, string name) =>
        row.ValueKind == JsonValueKind.Object && row.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.String ? found.GetString() : null;
}
