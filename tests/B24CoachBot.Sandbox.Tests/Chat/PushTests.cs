using B24CoachBot.Sandbox.Tests.Support;
using Microsoft.AspNetCore.Http;

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
}
