using System.Net;
using B24CoachBot.Sandbox.Tests.Applications;
using B24CoachBot.Sandbox.Tests.Support;

namespace B24CoachBot.Sandbox.Tests.Portals;

/// <summary>A portal that was renamed (how-to-call-rest-api/change-domen), has not paid, or is gone.</summary>
public sealed class MovedAndSuspendedTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public async Task The_old_address_says_where_the_portal_has_gone()
    {
        await using var portal = await TestPortal.Start();
        await using var app = await App.Install(portal);
        var old = portal.Portal.WebhookUrl;

        var moved = await portal.Control("portals/first", new { rename = true });
        var redirect = await Ask(old + "profile?x=1");
        var back = redirect.Headers["Location"];
        var fresh = await app.Renew();

        Assert.NotEqual(portal.Portal.Url, moved.String("url"));
        Assert.Equal(HttpStatusCode.Found, redirect.Status);
        Assert.Equal(old.Replace(portal.Portal.Url, moved.String("url"), StringComparison.Ordinal) + "profile?x=1", back);
        Assert.Equal("1", (await portal.Raw(back)).String("result", "ID"));
        Assert.Equal(HttpStatusCode.Found, (await Ask($"{portal.Portal.Url}/rest/profile?auth={app.Access}")).Status);
        Assert.Equal("1", (await app.Call("profile", url: moved.String("url"))).String("result", "ID"));
        Assert.Equal(moved.String("url") + "/rest/", fresh.String("client_endpoint"));
        Assert.Equal(HttpStatusCode.OK, (await portal.Look("state")).Status);
    }

    [Fact]
    public async Task A_renamed_portal_stays_renamed_after_a_restart()
    {
        string? url;
        await using (var portal = await TestPortal.Start(options => options with { Data = data }))
        {
            await portal.Control("portals", new { name = "north" });
            await portal.Control("portals/north", new { rename = true });
            url = (await portal.Look("portals")).String(1, "url");
        }

        await using (var portal = await TestPortal.Start(options => options with { Data = data, Now = null }))
        {
            Assert.Equal(url, (await portal.Look("portals")).String(1, "url"));
            Assert.Equal(HttpStatusCode.OK, (await Ask((await portal.Look("portals")).String(1, "webhook") + "profile")).Status);
        }
    }

    [Fact]
    public async Task Who_has_not_paid_gets_neither_tokens_nor_answers_until_it_is_paid()
    {
        await using var portal = await TestPortal.Start();
        await using var app = await App.Install(portal);
        await app.Call("event.bind", new { @event = "ONAPPPAYMENT", handler = app.Receiver.Url });
        await portal.Control("portals/first", new { status = "payment-required" });

        var token = await app.Renew();
        var call = await app.Call("profile");
        var webhook = await portal.Second("profile");
        await portal.Control("portals/first", new { status = "active" });
        await portal.Control("idle");

        Assert.Equal(["Y", "N"], app.Receiver.Bodies.Where(body => body["event"] == "ONAPPPAYMENT").Select(body => body["data[PAYMENT_EXPIRED]"]));
        Assert.DoesNotContain("auth[application_token]", app.Heard("ONAPPPAYMENT", 0).Keys);
        Assert.Equal((HttpStatusCode.Unauthorized, "PAYMENT_REQUIRED"), (token.Status, token.Error));
        Assert.Equal((HttpStatusCode.Unauthorized, "PAYMENT_REQUIRED"), (call.Status, call.Error));
        Assert.Equal((HttpStatusCode.Forbidden, "ACCESS_DENIED"), (webhook.Status, webhook.Error));
        Assert.Equal(HttpStatusCode.OK, (await app.Renew()).Status);
        Assert.Equal(HttpStatusCode.OK, (await app.Call("profile")).Status);
    }

    [Fact]
    public async Task A_portal_that_is_gone_says_so_and_its_grants_are_dead()
    {
        await using var portal = await TestPortal.Start();
        await using var app = await App.Install(portal);
        await app.AddBot();
        await portal.Say(2, "раз");

        var changed = await portal.Control("portals/first", new { status = "deleted" });
        var call = await app.Call("profile");
        var token = await app.Renew();

        Assert.Equal("deleted", changed.String("status"));
        Assert.Equal((HttpStatusCode.InternalServerError, "PORTAL_DELETED"), (call.Status, call.Error));
        Assert.Equal((HttpStatusCode.BadRequest, "invalid_grant"), (token.Status, token.Error));
        Assert.Equal(HttpStatusCode.OK, (await portal.Control("idle")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await portal.Control("portals/first", new { status = "asleep" })).Status);
    }

    private static async Task<Reply> Ask(string url)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        return await Reply.Of(await http.PostAsync(url, new StringContent("{}", System.Text.Encoding.UTF8, "application/json")));
    }
}
