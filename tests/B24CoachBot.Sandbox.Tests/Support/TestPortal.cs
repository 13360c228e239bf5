using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace B24CoachBot.Sandbox.Tests.Support;

/// <summary>A portal on a free port with five people (1 is the administrator and the webhook's owner) and its callers.</summary>
internal sealed class TestPortal : IAsyncDisposable
{
    public const string Token = "0123456789abcdef0123456789abcdef";

    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(60) };

    private TestPortal(SandboxPortal portal) => Portal = portal;

    public SandboxPortal Portal { get; }

    public HttpClient Http => http;

    public static async Task<TestPortal> Start(Func<SandboxOptions, SandboxOptions>? adjust = null)
    {
        var options = new SandboxOptions
        {
            Urls = "http://127.0.0.1:0",
            PortalOnly = true,
            Seed = "small",
            Now = new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.FromHours(3)),
        };
        return new TestPortal(await SandboxPortal.StartAsync(adjust?.Invoke(options) ?? options, Notes.Methods()));
    }

    /// <summary>Registers the coach bot with its commands and gives its id.</summary>
    public async Task<long> AddBot(string mode = "fetch", string? webhookUrl = null, string type = "bot")
    {
        var answer = await Second("imbot.v2.Bot.register", new
        {
            fields = new
            {
                code = "coach",
                botToken = Token,
                type,
                eventMode = mode,
                webhookUrl,
                properties = new { name = "Коуч", workPosition = "Помощник" },
            },
        });
        return answer.Long("result", "bot", "id");
    }

    public async Task<long> AddCommand(long botId, string command, bool common = false)
    {
        var answer = await Second("imbot.v2.Command.register", new
        {
            botId,
            botToken = Token,
            fields = new { command, title = new { ru = "Задача" }, common },
        });
        return answer.Long("result", "command", "id");
    }

    public async Task<Reply> Second(string method, object? body = null) => await Send(HttpMethod.Post, Portal.WebhookUrl + method, body ?? new { });

    public async Task<Reply> Third(string method, object? body = null, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, ThirdUrl(method)) { Content = Json(body ?? new { }) };
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        }

        return await Reply.Of(await http.SendAsync(request));
    }

    public string ThirdUrl(string method) => Portal.WebhookUrl.Replace("/rest/", "/rest/api/", StringComparison.Ordinal) + method;

    public async Task<Reply> Control(string path, object? body = null) => await Send(HttpMethod.Post, $"{Portal.Url}/sandbox/{path}", body ?? new { });

    /// <summary>A raw request, for what the other callers do not say: another address, another encoding.</summary>
    public async Task<Reply> Raw(string url, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(content is null ? HttpMethod.Get : HttpMethod.Post, url) { Content = content };
        return await Reply.Of(await http.SendAsync(request));
    }

    public async Task<Reply> Look(string path) => await Reply.Of(await http.GetAsync($"{Portal.Url}/sandbox/{path}"));

    public async Task<Reply> Take(string path) => await Reply.Of(await http.DeleteAsync($"{Portal.Url}/sandbox/{path}"));

    /// <summary>The events that wait in the feed; an offset confirms what lies before it.</summary>
    public async Task<JsonArray> Feed(long botId, long? offset = null) =>
        (JsonArray)(await Second("imbot.v2.Event.get", new { botId, botToken = Token, offset, limit = 100 })).At("result", "events")!;

    public async Task<long> Say(long user, string text, string dialog = "bot") =>
        (await Control("messages", new { user, dialog, text })).Long("messageId");

    public async Task<long> BotSays(long botId, string dialogId, object fields) =>
        (await Second("imbot.v2.Chat.Message.send", new { botId, botToken = Token, dialogId, fields })).Long("result", "id");

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await Portal.DisposeAsync();
        if (Portal.Options.Data is null)
        {
            Directory.Delete(Portal.DataFolder, recursive: true);
        }
    }

    private static JsonContent Json(object body) => JsonContent.Create(body, options: new JsonSerializerOptions
    {
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    });

    private async Task<Reply> Send(HttpMethod verb, string url, object body)
    {
        using var request = new HttpRequestMessage(verb, url) { Content = Json(body) };
        return await Reply.Of(await http.SendAsync(request));
    }
}
