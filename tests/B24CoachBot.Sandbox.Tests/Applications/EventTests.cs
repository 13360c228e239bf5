using System.Net;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Tests.Support;

namespace B24CoachBot.Sandbox.Tests.Applications;

/// <summary>events, event.bind, event.unbind, event.get, event.test and what they bring.</summary>
public sealed class EventTests
{
    [Fact]
    public async Task A_bound_event_comes_with_a_token_of_whoever_acted()
    {
        await using var portal = await TestPortal.Start();
        await using var app = await App.Install(portal);
        await Bind(app, "OnCrmDealAdd");

        var deal = await portal.Second("crm.item.add", new { entityTypeId = 2, fields = new { title = "Ромашка" } });
        await portal.Control("idle");

        var told = app.Heard("ONCRMDEALADD");
        Assert.Equal($"{deal.Long("result", "item", "id")}", told["data[FIELDS][ID]"]);
        Assert.Equal("1", told["event_handler_id"]);
        Assert.Equal(app.Heard("ONAPPINSTALL")["auth[application_token]"], told["auth[application_token]"]);
        Assert.Equal("imbot,im,crm,task,tasks,telephony,placement", told["auth[scope]"]);
        Assert.Equal("1", (await app.Call("profile", access: told["auth[access_token]"])).String("result", "ID"));
        Assert.DoesNotContain("auth[refresh_token]", told.Keys);
    }

    [Fact]
    public async Task Calls_and_tasks_are_told_too()
    {
        await using var portal = await TestPortal.Start();
        await using var app = await App.Install(portal);
        await Bind(app, "ONVOXIMPLANTCALLEND");
        await Bind(app, "ONTASKADD");
        await Bind(app, "ONTASKUPDATE");
        await Bind(app, "ONTASKDELETE");

        await portal.Control("calls", new { user = 3, phone = "+79001234567", minutes = 4, direction = "out" });
        var id = (await portal.Second("tasks.task.add", new { fields = new { TITLE = "КП", RESPONSIBLE_ID = 2 } })).String("result", "task", "id");
        await portal.Second("tasks.task.update", new { taskId = id, fields = new { TITLE = "КП для Ромашки" } });
        await portal.Second("tasks.task.delete", new { taskId = id });
        await portal.Control("idle");

        var call = app.Heard("ONVOXIMPLANTCALLEND");
        Assert.Equal(("3", "240"), (call["data[PORTAL_USER_ID]"], call["data[CALL_DURATION]"]));
        Assert.Equal("3", call["auth[user_id]"]);
        Assert.Equal(("undefined", id), (app.Heard("ONTASKADD")["data[FIELDS_BEFORE]"], app.Heard("ONTASKADD")["data[FIELDS_AFTER][ID]"]));
        Assert.Equal(id, app.Heard("ONTASKUPDATE")["data[FIELDS_BEFORE][ID]"]);
        Assert.Equal("undefined", app.Heard("ONTASKDELETE")["data[FIELDS_AFTER]"]);
    }

    [Fact]
    public async Task What_is_bound_is_listed_bound_once_and_unbound()
    {
        await using var portal = await TestPortal.Start();
        await using var app = await App.Install(portal);

        var bound = await Bind(app, "ONCRMLEADADD");
        var twice = await Bind(app, "ONCRMLEADADD");
        var named = await Bind(app, "ONCRMLEADADD", user: 3);
        var listed = await app.Call("event.get");
        var unbound = await app.Call("event.unbind", new { @event = "ONCRMLEADADD", handler = app.Receiver.Url, auth_type = 0 });
        var left = await app.Call("event.get");

        Assert.True((bool)bound.At("result")!);
        Assert.Equal((HttpStatusCode.BadRequest, "Unable to set event handler: Handler already binded"), (twice.Status, twice.String("error_description")));
        Assert.True((bool)named.At("result")!);
        Assert.Equal(2, listed.At("result")!.AsArray().Count);
        Assert.Equal(("ONCRMLEADADD", app.Receiver.Url, "0", 0), (listed.String("result", 0, "event"), listed.String("result", 0, "handler"), listed.String("result", 0, "auth_type"), listed.Long("result", 0, "offline")));
        Assert.Equal(1, unbound.Long("result", "count"));
        Assert.Equal("3", left.String("result", 0, "auth_type"));
    }

    [Fact]
    public async Task The_events_one_may_bind_are_those_of_the_scopes()
    {
        await using var portal = await TestPortal.Start();
        await using var app = await App.Install(portal, "crm", "imbot");

        var own = await Names(app, new { });
        var full = await Names(app, new { FULL = true });
        var crm = await Names(app, new { SCOPE = "crm" });

        Assert.Contains("ONAPPUNINSTALL", own);
        Assert.Contains("ONCRMDEALADD", own);
        Assert.DoesNotContain("ONTASKADD", own);
        Assert.Contains("ONTASKADD", full);
        Assert.DoesNotContain("ONAPPUNINSTALL", crm);
        Assert.Equal("ERROR_EVENT_NOT_FOUND", (await Bind(app, "ONTASKADD")).Error);
        Assert.Equal("ERROR_EVENT_NOT_FOUND", (await Bind(app, "ONIMBOTV2MESSAGEADD")).Error);
    }

    [Fact]
    public async Task A_webhook_binds_nothing()
    {
        await using var portal = await TestPortal.Start();

        foreach (var method in new[] { "events", "event.get", "event.offline.get", "placement.get" })
        {
            var reply = await portal.Second(method);

            Assert.Equal((HttpStatusCode.Forbidden, "WRONG_AUTH_TYPE"), (reply.Status, reply.Error));
        }
    }

    [Fact]
    public async Task An_employee_binds_in_the_own_name_only()
    {
        await using var portal = await TestPortal.Start();
        await using var app = await App.Install(portal);
        var botId = await app.AddBot("webhook");
        await portal.Say(3, "раз");
        await portal.Control("idle");
        app.Access = app.Heard("ONIMBOTV2MESSAGEADD")["auth[access_token]"];

        var foreign = await Bind(app, "ONCRMLEADADD", user: 1);
        var offline = await app.Call("event.bind", new { @event = "ONCRMLEADADD", event_type = "offline" });
        await Bind(app, "ONCRMLEADADD");
        var queue = await app.Call("event.offline.get");

        Assert.NotEqual(0, botId);
        Assert.Equal((HttpStatusCode.Forbidden, "ACCESS_DENIED"), (foreign.Status, foreign.Error));
        Assert.Equal((HttpStatusCode.Forbidden, "ACCESS_DENIED"), (offline.Status, offline.Error));
        Assert.Equal((HttpStatusCode.Forbidden, "ACCESS_DENIED"), (queue.Status, queue.Error));
        Assert.Equal("3", (await app.Call("event.get")).String("result", 0, "auth_type"));
    }

    [Fact]
    public async Task A_test_event_brings_back_what_was_sent()
    {
        await using var portal = await TestPortal.Start();
        await using var app = await App.Install(portal);
        await Bind(app, "ONAPPTEST");

        var tested = await app.Call("event.test", new { any = "data" });
        await portal.Control("idle");

        Assert.Equal(1, tested.Long("result"));
        Assert.Equal("data", app.Heard("ONAPPTEST")["data[QUERY][any]"]);
    }

    private static Task<Reply> Bind(App app, string name, long? user = null) => app.Call("event.bind", user is null
        ? new { @event = name, handler = app.Receiver.Url }
        : new { @event = name, handler = app.Receiver.Url, auth_type = user });

    private static async Task<List<string?>> Names(App app, object body) =>
        [.. ((JsonArray)(await app.Call("events", body)).At("result")!).Select(name => (string?)name)];
}
