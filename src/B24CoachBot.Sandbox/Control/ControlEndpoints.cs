using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Sites;

namespace B24CoachBot.Sandbox.Control;

/// <summary>/sandbox/…: the calls by which tests and the page act as people, time and misfortune.</summary>
internal static class ControlEndpoints
{
    private static readonly JsonSerializerOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Map(WebApplication app, SandboxPortal portal)
    {
        var table = new ControlTable();
        MessagesControl.Register(table);
        ChatsControl.Register(table);
        DialogsControl.Register(table);
        PressControl.Register(table);
        ReactionsControl.Register(table);
        ClockControl.Register(table);
        FaultsControl.Register(table);
        RequestsControl.Register(table);
        IdleControl.Register(table);
        BotsControl.Register(table);
        CallsControl.Register(table);
        LinesControl.Register(table);
        WebhooksControl.Register(table);
        MeetingsControl.Register(table);
        CalendarControl.Register(table);
        PortalsControl.Register(table);
        ApplicationsControl.Register(table);
        PlacementsControl.Register(table);
        ObjectControls.Register(table);
        PageControls.Register(table);
        foreach (var (verb, path, run) in table.Calls)
        {
            app.MapMethods("/sandbox/" + path, [verb], http => Answer(http, portal, run));
        }

        app.MapGet("/sandbox/stream", http => Guarded(http, () => ChangeStream.Send(http, SiteOf(http, portal).World, portal.Stopping)));
        app.MapGet("/sandbox/files/{id}", http => Guarded(http, () => FilesControl.Send(http, new ControlCall(portal, SiteOf(http, portal), new ControlBody([]), http.Request))));
        app.Map("/sandbox/{**rest}", http => Write(http, 404, Sentence("There is no such control call.")));
    }

    private static Task Answer(HttpContext http, SandboxPortal portal, Func<ControlCall, Task<JsonNode?>> run) => Guarded(http, async () =>
    {
        await portal.BotCame;
        var body = new ControlBody(await Read(http.Request));
        await Write(http, 200, await run(new ControlCall(portal, SiteOf(http, portal), body, http.Request)) ?? new JsonObject());
    });

    private static Site SiteOf(HttpContext http, SandboxPortal portal) =>
        http.Request.Query["portal"].FirstOrDefault() is { Length: > 0 } named ? portal.SiteNamed(named) : portal.Sites.First;

    private static async Task Guarded(HttpContext http, Func<Task> answer)
    {
        try
        {
            await answer();
        }
        catch (ControlError error)
        {
            await Write(http, error.Status, Sentence(error.Message));
        }
    }

    private static async Task<JsonObject> Read(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var text = await reader.ReadToEndAsync();
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        try
        {
            return JsonNode.Parse(text) as JsonObject ?? throw new ControlError(400, "The body must be a JSON object.");
        }
        catch (JsonException)
        {
            throw new ControlError(400, "The body is not JSON.");
        }
    }

    private static JsonObject Sentence(string sentence) => new() { ["error"] = sentence };

    private static async Task Write(HttpContext http, int status, JsonNode body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json; charset=utf-8";
        await http.Response.WriteAsync(body.ToJsonString(Writing));
    }
}
