using B24CoachBot.Sandbox.Tests.Support;

namespace B24CoachBot.Sandbox.Tests.Applications;

/// <summary>event.offline.* and ONOFFLINEEVENT.</summary>
public sealed class OfflineTests
{
    [Fact]
    public async Task The_queue_keeps_the_latest_of_each_object_and_forgets_what_was_read()
    {
        await using var portal = await TestPortal.Start();
        await using var app = await Listening(portal);
        var first = await Deal(portal, "раз");
        var second = await Deal(portal, "два");
        await Change(portal, first, "ещё раз");
        await Change(portal, first, "и ещё");

        var listed = await app.Call("event.offline.list", new { order = new { ID = "DESC" } });
        var read = await app.Call("event.offline.get", new { filter = new Dictionary<string, string> { ["=EVENT_NAME"] = "ONCRMDEALUPDATE" } });
        var rest = await app.Call("event.offline.get");
        var nothing = await app.Call("event.offline.get");

        Assert.Equal(3, listed.Long("total"));
        Assert.Equal(("ONCRMDEALUPDATE", "", "0"), (listed.String("result", 0, "EVENT_NAME"), listed.String("result", 0, "PROCESS_ID"), listed.String("result", 0, "ERROR")));
        Assert.Null(read.At("result", "process_id"));
        Assert.Equal($"{first}", read.String("result", "events", 0, "EVENT_DATA", "FIELDS", "ID"));
        Assert.Equal([$"{first}", $"{second}"], rest.At("result", "events")!.AsArray().Select(row => (string?)row!["EVENT_DATA"]!["FIELDS"]!["ID"]));
        Assert.Empty(nothing.At("result", "events")!.AsArray());
    }

    [Fact]
    public async Task What_is_reserved_is_its_readers_until_cleared_or_marked_as_an_error()
    {
        await using var portal = await TestPortal.Start();
        await using var app = await Listening(portal);
        var first = await Deal(portal, "раз");
        await Deal(portal, "два");

        var one = await app.Call("event.offline.get", new { clear = 0, limit = 1 });
        var other = await app.Call("event.offline.get", new { clear = 0 });
        await Change(portal, first, "пока читают");
        var again = await app.Call("event.offline.get", new { clear = 0, process_id = one.String("result", "process_id") });
        var cleared = await app.Call("event.offline.clear", new { process_id = one.String("result", "process_id"), id = new[] { one.String("result", "events", 0, "ID") } });
        var failed = await app.Call("event.offline.error", new { process_id = other.String("result", "process_id"), message_id = new[] { other.String("result", "events", 0, "MESSAGE_ID") } });
        var waiting = await app.Call("event.offline.get");
        var errors = await app.Call("event.offline.get", new { error = 1 });

        Assert.NotEqual(one.String("result", "process_id"), other.String("result", "process_id"));
        Assert.NotEqual(one.String("result", "events", 0, "ID"), other.String("result", "events", 0, "ID"));
        Assert.Equal(one.String("result", "events", 0, "ID"), again.String("result", "events", 0, "ID"));
        Assert.True((bool)cleared.At("result")! && (bool)failed.At("result")!);
        Assert.Equal("ONCRMDEALUPDATE", waiting.String("result", "events", 0, "EVENT_NAME"));
        Assert.Single(waiting.At("result", "events")!.AsArray());
        Assert.Equal(other.String("result", "events", 0, "ID"), errors.String("result", "events", 0, "ID"));
    }

    [Fact]
    public async Task A_ping_says_that_something_waits_and_nothing_else()
    {
        await using var portal = await TestPortal.Start(options => options with { ClockStands = true });
        await using var app = await Listening(portal);
        await app.Call("event.bind", new { @event = "ONOFFLINEEVENT", handler = app.Receiver.Url, options = new { minTimeout = 60 } });

        await Deal(portal, "раз");
        await Deal(portal, "два");
        await portal.Control("idle");
        var pings = Pings(app);
        await portal.Control("clock", new { advance = "PT61S" });
        await Deal(portal, "три");
        await portal.Control("idle");

        Assert.Equal((1, 2), (pings, Pings(app)));
        var ping = app.Heard("ONOFFLINEEVENT", 0);
        Assert.DoesNotContain(ping.Keys, key => key.StartsWith("data", StringComparison.Ordinal));
        Assert.Equal(app.Heard("ONAPPINSTALL")["auth[application_token]"], ping["auth[application_token]"]);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await app.Renew(ping["auth[refresh_token]"])).Status);
    }

    private static int Pings(App app) => app.Receiver.Bodies.Count(body => body["event"] == "ONOFFLINEEVENT");

    private static async Task<App> Listening(TestPortal portal)
    {
        var app = await App.Install(portal);
        await app.Call("event.bind", new { @event = "ONCRMDEALADD", event_type = "offline" });
        await app.Call("event.bind", new { @event = "ONCRMDEALUPDATE", event_type = "offline" });
        return app;
    }

    private static async Task<long> Deal(TestPortal portal, string title) =>
        (await portal.Second("crm.item.add", new { entityTypeId = 2, fields = new { title } })).Long("result", "item", "id");

    private static Task<Reply> Change(TestPortal portal, long id, string title) => portal.Second("crm.item.update", new { entityTypeId = 2, id, fields = new { title } });
}
