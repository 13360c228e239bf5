using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Tests.Support;

namespace B24CoachBot.Sandbox.Tests.Transport;

public sealed class TransportTests
{
    [Theory]
    [InlineData("profile")]
    [InlineData("profile.json")]
    [InlineData("profile/")]
    [InlineData("PROFILE")]
    public async Task A_method_is_found_in_any_case_with_any_ending(string method)
    {
        await using var portal = await TestPortal.Start();

        var reply = await portal.Second(method);

        Assert.Equal("1", reply.String("result", "ID"));
        Assert.NotNull(reply.At("time", "date_start"));
    }

    [Fact]
    public async Task A_wrong_secret_is_no_authorization()
    {
        await using var portal = await TestPortal.Start();

        var reply = await portal.Raw($"{portal.Portal.Url}/rest/1/guessed/profile");

        Assert.Equal(HttpStatusCode.Unauthorized, reply.Status);
        Assert.Equal("NO_AUTH_FOUND", reply.Error);
    }

    [Fact]
    public async Task An_unknown_method_is_404_in_both_generations()
    {
        await using var portal = await TestPortal.Start();

        var second = await portal.Second("tasks.task.dance");
        var third = await portal.Third("tasks.task.dance");

        Assert.Equal((HttpStatusCode.NotFound, "ERROR_METHOD_NOT_FOUND"), (second.Status, second.Error));
        Assert.Equal((HttpStatusCode.NotFound, "ERROR_METHOD_NOT_FOUND"), (third.Status, third.Error));
    }

    [Fact]
    public async Task Get_with_a_query_works_in_the_second_generation()
    {
        await using var portal = await TestPortal.Start();

        var reply = await portal.Raw(portal.Portal.WebhookUrl + "method.get?name=imbot.v2.Bot.get");

        Assert.True((bool?)reply.At("result", "isExisting"));
    }

    [Fact]
    public async Task A_form_with_bracket_keys_says_the_same_as_json()
    {
        await using var portal = await TestPortal.Start();
        var botId = await portal.AddBot();
        using var form = new StringContent(
            $"botId={botId}&botToken={TestPortal.Token}&dialogId=2&fields[message]=%D0%94%D0%B0&fields[keyboard][BUTTONS][0][TEXT]=OK&fields[keyboard][BUTTONS][0][ACTION]=SEND&fields[keyboard][BUTTONS][0][ACTION_VALUE]=x",
            Encoding.UTF8,
            "application/x-www-form-urlencoded");

        await portal.Raw(portal.Portal.WebhookUrl + "imbot.v2.Chat.Message.send", form);

        var seen = await portal.Look("dialogs/bot/messages?user=2");
        Assert.Equal("Да", seen.String(0, "text"));
        Assert.Equal("OK", seen.String(0, "buttons", 0, "text"));
    }

    [Fact]
    public async Task A_multipart_form_is_read_too()
    {
        await using var portal = await TestPortal.Start();
        using var form = new MultipartFormDataContent { { new StringContent("imbot.v2.Bot.get"), "name" } };

        var reply = await portal.Raw(portal.Portal.WebhookUrl + "method.get", form);

        Assert.True((bool?)reply.At("result", "isExisting"));
    }

    [Fact]
    public async Task The_third_generation_refuses_what_is_not_json_in_its_own_envelope()
    {
        await using var portal = await TestPortal.Start();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("a", "b")]);

        var reply = await portal.Raw(portal.ThirdUrl("tasks.task.get"), form);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal("BITRIX_REST_V3_EXCEPTION_INVALIDJSONEXCEPTION", reply.String("error", "code"));
    }

    [Fact]
    public async Task The_bucket_holds_fifty_and_leaks_two_a_second_by_the_portals_clock()
    {
        await using var portal = await TestPortal.Start();
        var statuses = new List<HttpStatusCode>();
        for (var hit = 0; hit < 60; hit++)
        {
            statuses.Add((await portal.Second("server.time")).Status);
        }

        var refused = await portal.Second("server.time");
        await portal.Control("clock", new { advance = "PT30S" });
        var later = await portal.Second("server.time");

        Assert.All(statuses.Take(50), status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Contains(HttpStatusCode.ServiceUnavailable, statuses);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "QUERY_LIMIT_EXCEEDED"), (refused.Status, refused.Error));
        Assert.Equal(HttpStatusCode.OK, later.Status);
    }

    [Fact]
    public async Task Every_request_is_in_the_log_with_its_inner_commands()
    {
        await using var portal = await TestPortal.Start();
        await portal.Second("batch", new { cmd = new { a = "profile", b = "server.time" } });

        var log = (JsonArray)(await portal.Look("requests")).Json!;

        var line = Assert.Single(log);
        Assert.Equal("batch", (string?)line!["method"]);
        Assert.Equal(["profile", "server.time"], line["inner"]!.AsArray().Select(name => (string?)name));
        Assert.Equal(200, (int)line["status"]!);
        Assert.Null(line["fault"]);
    }

    [Fact]
    public async Task Since_leaves_out_what_was_before()
    {
        await using var portal = await TestPortal.Start();
        await portal.Second("profile");
        var now = (await portal.Control("clock", new { advance = "PT1S" })).String("now");
        await portal.Second("server.time");

        var log = (JsonArray)(await portal.Look($"requests?since={now}")).Json!;

        Assert.Equal("server.time", (string?)Assert.Single(log)!["method"]);
    }
}
