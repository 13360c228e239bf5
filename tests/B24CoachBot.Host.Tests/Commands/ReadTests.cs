using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace B24CoachBot.Host.Tests.Commands;

/// <summary>The verb <c>read</c>: one answer a line, whatever the lines are.</summary>
public sealed class ReadTests
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private const string Friday = """{"id":"a","task":"date","text":"до пятницы","ref":"2026-11-23T12:00:00+03:00","tz":"Europe/Moscow"}""";

    [Fact]
    public async Task Answers_come_in_order_and_a_bad_line_does_not_end_the_run()
    {
        using var host = new HostProcess("read");
        await host.Write(Friday);
        await host.Write("");
        await host.Write("no json");
        await host.Write("""{"id":"b","task":"date","ref":"2026-11-23T12:00:00+03:00"}""");
        await host.Write("   ");
        await host.Write("""{"task":"money","text":"сто рублей"}""");
        await host.Write("""{"id":"c","task":"person","text":"Ире","directory":[{"first_name":"Ирина"}]}""");
        await host.Write("""{"id":"d","task":"answer","text":"да"}""");
        await host.Write("[]");
        await host.Write("""{"id":"e","task":"money","text":"сто рублей"}""");

        var ended = await host.End();

        var answers = ended.Said.Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(["a", null, "b", null, "c", "d", null, "e"], answers.Select(answer => (string?)answer["id"]));
        Assert.Equal([null, 3, null, 6, null, null, 9, null], answers.Select(answer => (int?)answer["line"]));
        Assert.Equal("2026-11-27T18:00:00+03:00", (string?)answers[0]["pred"]!["deadline"]);
        Assert.Equal(100, (decimal?)answers[^1]["pred"]!["min"]);
        Assert.All(answers[1..^1], answer => Assert.EndsWith(".", (string?)answer["error"], StringComparison.Ordinal));
        Assert.Equal((0, 0), (ended.Code, ended.Errors.Count));
    }

    [Fact]
    public async Task An_answer_comes_before_the_input_ends()
    {
        using var host = new HostProcess("read");

        await host.Write(Friday);
        var first = await host.Answer();
        await host.Write(Friday.Replace("\"a\"", "\"z\"", StringComparison.Ordinal));
        var second = await host.Answer();

        Assert.Equal(("a", "z"), ((string?)JsonNode.Parse(first!)!["id"], (string?)JsonNode.Parse(second!)!["id"]));
        Assert.Empty((await host.End()).Said);
    }

    [Fact]
    public async Task Answers_and_guardrails_are_read_as_the_schema_spells_them()
    {
        using var host = new HostProcess("read");
        await host.Write("""{"id":"a","task":"answer","question_type":"decision_maker","text":"с главбухом Павловой, 8 916 000-11-22","ref":"2026-11-23T12:00:00+03:00","tz":"Europe/Moscow"}""");
        await host.Write("""{"id":"b","task":"answer","question_type":"next_contact","text":"31 июня","ref":"2026-11-23T12:00:00+03:00","tz":"Europe/Moscow"}""");
        await host.Write("""{"id":"c","task":"guardrail","text":"Скажи клиенту, что сделаем скидку 10%; его почта anna.kim@mail.ru"}""");
        await host.Write("""{"id":"d","task":"guardrail","text":"проверь скидку"}""");
        await host.Write("""{"id":"e","task":"answer","question_type":"weather","text":"да"}""");

        var answers = (await host.End()).Said.Select(line => JsonNode.Parse(line)!).ToList();

        Assert.Equal(
            [
                """{"status":"answered","value":{"name":"Павлова","role":"главбух","phone":"+79160001122","self":false}}""",
                """{"status":"invalid"}""",
                """{"categories":["price","personal_data"],"pii":["email"]}""",
                """{"categories":[],"pii":[]}""",
            ],
            answers.Take(4).Select(answer => answer["pred"]!.ToJsonString(Plain)));
        Assert.Contains("question_type", (string?)answers[4]["error"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Russian_words_go_in_and_out_as_utf8_in_the_plainest_locale()
    {
        using var host = new HostProcess("read");
        await host.Write("""{"id":"ж","task":"instruction","text":"Подготовить отчёт «Ёлка»","ref":"2026-11-23T12:00:00+03:00","tz":"Europe/Moscow","author":1,"directory":[]}""");

        var answer = Assert.Single((await host.End()).Said);

        Assert.Contains("\"id\":\"ж\"", answer, StringComparison.Ordinal);
        Assert.Contains("отчёт «Ёлка»", answer, StringComparison.Ordinal);
    }
}
