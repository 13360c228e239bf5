using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Tests.Support;

namespace B24CoachBot.Sandbox.Tests.Applications;

/// <summary>An application of a vendor with its address, and the portal it is installed at.</summary>
internal sealed class App : IAsyncDisposable
{
    public const string Code = "vendor.coach";
    public const string ClientId = "app.0123456789";
    public const string ClientSecret = "a secret of the vendor";

    /// <summary>The portal's own names are in capitals, and so they stay.</summary>
    private static readonly JsonSerializerOptions AsWritten = new();

    private App(TestPortal portal, Receiver receiver) => (Portal, Receiver) = (portal, receiver);

    public TestPortal Portal { get; }

    public Receiver Receiver { get; }

    public string Access { get; set; } = "";

    public string Refresh { get; set; } = "";

    public static async Task<App> Make(TestPortal portal, bool withPage = false, params string[] scopes)
    {
        var app = new App(portal, await Receiver.Start());
        await portal.Control("applications", new
        {
            code = Code,
            clientId = ClientId,
            clientSecret = ClientSecret,
            handler = app.Receiver.Url,
            installPage = withPage ? app.Receiver.Url : null,
            redirectUri = "https://coach.example/back",
            scopes = scopes.Length > 0 ? scopes : ["imbot", "im", "crm", "task", "tasks", "telephony", "placement"],
        });
        return app;
    }

    public static async Task<App> Install(TestPortal portal, params string[] scopes)
    {
        var app = await Make(portal, withPage: false, scopes);
        await app.Do("install");
        await portal.Control("idle");
        var auth = app.Heard("ONAPPINSTALL");
        (app.Access, app.Refresh) = (auth["auth[access_token]"], auth["auth[refresh_token]"]);
        return app;
    }

    public Task<Reply> Do(string what, object? body = null) => Portal.Control($"applications/{Code}/{what}", body);

    /// <summary>The only push of that event so far.</summary>
    public Dictionary<string, string> Heard(string type) => Receiver.Bodies.Single(body => body.GetValueOrDefault("event") == type);

    public Dictionary<string, string> Heard(string type, int index) => Receiver.Bodies.Where(body => body.GetValueOrDefault("event") == type).ElementAt(index);

    public Task<Reply> Call(string method, object? body = null, string? access = null, string? url = null) => Send($"{url ?? Portal.Portal.Url}/rest/{method}", body, access);

    public Task<Reply> Third(string method, object? body = null) => Send($"{Portal.Portal.Url}/rest/api/{method}", body, null);

    public Task<Reply> Renew(string? refresh = null, string? secret = null, string? client = null) => Token(new()
    {
        ["grant_type"] = "refresh_token",
        ["client_id"] = client ?? ClientId,
        ["client_secret"] = secret ?? ClientSecret,
        ["refresh_token"] = refresh ?? Refresh,
    });

    public Task<Reply> Token(Dictionary<string, string> form) => Portal.Raw($"{Portal.Portal.AuthorityUrl}/oauth/token/", new FormUrlEncodedContent(form));

    public async Task<long> AddBot(string mode = "fetch")
    {
        var reply = await Call("imbot.v2.Bot.register", new
        {
            fields = new { code = "coach", eventMode = mode, webhookUrl = Receiver.Url, properties = new { name = "Коуч" } },
        });
        return reply.Long("result", "bot", "id");
    }

    public ValueTask DisposeAsync() => Receiver.DisposeAsync();

    private async Task<Reply> Send(string url, object? body, string? access)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = JsonContent.Create(body ?? new JsonObject(), options: AsWritten) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", access ?? Access);
        return await Reply.Of(await Portal.Http.SendAsync(request));
    }
}
