using System.Net;
using B24CoachBot.Sandbox.Tests.Support;

namespace B24CoachBot.Sandbox.Tests.Applications;

/// <summary>The authorisation server (settings/oauth).</summary>
public sealed class TokenTests
{
    [Fact]
    public async Task A_refresh_gives_a_new_pair_and_the_old_refresh_token_is_void()
    {
        await using var portal = await TestPortal.Start();
        await using var app = await App.Install(portal);

        var fresh = await app.Renew();
        var again = await app.Renew();
        var next = await app.Renew(fresh.String("refresh_token"));

        Assert.Equal(HttpStatusCode.OK, fresh.Status);
        Assert.Equal(3600, fresh.Long("expires_in"));
        Assert.Equal(portal.Portal.Url + "/rest/", fresh.String("client_endpoint"));
        Assert.Equal(portal.Portal.AuthorityUrl + "/rest/", fresh.String("server_endpoint"));
        Assert.Equal(new Uri(portal.Portal.AuthorityUrl).Authority, fresh.String("domain"));
        Assert.Equal("F", fresh.String("status"));
        Assert.Equal(1, fresh.Long("user_id"));
        Assert.NotEqual(app.Access, fresh.String("access_token"));
        Assert.Equal((HttpStatusCode.BadRequest, "invalid_grant"), (again.Status, again.Error));
        Assert.Equal(HttpStatusCode.OK, next.Status);
        Assert.Equal("1", (await app.Call("profile", access: next.String("access_token"))).String("result", "ID"));
    }

    [Fact]
    public async Task An_access_token_ends_after_an_hour_and_a_refresh_token_after_180_days()
    {
        await using var portal = await TestPortal.Start();
        await using var app = await App.Install(portal);

        await portal.Control("clock", new { advance = "PT59M" });
        var before = await app.Call("profile");
        await portal.Control("clock", new { advance = "PT2M" });
        var after = await app.Call("profile");
        await portal.Control("clock", new { advance = "P179D" });
        var fresh = await app.Renew();
        await portal.Control("clock", new { advance = "P180D" });
        var late = await app.Renew(fresh.String("refresh_token"));

        Assert.Equal(HttpStatusCode.OK, before.Status);
        Assert.Equal((HttpStatusCode.Unauthorized, "expired_token"), (after.Status, after.Error));
        Assert.Equal(HttpStatusCode.OK, fresh.Status);
        Assert.Equal((HttpStatusCode.BadRequest, "invalid_grant"), (late.Status, late.Error));
    }

    [Fact]
    public async Task Each_refusal_has_its_code_and_status()
    {
        await using var portal = await TestPortal.Start();
        await using var app = await App.Install(portal);

        var stranger = await app.Renew(client: "app.nobody");
        var wrong = await app.Renew(secret: "guessed");
        var unknown = await app.Renew("never given");
        var nothing = await app.Token(new() { ["grant_type"] = "password", ["client_id"] = App.ClientId, ["client_secret"] = App.ClientSecret });
        var kept = await app.Renew();

        Assert.Equal((HttpStatusCode.Unauthorized, "invalid_client"), (stranger.Status, stranger.Error));
        Assert.Equal((HttpStatusCode.OK, "wrong_client"), (wrong.Status, wrong.Error));
        Assert.Equal((HttpStatusCode.BadRequest, "invalid_grant"), (unknown.Status, unknown.Error));
        Assert.Equal((HttpStatusCode.BadRequest, "invalid_request"), (nothing.Status, nothing.Error));
        Assert.Equal(HttpStatusCode.OK, kept.Status);
    }

    [Fact]
    public async Task A_person_comes_back_with_a_code_that_is_good_once_and_for_half_a_minute()
    {
        await using var portal = await TestPortal.Start();
        await using var app = await App.Install(portal);

        var back = await Consent(portal, "user=3&state=s%201");
        var fields = System.Web.HttpUtility.ParseQueryString(back.Query);
        var pair = await Exchange(app, fields["code"]!);
        var twice = await Exchange(app, fields["code"]!);
        var second = System.Web.HttpUtility.ParseQueryString((await Consent(portal, "user=3")).Query)["code"]!;
        await portal.Control("clock", new { advance = "PT31S" });
        var late = await Exchange(app, second);

        Assert.StartsWith("https://coach.example/back?", back.ToString(), StringComparison.Ordinal);
        Assert.Equal("s 1", fields["state"]);
        Assert.Equal(portal.Portal.World.Settings.MemberId, fields["member_id"]);
        Assert.Equal(new Uri(portal.Portal.Url).Authority, fields["domain"]);
        Assert.Equal(3, pair.Long("user_id"));
        Assert.Equal("3", (await app.Call("profile", access: pair.String("access_token"))).String("result", "ID"));
        Assert.Equal("invalid_grant", twice.Error);
        Assert.Equal("invalid_grant", late.Error);
    }

    [Fact]
    public async Task The_portal_shows_by_itself_that_an_application_is_not_there()
    {
        await using var portal = await TestPortal.Start();
        await using var app = await App.Make(portal);

        var reply = await portal.Raw($"{portal.Portal.Url}/oauth/authorize/?client_id={App.ClientId}");

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Contains("<html>", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_server_says_whose_a_token_is_and_is_no_portal()
    {
        await using var portal = await TestPortal.Start();
        await using var app = await App.Install(portal);
        var server = portal.Portal.AuthorityUrl;

        var own = await portal.Raw($"{server}/rest/app.info", new FormUrlEncodedContent(new Dictionary<string, string> { ["auth"] = app.Access }));
        var strange = await portal.Raw($"{server}/rest/app.info?auth=made-up");
        var here = await app.Call("app.info");

        Assert.Equal((App.ClientId, App.Code), (own.String("result", "client_id"), own.String("result", "CODE")));
        Assert.Equal(portal.Portal.World.Settings.MemberId, own.String("result", "member_id"));
        Assert.Equal((HttpStatusCode.Unauthorized, "invalid_token"), (strange.Status, strange.Error));
        Assert.True((bool)here.At("result", "INSTALLED")!);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Raw($"{server}/rest/profile?auth={app.Access}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Raw($"{server}/sandbox/state")).Status);
        Assert.Equal("ACCESS_DENIED", (await portal.Second("app.info")).Error);
    }

    [Fact]
    public async Task The_answer_of_a_refresh_can_be_lost_after_the_pair_was_changed()
    {
        await using var portal = await TestPortal.Start();
        await using var app = await App.Install(portal);
        await portal.Control("faults", new { method = "oauth.token", kind = "lost-answer" });

        await Assert.ThrowsAsync<HttpRequestException>(() => app.Renew());
        var again = await app.Renew();
        await portal.Control("faults", new { method = "oauth.token", kind = "busy" });
        var busy = await app.Renew();

        Assert.Equal("invalid_grant", again.Error);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, busy.Status);
        Assert.Equal(["lost-answer", null, "busy"], (await portal.Look("requests")).Json!.AsArray().Where(row => (string?)row!["method"] == "oauth.token").Select(row => (string?)row!["fault"]));
    }

    private static Task<Reply> Exchange(App app, string code) => app.Token(new()
    {
        ["grant_type"] = "authorization_code",
        ["client_id"] = App.ClientId,
        ["client_secret"] = App.ClientSecret,
        ["code"] = code,
    });

    private static async Task<Uri> Consent(TestPortal portal, string more)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var answer = await http.GetAsync($"{portal.Portal.Url}/oauth/authorize/?client_id={App.ClientId}&{more}");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!;
    }
}
