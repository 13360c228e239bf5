using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Tests.Support;

namespace B24CoachBot.Sandbox.Tests.Transport;

public sealed class BatchTests
{
    [Fact]
    public async Task A_later_command_uses_an_earlier_result_at_any_depth()
    {
        await using var portal = await TestPortal.Start();
        var botId = await portal.AddBot();

        var reply = await portal.Second("batch", new
        {
            halt = 1,
            cmd = new
            {
                sent = $"imbot.v2.Chat.Message.send?botId={botId}&botToken={TestPortal.Token}&dialogId=2&fields[message]=One",
                again = $"imbot.v2.Chat.Message.send?botId={botId}&botToken={TestPortal.Token}&dialogId=2&fields[message]=After%20$result[sent][id]&fields[replyId]=$result[sent][id]",
            },
        });

        var first = reply.Long("result", "result", "sent", "id");
        var seen = await portal.Look("dialogs/bot/messages?user=2&rich=true");
        Assert.Equal($"After {first}", seen.String(1, "text"));
        Assert.Equal(first, seen.Long(1, "replyId"));
    }

    [Fact]
    public async Task A_scalar_result_is_referred_to_by_its_key_alone()
    {
        await using var portal = await TestPortal.Start();
        var botId = await portal.AddBot();

        await portal.Second("batch", new
        {
            cmd = new
            {
                now = "server.time",
                say = $"imbot.v2.Chat.Message.send?botId={botId}&botToken={TestPortal.Token}&dialogId=2&fields[message]=$result[now] and $result[nothing][id]",
            },
        });

        var text = (await portal.Look("dialogs/bot/messages?user=2")).String(0, "text")!;
        Assert.StartsWith("2026-11-20T10:", text, StringComparison.Ordinal);
        Assert.EndsWith("and $result[nothing][id]", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_halt_all_commands_run_and_empty_maps_are_lists()
    {
        await using var portal = await TestPortal.Start();

        var reply = await portal.Second("batch", new { halt = 0, cmd = new { bad = "no.such", good = "server.time" } });

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal("ERROR_METHOD_NOT_FOUND", reply.String("result", "result_error", "bad", "error"));
        Assert.NotNull(reply.String("result", "result", "good"));
        Assert.Empty(Assert.IsType<JsonArray>(reply.At("result", "result_total")));
    }

    [Fact]
    public async Task With_halt_nothing_runs_after_the_first_failure()
    {
        await using var portal = await TestPortal.Start();

        var reply = await portal.Second("batch", new { halt = 1, cmd = new { bad = "no.such", good = "server.time" } });

        Assert.Empty(Assert.IsType<JsonArray>(reply.At("result", "result")));
        Assert.Null(reply.At("result", "result_error", "good"));
    }

    [Fact]
    public async Task A_list_of_commands_gives_a_list_until_one_of_them_fails()
    {
        await using var portal = await TestPortal.Start();

        var whole = await portal.Second("batch", new { cmd = new[] { "server.time", "profile" } });
        var holed = await portal.Second("batch", new { cmd = new[] { "no.such", "profile" } });

        Assert.Equal(2, Assert.IsType<JsonArray>(whole.At("result", "result")).Count);
        Assert.Equal("1", holed.String("result", "result", "1", "ID"));
    }

    [Fact]
    public async Task The_fifty_first_command_and_a_batch_in_a_batch_are_refused()
    {
        await using var portal = await TestPortal.Start();
        var commands = Enumerable.Range(0, 51).ToDictionary(index => $"c{index.ToString(CultureInfo.InvariantCulture)}", index => index == 7 ? "batch?cmd[a]=profile" : "server.time");

        var reply = await portal.Second("batch", new { cmd = commands });

        Assert.Equal("ERROR_BATCH_LENGTH_EXCEEDED", reply.String("result", "result_error", "c50", "error"));
        Assert.Equal("ERROR_BATCH_METHOD_NOT_ALLOWED", reply.String("result", "result_error", "c7", "error"));
        Assert.NotNull(reply.String("result", "result", "c49"));
    }

    [Fact]
    public async Task A_failed_command_leaves_nothing_behind_and_the_others_stay()
    {
        await using var portal = await TestPortal.Start();
        var botId = await portal.AddBot();

        await portal.Second("batch", new
        {
            cmd = new
            {
                good = $"imbot.v2.Chat.Message.send?botId={botId}&botToken={TestPortal.Token}&dialogId=2&fields[message]=stays",
                bad = $"imbot.v2.Chat.Message.send?botId={botId}&botToken={TestPortal.Token}&dialogId=3&fields[message]=",
            },
        });

        Assert.Single((JsonArray)(await portal.Look("dialogs/bot/messages?user=2")).Json!);
        Assert.Empty((JsonArray)(await portal.Look("dialogs/bot/messages?user=3")).Json!);
        Assert.Null((await portal.Look("dialogs?user=3")).At(0, "chatId"));
    }

    [Fact]
    public async Task In_the_third_generation_what_ran_before_a_failure_has_happened_although_nothing_is_told_of_it()
    {
        await using var portal = await TestPortal.Start();

        var failing = await portal.Third("batch", new object[]
        {
            new { method = "test.note.add", query = new { text = "one" } },
            new { method = "no.such", query = new { } },
        });

        Assert.Null(failing.At("result"));
        Assert.Equal("one", (string?)Assert.Single((await portal.Second("test.note.list")).At("result")!.AsArray()));
    }

    [Fact]
    public async Task The_third_generations_batch_wants_a_list_and_reports_all_or_nothing()
    {
        await using var portal = await TestPortal.Start();

        var form = await portal.Third("batch", new { cmd = new { a = "profile" } });
        var failing = await portal.Third("batch", new[] { new { method = "no.such", query = new { id = 1 } } });

        Assert.Equal("BITRIX_REST_V3_EXCEPTION_INVALIDSELECTEXCEPTION", form.String("error", "code"));
        Assert.Equal("ERROR_METHOD_NOT_FOUND", failing.Error);
    }
}
