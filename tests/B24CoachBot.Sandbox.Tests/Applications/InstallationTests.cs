using System.Net;
using B24CoachBot.Sandbox.Tests.Support;

namespace B24CoachBot.Sandbox.Tests.Applications;

/// <summary>common/events and settings/app-installation: installed, updated, taken away.</summary>
public sealed class InstallationTests
{
    [Fact]
    public async Task Without_an_interface_the_installation_is_one_call_with_all_tokens()
    {
        await using var portal = await TestPortal.Start();
        await using var app = await App.Make(portal);

        var installed = await app.Do("install");
        await portal.Control("idle");

        var told = app.Heard("ONAPPINSTALL");
        Assert.True((bool)installed.At("installed")!);
        Assert.Equal(("1", "Y", "Y", "ru"), (told["data[VERSION]"], told["data[ACTIVE]"], told["data[INSTALLED]"], told["data[LANGUAGE_ID]"]));
        Assert.Equal(new Uri(portal.Portal.Url).Authority, told["auth[domain]"]);
        Assert.Equal(portal.Portal.Url + "/rest/", told["auth[client_endpoint]"]);
        Assert.Equal(portal.Portal.AuthorityUrl + "/rest/", told["auth[server_endpoint]"]);
        Assert.Equal(portal.Portal.World.Settings.MemberId, told["auth[member_id]"]);
        Assert.Equal("imbot im crm task tasks telephony placement", told["auth[scope]"]);
        Assert.Equal(("F", "3600"), (told["auth[status]"], told["auth[expires_in]"]));
        Assert.Equal(32, told["auth[application_token]"].Length);
        Assert.Equal("1", (await app.Call("profile", access: told["auth[access_token]"])).String("result", "ID"));
        Assert.Equal(HttpStatusCode.OK, (await app.Renew(told["auth[refresh_token]"])).Status);
        Assert.Equal(App.ClientId, (await portal.Look("state")).String("applications", 0, "clientId"));
        Assert.Equal(HttpStatusCode.Conflict, (await app.Do("install")).Status);
    }

    [Fact]
    public async Task With_a_page_nothing_is_told_before_the_page_says_it_is_finished()
    {
        await using var portal = await TestPortal.Start();
        await using var app = await App.Make(portal, withPage: true);
        app.Receiver.Html = "<p>one more step</p>";

        var opened = await app.Do("install");
        var frame = app.Receiver.Bodies.Single();
        app.Access = frame["AUTH_ID"];
        var botId = await app.AddBot("webhook");
        await portal.Say(2, "рано");
        await portal.Control("idle");
        var early = app.Receiver.Bodies.Count;
        await app.Do("finish");
        await portal.Say(2, "пора");
        await portal.Control("idle");

        Assert.Equal(("<p>one more step</p>", false), (opened.String("html"), (bool)opened.At("installed")!));
        Assert.Contains($"DOMAIN={Uri.EscapeDataString(new Uri(portal.Portal.Url).Authority)}", app.Receiver.Queries.First(), StringComparison.Ordinal);
        Assert.Contains("PROTOCOL=0&LANG=ru&APP_SID=", app.Receiver.Queries.First(), StringComparison.Ordinal);
        Assert.Equal(("DEFAULT", "3600", "F"), (frame["PLACEMENT"], frame["AUTH_EXPIRES"], frame["status"]));
        Assert.Equal(HttpStatusCode.OK, (await app.Renew(frame["REFRESH_ID"])).Status);
        Assert.Equal(1, early);
        Assert.Equal(frame["APPLICATION_TOKEN"], app.Heard("ONAPPINSTALL")["auth[application_token]"]);
        var said = app.Heard("ONIMBOTV2MESSAGEADD");
        Assert.Equal(("пора", $"{botId}"), (said["data[message][text]"], said["data[bot][id]"]));
        Assert.Equal(frame["APPLICATION_TOKEN"], said["auth[application_token]"]);
        Assert.Equal("2", said["auth[user_id]"]);
        Assert.Equal("2", (await app.Call("profile", access: said["auth[access_token]"])).String("result", "ID"));
        Assert.DoesNotContain("auth[refresh_token]", said.Keys);
    }

    [Fact]
    public async Task A_page_that_calls_installFinish_is_finished_at_once()
    {
        await using var portal = await TestPortal.Start();
        await using var app = await App.Make(portal, withPage: true);
        app.Receiver.Html = "<script>BX24.init(() => BX24.installFinish())</script>";

        Assert.True((bool)(await app.Do("install")).At("installed")!);
        await portal.Control("idle");
        Assert.Equal("1", app.Heard("ONAPPINSTALL")["data[VERSION]"]);
    }

    [Fact]
    public async Task An_update_changes_the_applications_token_and_forgets_what_was_bound()
    {
        await using var portal = await TestPortal.Start();
        await using var app = await App.Install(portal);
        await app.Call("event.bind", new { @event = "ONCRMDEALADD", handler = app.Receiver.Url });
        await app.Call("placement.bind", new { PLACEMENT = "IM_CONTEXT_MENU", HANDLER = app.Receiver.Url });

        var updated = await app.Do("update");
        await portal.Control("idle");

        var told = app.Heard("ONAPPUPDATE");
        Assert.Equal(("2", "1"), (told["data[VERSION]"], told["data[PREVIOUS_VERSION]"]));
        Assert.NotEqual(app.Heard("ONAPPINSTALL")["auth[application_token]"], told["auth[application_token]"]);
        Assert.Equal(HttpStatusCode.OK, (await app.Renew(told["auth[refresh_token]"])).Status);
        Assert.Equal(2, updated.Long("version"));
        var state = await portal.Look("state");
        Assert.Empty(state.At("handlers")!.AsArray());
        Assert.Empty(state.At("placements")!.AsArray());
    }

    [Theory]
    [InlineData(true, "1")]
    [InlineData(false, "0")]
    public async Task After_it_was_taken_away_only_the_applications_token_tells_who_speaks(bool clean, string sent)
    {
        await using var portal = await TestPortal.Start();
        await using var app = await App.Install(portal);
        await app.AddBot();
        await app.Call("event.bind", new { @event = "OnAppUninstall", handler = app.Receiver.Url });

        await app.Do("uninstall", new { clean });
        await portal.Control("idle");

        var told = app.Heard("ONAPPUNINSTALL");
        Assert.Equal((sent, "ru"), (told["data[CLEAN]"], told["data[LANGUAGE_ID]"]));
        Assert.Equal(app.Heard("ONAPPINSTALL")["auth[application_token]"], told["auth[application_token]"]);
        Assert.DoesNotContain("auth[access_token]", told.Keys);
        Assert.Equal("invalid_token", (await app.Call("profile")).Error);
        var refused = await app.Renew();
        Assert.Equal((HttpStatusCode.Unauthorized, "NOT_INSTALLED"), (refused.Status, refused.Error));
        var state = await portal.Look("state");
        Assert.All(["applications", "handlers", "bots"], name => Assert.Empty(state.At(name)!.AsArray()));
        Assert.True((bool)(await app.Do("install")).At("installed")!);
    }

    [Fact]
    public async Task The_same_application_at_two_portals_has_tokens_of_each()
    {
        await using var portal = await TestPortal.Start();
        await using var app = await App.Install(portal);
        var north = await portal.Control("portals", new { name = "north" });

        await app.Do("install", new { portal = "north" });
        await portal.Control("idle");
        var told = app.Receiver.Bodies.Last();
        await app.Do("uninstall", new { portal = "north" });

        Assert.Equal(north.String("portal"), told["auth[member_id]"]);
        Assert.Equal(north.String("url") + "/rest/", told["auth[client_endpoint]"]);
        Assert.NotEqual(app.Heard("ONAPPINSTALL", 0)["auth[application_token]"], told["auth[application_token]"]);
        Assert.Equal("1", (await app.Call("profile")).String("result", "ID"));
        Assert.Equal("NOT_INSTALLED", (await app.Renew(told["auth[refresh_token]"])).Error);
    }

    [Fact]
    public async Task Events_of_the_installation_are_dropped_and_repeated_to_order_and_never_by_themselves()
    {
        await using var portal = await TestPortal.Start();
        await using var app = await App.Make(portal);
        await portal.Control("faults", new { method = "ONAPPINSTALL", kind = "drop-event" });
        await app.Do("install");
        await portal.Control("idle");
        var dropped = app.Receiver.Bodies.Count;
        await portal.Control("faults", new { method = "ONAPPUPDATE", kind = "repeat-event" });
        app.Receiver.Status = 500;
        await app.Do("update");
        await portal.Control("idle");

        Assert.Equal(0, dropped);
        Assert.Equal(["ONAPPUPDATE", "ONAPPUPDATE"], app.Receiver.Bodies.Select(body => body["event"]));
    }

    [Fact]
    public async Task A_restart_keeps_applications_installations_and_tokens()
    {
        var data = Directory.CreateTempSubdirectory().FullName;
        try
        {
            string access, server;
            await using (var portal = await TestPortal.Start(options => options with { Data = data }))
            {
                await using var app = await App.Install(portal);
                (access, server) = (app.Access, portal.Portal.AuthorityUrl);
            }

            await using (var portal = await TestPortal.Start(options => options with { Data = data, Now = null }))
            {
                Assert.Equal("1", (await portal.Raw($"{portal.Portal.Url}/rest/profile?auth={access}")).String("result", "ID"));
                Assert.Equal(App.ClientId, (await portal.Raw($"{server}/rest/app.info?auth={access}")).String("result", "client_id"));
                Assert.Equal(App.Code, (await portal.Look("applications")).String(0, "code"));
            }
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }
}
