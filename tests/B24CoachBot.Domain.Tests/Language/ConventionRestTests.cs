using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using B24CoachBot.Domain.Tests.Templates;
using B24CoachBot.Host.Commands;

namespace B24CoachBot.Domain.Tests.Language;

/// <summary>Every bullet of CONVENTIONS 11-15 has its cases, and some that must not fire; they are read by the lines of the verb <c>read</c>.</summary>
public sealed class ConventionRestTests
{
    private const int FewestCases = 5;

    /// <summary>How many bullets each section has.</summary>
    private static readonly (int Section, int Bullets)[] Sections = [(11, 7), (12, 7), (13, 5), (14, 5), (15, 4)];

    private static readonly LineReading Reading = new(Repository.Reading.Library);

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonArray Directory = new([.. new[]
    {
        "1;Ирина;Лебедева;Олеговна;Менеджер по продажам;Продажи",
        "2;Иван;Иванов;Сергеевич;Юрист;Юридический отдел",
        "3;Мария;Иванова;Павловна;Главный бухгалтер;Бухгалтерия",
        "4;Пётр;Соколов;Алексеевич;Водитель;Логистика",
        "5;Олег;Морозов;Николаевич;Водитель;Логистика",
        "6;Ольга;Котова;Андреевна;Руководитель отдела продаж;Продажи",
        "7;Robert;King;;CFO;Finance",
    }.Select(row => row.Split(';')).Select(cells => new JsonObject
    {
        ["id"] = int.Parse(cells[0], System.Globalization.CultureInfo.InvariantCulture),
        ["first_name"] = cells[1],
        ["last_name"] = cells[2],
        ["patronymic"] = cells[3].Length == 0 ? null : cells[3],
        ["position"] = cells[4],
        ["department"] = cells[5],
    })]);

    [Fact]
    public void A_bullet_is_read_as_it_says()
    {
        var wrong = Cases().SelectMany(each => Differences(each.Task, each.Text, each.Expected).Select(difference => $"{each.Bullet} «{each.Text}»: {difference}")).ToList();

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Every_bullet_has_its_cases_and_one_that_must_not_fire()
    {
        var cases = Cases().ToLookup(each => each.Bullet);

        Assert.All(
            from section in Sections
            from bullet in Enumerable.Range(1, section.Bullets)
            select $"{section.Section}.{bullet}",
            bullet => Assert.True(cases[bullet].Count() >= FewestCases && cases[bullet].Any(each => each.Silent), bullet));
    }

    private static IEnumerable<string> Differences(string task, string text, JsonObject expected)
    {
        var pred = JsonNode.Parse(Reading.Answer(Record(task, text).ToJsonString(), 1))!["pred"]!;
        foreach (var (field, value) in expected)
        {
            if (!JsonNode.DeepEquals(Plain(value), Plain(pred[field])))
            {
                yield return $"{field} is {pred[field]?.ToJsonString() ?? "null"}, and not {value?.ToJsonString() ?? "null"}";
            }
        }
    }

    // Steps are compared as people read them: the first letter's case says nothing.
    private static JsonNode? Plain(JsonNode? value) => value is null ? null : JsonNode.Parse(value.ToJsonString(Readable).ToLowerInvariant());

    private static JsonObject Record(string task, string text) => new()
    {
        ["id"] = "case",
        ["task"] = task is "instruction" or "person" or "money" or "guardrail" ? task : "answer",
        ["question_type"] = task,
        ["text"] = text,
        ["ref"] = "2026-02-11T11:20:00+03:00",
        ["tz"] = "Europe/Moscow",
        ["author"] = 6,
        ["default_currency"] = "RUB",
        ["directory"] = Directory.DeepClone(),
    };

    private static IEnumerable<(string Bullet, string Task, string Text, JsonObject Expected, bool Silent)> Cases()
    {
        var bullet = "";
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Language", "Cases", "bullets-rest.cases")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                bullet = line.Split(' ')[1];
            }
            else if (line.Length > 0 && line[0] != '#' && line.TrimStart('!', ' ').Split(" | ", 3) is [var task, var text, var expected])
            {
                yield return (bullet, task, text.Replace("\\n", "\n", StringComparison.Ordinal), JsonNode.Parse($"{{{expected}}}")!.AsObject(), line[0] == '!');
            }
        }
    }
}
