using System.Net;
using B24CoachBot.Sandbox.Tests.Support;

namespace B24CoachBot.Sandbox.Tests.Applications;

/// <summary>Methods called with an application's token instead of a webhook.</summary>
public sealed class RestByTokenTests
{
    [Fact]
    public async Task A_token_is_taken_from_query_form_json_and_header_in_both_generations()
    {
        await using var portal = await TestPortal.Start();
        await using var app = await App.Install(portal);
        var url = portal.Portal.Url;

        var query = await portal.Raw($"{url}/rest/profile.json?auth={app.Access}");
        var form = await portal.Raw($"{url}/rest/profile/", new FormUrlEncodedContent(new Dictionary<string, string> { ["access_token"] = app.Access }));
        var json = await portal.Raw($"{url}/rest/profile", new StringContent($$"""{"auth":"{{app.Access}}"}""", System.Text.Encoding.UTF8, "application/json"));
        var header = await app.Call("profile");
        var third = await app.Third("test.note.add", new { text = "one" });
        var thirdInBody = await portal.Raw($"{url}/rest/api/test.note.add", new StringContent($$"""{"text":"two","auth":"{{app.Access}}"}""", System.Text.Encoding.UTF8, "application/json"));
        var batch = await app.Call("batch", new { cmd = new { a = "profile", b = "test.note.list" } });

        Assert.All([query, form, json, header], reply => Assert.Equal("1", reply.String("result", "ID")));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (third.Status, thirdInBody.Status));
        Assert.Equal(2, batch.At("result", "result", "b")!.AsArray().Count);
    }

    [Fact]
    public async Task What_opens_nothing_says_why()
    {
        await using var portal = await TestPortal.Start();
        await using var app = await App.Install(portal, "im");
        await portal.Control("portals", new { name = "north" });

        var none = await portal.Raw($"{portal.Portal.Url}/rest/profile");
        var madeUp = await app.Call("profile", access: "made-up");
        var elsewhere = await app.Call("profile", url: (await portal.Look("portals")).String(1, "url"));
        var scope = await app.Call("crm.item.list", new { entityTypeId = 2 });

        Assert.Equal((HttpStatusCode.Unauthorized, "NO_AUTH_FOUND"), (none.Status, none.Error));
        Assert.Equal((HttpStatusCode.Unauthorized, "invalid_token"), (madeUp.Status, madeUp.Error));
        Assert.Equal((HttpStatusCode.Unauthorized, "invalid_token"), (elsewhere.Status, elsewhere.Error));
        Assert.Equal((HttpStatusCode.Forbidden, "insufficient_scope"), (scope.Status, scope.Error));
    }

    [Fact]
    public async Task A_bot_of_an_application_needs_no_token_and_obeys_nobody_else()
    {
        await using var portal = await TestPortal.Start();
        await using var app = await App.Install(portal);
        var botId = await app.AddBot();

        await portal.Say(2, "раз");

        var own = await app.Call("imbot.v2.Event.get", new { botId, botToken = "means nothing" });
        var webhook = await portal.Second("imbot.v2.Event.get", new { botId, botToken = TestPortal.Token });
        var taken = await portal.Second("imbot.v2.Bot.register", new { fields = new { code = "coach", botToken = TestPortal.Token, properties = new { name = "Коуч" } } });
        var twice = await app.AddBot();

        Assert.Equal("раз", own.String("result", "events", 1, "data", "message", "text"));
        Assert.Equal("BOT_OWNERSHIP_ERROR", webhook.Error);
        Assert.Equal("BOT_CODE_ALREADY_TAKEN", taken.Error);
        Assert.Equal(botId, twice);
    }

    [Fact]
    public async Task An_idempotency_key_is_the_applications_and_the_persons_whatever_the_token()
    {
        await using var portal = await TestPortal.Start();
        await using var app = await App.Install(portal);
        var first = await Keyed(app);
        app.Access = (await app.Renew()).String("access_token")!;

        var again = await Keyed(app);

        Assert.Equal(first.Long("result", "item", "id"), again.Long("result", "item", "id"));
        Assert.Equal("true", again.Headers["Idempotent-Replayed"]);
    }

    private static async Task<Reply> Keyed(App app)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{app.Portal.Portal.Url}/rest/api/test.note.add")
        {
            Content = new StringContent("""{"text":"one"}""", System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + app.Access);
        request.Headers.TryAddWithoutValidation("Idempotency-Key", "coach-1");
        return await Reply.Of(await app.Portal.Http.SendAsync(request));
    }
}
