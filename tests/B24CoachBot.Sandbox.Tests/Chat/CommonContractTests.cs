using System.Net;
using B24CoachBot.Sandbox.Tests.Support;

namespace B24CoachBot.Sandbox.Tests.Chat;

public sealed class CommonContractTests
{
    [Fact]
    public async Task Profile_tells_whose_webhook_it_is()
    {
        await using var portal = await TestPortal.Start();
        await using var ordinary = await TestPortal.Start(options => options with { Webhook = "ordinary" });

        var admin = await portal.Second("profile");
        var employee = await ordinary.Second("profile");

        Assert.Equal(("1", true), (admin.String("result", "ID"), (bool)admin.At("result", "ADMIN")!));
        Assert.Equal(("2", false), (employee.String("result", "ID"), (bool)employee.At("result", "ADMIN")!));
    }

    [Fact]
    public async Task Scope_lists_what_the_webhook_may_do()
    {
        await using var portal = await TestPortal.Start();

        Assert.Contains("imbot", (await portal.Second("scope")).At("result")!.AsArray().Select(scope => (string?)scope));
    }

    [Fact]
    public async Task Server_time_has_the_portals_offset()
    {
        await using var portal = await TestPortal.Start();

        Assert.EndsWith("+03:00", (await portal.Second("server.time")).String("result"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Method_get_knows_what_exists()
    {
        await using var portal = await TestPortal.Start();

        Assert.True((bool?)(await portal.Second("method.get", new { name = "profile" })).At("result", "isAvailable"));
        Assert.False((bool?)(await portal.Second("method.get", new { name = "no.such" })).At("result", "isExisting"));
    }

    [Fact]
    public async Task App_info_is_refused_to_a_webhook()
    {
        await using var portal = await TestPortal.Start();

        var reply = await portal.Second("app.info");

        Assert.Equal((HttpStatusCode.BadRequest, "ACCESS_DENIED"), (reply.Status, reply.Error));
    }

    [Fact]
    public async Task What_a_plan_has_is_said_by_its_code()
    {
        await using var portal = await TestPortal.Start();

        Assert.Equal("Y", (await portal.Second("feature.get", new { CODE = "rest_offline_extended" })).String("result", "value"));
        Assert.Equal("N", (await portal.Second("feature.get", new { CODE = "rest_auth_connector" })).String("result", "value"));
        Assert.Equal("CODE_EMPTY", (await portal.Second("feature.get")).Error);
    }
}
