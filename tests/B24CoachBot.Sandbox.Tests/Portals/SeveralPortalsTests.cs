using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Tests.Support;

namespace B24CoachBot.Sandbox.Tests.Portals;

/// <summary>Portals beside the first one: equal ids, nothing shared but the clock and the control address.</summary>
public sealed class SeveralPortalsTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public async Task Another_portal_has_equal_ids_and_its_own_member_id_address_webhook_and_words()
    {
        await using var portal = await TestPortal.Start();
        var north = await portal.Control("portals", new { name = "north" });
        await portal.AddBot();
        await Register(portal, north.String("webhook")!);

        await portal.Control("messages?portal=north", new { user = 2, dialog = "bot", text = "север" });
        await portal.Say(2, "первый");

        var listed = (await portal.Look("portals")).Json!.AsArray();
        Assert.Equal(["first", "north"], listed.Select(one => (string?)one!["name"]));
        Assert.NotEqual((string?)listed[0]!["portal"], north.String("portal"));
        Assert.Equal(north.String("url"), (string?)listed[1]!["url"]);
        Assert.StartsWith(north.String("url") + "/rest/1/", north.String("webhook"), StringComparison.Ordinal);
        Assert.Equal("север", (await portal.Look("dialogs/bot/messages?user=2&portal=north")).String(0, "text"));
        Assert.Equal("первый", (await portal.Look("dialogs/bot/messages?user=2")).String(0, "text"));
        Assert.Equal((await portal.Look("state")).At("users")!.ToJsonString(), (await portal.Look($"state?portal={north.String("portal")}")).At("users")!.ToJsonString());
        Assert.Equal((await portal.Look("state")).Long("bots", 0, "id"), (await portal.Look("state?portal=north")).Long("bots", 0, "id"));
    }

    [Fact]
    public async Task A_webhook_opens_its_own_portal_only()
    {
        await using var portal = await TestPortal.Start();
        var north = await portal.Control("portals", new { name = "north" });
        var strange = portal.Portal.WebhookUrl.Replace(portal.Portal.Url, north.String("url"), StringComparison.Ordinal);

        var reply = await portal.Raw(strange + "profile");

        Assert.Equal((HttpStatusCode.Unauthorized, "NO_AUTH_FOUND"), (reply.Status, reply.Error));
    }

    [Fact]
    public async Task Requests_and_faults_are_a_portals_own_and_the_clock_is_everybodys()
    {
        await using var portal = await TestPortal.Start();
        var north = (await portal.Control("portals", new { name = "north" })).String("webhook")!;
        await portal.Control("faults?portal=north", new { method = "server.time", kind = "busy" });

        var first = await portal.Second("server.time");
        var second = await portal.Raw(north + "server.time");
        await portal.Control("clock?portal=north", new { advance = "PT5H" });

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (first.Status, second.Status));
        Assert.Single((await portal.Look("requests?portal=north")).Json!.AsArray());
        Assert.Equal(200, (await portal.Look("requests")).Long(0, "status"));
        Assert.StartsWith("2026-11-20T15:", (await portal.Look("clock")).String("now"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restart_has_all_portals_again_at_their_addresses()
    {
        string? before;
        await using (var portal = await TestPortal.Start(options => options with { Data = data }))
        {
            var north = await portal.Control("portals", new { name = "north" });
            await Register(portal, north.String("webhook")!);
            await portal.Control("messages?portal=north", new { user = 2, dialog = "bot", text = "север" });
            await portal.Control("clock", new { advance = "P1D" });
            before = (await portal.Look("portals")).At(1)!.ToJsonString();
        }

        await using (var portal = await TestPortal.Start(options => options with { Data = data, Now = null }))
        {
            Assert.Equal(before, (await portal.Look("portals")).At(1)!.ToJsonString());
            Assert.Equal("север", (await portal.Look("dialogs/bot/messages?user=2&portal=north")).String(0, "text"));
            Assert.StartsWith("2026-11-21T10:", (await portal.Look("clock")).String("now"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Idle_waits_for_the_feed_of_every_portal()
    {
        await using var portal = await TestPortal.Start();
        var north = (await portal.Control("portals", new { name = "north" })).String("webhook")!;
        var botId = (await Register(portal, north)).Long("result", "bot", "id");
        await portal.Control("messages?portal=north", new { user = 2, dialog = "bot", text = "север" });

        var idle = portal.Control("idle");
        await Task.Delay(200, TestContext.Current.CancellationToken);
        var early = idle.IsCompleted;
        await portal.Raw($"{north}imbot.v2.Event.get?botId={botId}&botToken={TestPortal.Token}&offset=100000");

        Assert.False(early);
        Assert.Equal(HttpStatusCode.OK, (await idle).Status);
    }

    [Theory]
    [InlineData("North", 400)]
    [InlineData("../up", 400)]
    [InlineData("first", 409)]
    public async Task A_name_is_a_plain_word_and_new(string name, int status)
    {
        await using var portal = await TestPortal.Start();

        Assert.Equal(status, (int)(await portal.Control("portals", new { name })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Look("state?portal=nowhere")).Status);
    }

    [Fact]
    public async Task Fifty_portals_start_in_a_few_seconds()
    {
        await using var portal = await TestPortal.Start();
        var watch = Stopwatch.StartNew();

        for (var one = 0; one < 50; one++)
        {
            Assert.Equal(HttpStatusCode.OK, (await portal.Control("portals", new { name = $"p{one}" })).Status);
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
        TestContext.Current.SendDiagnosticMessage($"50 portals: {watch.Elapsed}");
        Assert.Equal(51, (await portal.Look("portals")).Json!.AsArray().Select(one => (string?)one!["portal"]).Distinct().Count());
    }

    private static Task<Reply> Register(TestPortal portal, string webhook)
    {
        var body = new JsonObject
        {
            ["fields"] = new JsonObject { ["code"] = "coach", ["botToken"] = TestPortal.Token, ["properties"] = new JsonObject { ["name"] = "Коуч" } },
        };
        return portal.Raw(webhook + "imbot.v2.Bot.register", new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json"));
    }
}
