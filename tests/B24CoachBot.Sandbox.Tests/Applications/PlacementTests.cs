using System.Net;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Tests.Support;

namespace B24CoachBot.Sandbox.Tests.Applications;

/// <summary>placement.* and the items of a message's menu.</summary>
public sealed class PlacementTests
{
    [Fact]
    public async Task An_item_of_the_menu_opens_the_applications_page_for_that_message_and_person()
    {
        await using var portal = await TestPortal.Start();
        await using var app = await App.Install(portal);
        app.Receiver.Html = "<p>taken</p>";
        await Bind(app);
        await portal.Control("chats", new { title = "Продажи", users = new[] { 2, 3 } });
        var messageId = await portal.Say(2, "Подготовьте КП", "chat1");

        var items = await portal.Look($"placements?user=3&messageId={messageId}");
        var opened = await portal.Control("placements", new { user = 3, messageId, placement = "IM_CONTEXT_MENU" });

        Assert.Equal("Поставить задачу", items.String(0, "title"));
        Assert.Equal(("<p>taken</p>", 200), (opened.String("html"), opened.Long("status")));
        var frame = app.Receiver.Bodies.Single(body => body.ContainsKey("AUTH_ID"));
        Assert.Equal("IM_CONTEXT_MENU", frame["PLACEMENT"]);
        var options = JsonNode.Parse(frame["PLACEMENT_OPTIONS"])!;
        Assert.Equal(($"{messageId}", "chat1"), ((string?)options["messageId"], (string?)options["dialogId"]));
        Assert.Equal("3", (await app.Call("profile", access: frame["AUTH_ID"])).String("result", "ID"));
        Assert.Equal(app.Heard("ONAPPINSTALL")["auth[application_token]"], frame["APPLICATION_TOKEN"]);
    }

    [Fact]
    public async Task An_item_is_shown_where_and_to_whom_it_was_meant()
    {
        await using var portal = await TestPortal.Start();
        await using var app = await App.Install(portal);
        await Bind(app, new { context = "CHAT", role = "ADMIN" });
        await portal.Control("chats", new { title = "Продажи", users = new[] { 1, 2 } });
        var inGroup = await portal.Say(2, "раз", "chat1");
        var inPrivate = await portal.Say(2, "два", "user1");

        Assert.Single((await portal.Look($"placements?user=1&messageId={inGroup}")).Json!.AsArray());
        Assert.Empty((await portal.Look($"placements?user=2&messageId={inGroup}")).Json!.AsArray());
        Assert.Empty((await portal.Look($"placements?user=1&messageId={inPrivate}")).Json!.AsArray());
        Assert.Equal(HttpStatusCode.Conflict, (await portal.Control("placements", new { user = 2, messageId = inGroup })).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await portal.Control("placements", new { user = 5, messageId = inGroup })).Status);
    }

    [Fact]
    public async Task What_is_bound_is_listed_and_unbound()
    {
        await using var portal = await TestPortal.Start();
        await using var app = await App.Install(portal);

        await Bind(app);
        await Bind(app);
        var listed = await app.Call("placement.get");
        var names = await app.Call("placement.list");
        var unbound = await app.Call("placement.unbind", new { PLACEMENT = "IM_CONTEXT_MENU", HANDLER = app.Receiver.Url });

        Assert.Single(listed.At("result")!.AsArray());
        Assert.Equal(("IM_CONTEXT_MENU", app.Receiver.Url, "My menu item"), (listed.String("result", 0, "placement"), listed.String("result", 0, "handler"), listed.String("result", 0, "title")));
        Assert.Equal("""{"extranet":"N","context":"ALL","role":"USER"}""", listed.At("result", 0, "options")!.ToJsonString());
        Assert.Equal("Поставить задачу", listed.String("result", 0, "langAll", "ru", "TITLE"));
        Assert.Contains("IM_CONTEXT_MENU", names.At("result")!.AsArray().Select(name => (string?)name));
        Assert.Equal(2, unbound.Long("result", "count"));
        Assert.Empty((await app.Call("placement.get")).At("result")!.AsArray());
    }

    [Theory]
    [InlineData("""{"HANDLER":"http://a.example"}""", "ERROR_ARGUMENT")]
    [InlineData("""{"PLACEMENT":"IM_CONTEXT_MENU"}""", "EMPTY_ERROR_HANDLER_URL")]
    [InlineData("""{"PLACEMENT":"IM_CONTEXT_MENU","HANDLER":"http://a.example","USER_ID":3}""", "ERROR_PLACEMENT_USER_MODE")]
    [InlineData("""{"PLACEMENT":"IM_CONTEXT_MENU","HANDLER":"http://a.example","OPTIONS":{"context":"SOMEWHERE"}}""", "ERROR_ARGUMENT")]
    [InlineData("""{"PLACEMENT":"IM_SMILES_SELECTOR","HANDLER":"http://a.example"}""", "ERROR_ARGUMENT")]
    public async Task A_wrong_binding_is_refused_with_status_200(string body, string code)
    {
        await using var portal = await TestPortal.Start();
        await using var app = await App.Install(portal);

        var reply = await app.Call("placement.bind", JsonNode.Parse(body));

        Assert.Equal((HttpStatusCode.OK, code), (reply.Status, reply.Error));
    }

    private static Task<Reply> Bind(App app, object? options = null) => app.Call("placement.bind", new
    {
        PLACEMENT = "IM_CONTEXT_MENU",
        HANDLER = app.Receiver.Url,
        TITLE = "My menu item",
        LANG_ALL = new { ru = new { TITLE = "Поставить задачу" } },
        OPTIONS = options ?? new { },
    });
}
