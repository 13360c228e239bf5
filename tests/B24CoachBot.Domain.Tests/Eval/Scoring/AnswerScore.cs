using System.Text.Json.Nodes;

namespace B24CoachBot.Domain.Tests.Eval.Scoring;

/// <summary>An answer after a call: the status, and every part of its question's value.</summary>
internal static class AnswerScore
{
    public static void Take(JsonNode record, JsonNode pred, Marks marks)
    {
        var question = Gold.Text(record, "question_type")!;
        var best = Gold.All(record).ConvertAll(gold => Parts(question, gold, pred)).MaxBy(parts => (parts.Values.All(right => right) ? 100 : 0) + parts.Values.Count(right => right))!;
        foreach (var (part, right) in best)
        {
            marks.Add(part == "status" ? part : $"{question}.{part}", right);
        }

        marks.Add("exact", best.Values.All(right => right));
        marks.Add($"{question}.exact", best.Values.All(right => right));
    }

    private static Dictionary<string, bool> Parts(string question, JsonNode gold, JsonNode pred)
    {
        var parts = new Dictionary<string, bool> { ["status"] = (Gold.Text(pred, "status") ?? "answered") == Gold.Text(gold, "status") };
        var (wanted, said) = (gold["value"], pred["value"]);
        if (Gold.Text(gold, "status") != "answered")
        {
            parts["value"] = (said as JsonObject)?.All(pair => pair.Value is null || pair.Value.ToString() is "" or "false") ?? true;
            return parts;
        }

        switch (question)
        {
            case "next_step":
                parts["text"] = Likeness.Of(Gold.Text(wanted, "text"), Gold.Text(said, "text")) >= 0.5;
                parts["date"] = SameDate();
                break;
            case "next_contact":
                parts["date"] = SameDate();
                break;
            case "yes_no":
                parts["yes_no"] = Gold.Text(wanted, "value") == Gold.Text(said, "value");
                break;
            case "budget":
                parts["amount"] = Gold.SameNumber(Gold.Number(wanted, "min"), Gold.Number(said, "min"))
                    && Gold.SameNumber(Gold.Number(wanted, "max"), Gold.Number(said, "max")) && Gold.Text(wanted, "currency") == Gold.Text(said, "currency");
                break;
            default:
                parts["name"] = Same("name", (one, other) => Likeness.Words(one).SetEquals(Likeness.Words(other)));
                parts["role"] = Same("role", (one, other) => Likeness.Of(one, other) >= 0.6);
                parts["phone"] = Digits(Gold.Text(wanted, "phone")) == Digits(Gold.Text(said, "phone"));
                parts["self"] = (Gold.Text(wanted, "self") == "true") == (Gold.Text(said, "self") == "true");
                break;
        }

        return parts;

        bool SameDate() => Gold.Minute(wanted, "date") == Gold.Minute(said, "date") && Gold.Minute(wanted, "date") != long.MinValue;

        bool Same(string part, Func<string, string, bool> alike) => (Gold.Text(wanted, part), Gold.Text(said, part)) switch
        {
            (null or "", null or "") => true,
            ({ Length: > 0 } one, { Length: > 0 } other) => alike(one, other),
            _ => false,
        };
    }

    private static string Digits(string? text) => string.Concat((text ?? "").Where(char.IsDigit));
}
