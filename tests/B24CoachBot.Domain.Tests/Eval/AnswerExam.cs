using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Language.Answers;

namespace B24CoachBot.Domain.Tests.Eval;

/// <summary>Scores answers by the rules of eval/SCHEMA.md: the status, and every part of the question's value.</summary>
internal static class AnswerExam
{
    private const decimal Tolerance = 0.005m;

    public static AnswerSaid Read(JsonNode record)
    {
        var calendar = WorkCalendar.Usual(TimeZoneInfo.FindSystemTimeZoneById(record["tz"]!.GetValue<string>()));
        var now = DateTimeOffset.Parse(record["ref"]!.GetValue<string>(), CultureInfo.InvariantCulture);
        var order = record["locale"]?.GetValue<string>() == "en-US" ? DateOrder.MonthDay : DateOrder.DayMonth;
        return AnswerReader.Read(Question(record), record["text"]!.GetValue<string>(), now, calendar, record["default_currency"]?.GetValue<string>() ?? "RUB", order);
    }

    public static bool IsExact(JsonNode record) => Read(record) is var said && EvalSet.Golds(record).Any(gold => Agrees(gold, said));

    public static bool Agrees(JsonObject gold, AnswerSaid said)
    {
        if (gold["status"]!.GetValue<string>() != Status(said))
        {
            return false;
        }

        var value = gold["value"];
        return said is not AnswerSaid.Answered { Value: var read } || read switch
        {
            AnswerValue.NextStep step => WordSets.Jaccard(Text(value, "text"), step.Text) >= 0.5 && Moment(value) == Minute(step.Date),
            AnswerValue.NextContact contact => Moment(value) == Minute(contact.Date),
            AnswerValue.YesNo yesNo => Text(value, "value") == (yesNo.IsYes ? "yes" : "no"),
            AnswerValue.Budget budget => Same(value!["min"], budget.Min) && Same(value["max"], budget.Max) && Text(value, "currency") == budget.Currency,
            AnswerValue.DecisionMaker person => Likeness(value, "name", person.Name) >= 1 && Likeness(value, "role", person.Role) >= 0.6
                && Digits(Text(value, "phone")) == Digits(person.Phone) && (value?["self"]?.GetValue<bool>() ?? false) == person.IsSelf,
            _ => false,
        };
    }

    public static string Status(AnswerSaid said) => said switch
    {
        AnswerSaid.Answered => "answered",
        AnswerSaid.Skip => "skip",
        AnswerSaid.Unknown => "unknown",
        AnswerSaid.Negative => "negative",
        _ => "invalid",
    };

    private static AnswerQuestion Question(JsonNode record) => record["question_type"]!.GetValue<string>() switch
    {
        "next_step" => AnswerQuestion.NextStep,
        "budget" => AnswerQuestion.Budget,
        "decision_maker" => AnswerQuestion.DecisionMaker,
        "next_contact" => AnswerQuestion.NextContact,
        "yes_no" => AnswerQuestion.YesNo,
        var other => throw new InvalidDataException(other),
    };

    private static double Likeness(JsonNode? gold, string name, string? read) =>
        Text(gold, name) is not { Length: > 0 } expected ? (read is null ? 1 : 0) : read is null ? 0 : WordSets.Jaccard(expected, read);

    private static string Digits(string? text) => string.Concat((text ?? "").Where(char.IsAsciiDigit));

    private static string? Text(JsonNode? node, string name) => node?[name]?.GetValue<string>();

    private static long? Moment(JsonNode? value) =>
        Text(value, "date") is { } date ? Minute(DateTimeOffset.Parse(date, CultureInfo.InvariantCulture)) : null;

    private static long? Minute(DateTimeOffset? moment) => moment?.ToUnixTimeSeconds() / 60;

    private static bool Same(JsonNode? gold, decimal? read) =>
        gold is null || read is null ? gold is null && read is null : Math.Abs(gold.GetValue<decimal>() - read.Value) <= Tolerance;
}
