using System.Collections.Concurrent;
using System.Net;
using B24CoachBot.Sandbox.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace B24CoachBot.Sandbox.Tests.Chat;

/// <summary>Events as PHP's form, to a bot's own address.</summary>
public sealed class PushTests
{
    [Fact]
    public async Task A_push_is_a_form_of_texts_with_the_token_at_the_top()
    {
        await using var receiver = await Receiver.Start();
        await using var portal = await TestPortal.Start();
        var botId = await portal.AddBot("webhook", receiver.Url);
        await portal.AddCommand(botId, "task");

        await portal.Say(2, "/task Call ACME");
        await portal.Control("idle");

        var push = receiver.Bodies.Single(body => body["event"] == "ONIMBOTV2COMMANDADD");
        Assert.Equal("/task", push["data[command][command]"]);
        Assert.Equal("Call ACME", push["data[command][params]"]);
        Assert.Equal("2", push["data[user][id]"]);
        Assert.Equal("0", push["data[user][bot]"]);
        Assert.Equal("0", push["data[user][phones]"]);
        Assert.Equal("1", push["data[user][departments][0]"]);
        Assert.Equal("1", push["data[user][active]"]);
        Assert.Equal("", push["data[message][forward]"]);
        Assert.Equal("0", push["data[message][isSystem]"]);
        Assert.DoesNotContain(push.Keys, key => key.StartsWith("data[message][params]", StringComparison.Ordinal));
        Assert.Equal("custom" + TestPortal.Token, push["auth[application_token]"]);
        Assert.Equal(new Uri(portal.Portal.Url).Authority, push["auth[domain]"]);
        Assert.DoesNotContain(push.Keys, key => key.StartsWith("data[bot][countMessage]", StringComparison.Ordinal));
        Assert.Empty(await portal.Feed(botId));
    }

    [Fact]
    public async Task A_push_that_finds_nobody_is_not_repeated()
    {
        await using var receiver = await Receiver.Start();
        await using var portal = await TestPortal.Start();
        receiver.Status = StatusCodes.Status500InternalServerError;
        await portal.AddBot("webhook", receiver.Url);

        await portal.Say(2, "раз");
        await portal.Control("idle");

        Assert.Equal(["ONIMBOTV2JOINCHAT", "ONIMBOTV2MESSAGEADD"], receiver.Bodies.Select(body => body["event"]));
    }

    [Fact]
    public async Task Pushes_are_repeated_reordered_and_dropped_to_order()
    {
        await using var receiver = await Receiver.Start();
        await using var portal = await TestPortal.Start();
        await portal.AddBot("webhook", receiver.Url);
        await portal.Control("faults", new { method = "ONIMBOTV2JOINCHAT", kind = "drop-event" });
        await portal.Control("faults", new { method = "ONIMBOTV2MESSAGEADD", kind = "reorder-events" });
        await portal.Say(2, "раз");
        await portal.Say(2, "два");
        await portal.Control("idle");
        await portal.Control("faults", new { method = "ONIMBOTV2MESSAGEADD", kind = "repeat-event" });
        await portal.Say(2, "три");
        await portal.Control("idle");

        Assert.Equal(["два", "раз", "три", "три"], receiver.Bodies.Select(body => body["data[message][text]"]));
    }

    private sealed class Receiver : IAsyncDisposable
    {
        private readonly WebApplication app;

        private Receiver(WebApplication app) => this.app = app;

        public ConcurrentQueue<Dictionary<string, string>> Bodies { get; } = [];

        public int Status { get; set; } = StatusCodes.Status200OK;

        public string Url => app.Urls.First() + "/b24/bot";

        public static async Task<Receiver> Start()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
            var receiver = new Receiver(builder.Build());
            receiver.app.MapPost("/b24/bot", async context =>
            {
                using var reader = new StreamReader(context.Request.Body);
                var body = await reader.ReadToEndAsync();
                receiver.Bodies.Enqueue(body.Split('&').Select(pair => pair.Split('=', 2))
                    .ToDictionary(pair => WebUtility.UrlDecode(pair[0]), pair => WebUtility.UrlDecode(pair[1])));
                context.Response.StatusCode = receiver.Status;
            });
            await receiver.app.StartAsync();
            return receiver;
        }

        public async ValueTask DisposeAsync() => await app.DisposeAsync();
    }
}
