using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;

namespace B24CoachBot.Sandbox.Tests.Objects;

/// <summary>A portal with the made-up company on a free port: Friday 20 November 2026, ten in the morning in Moscow.</summary>
internal sealed class CompanyPortal : IAsyncDisposable
{
    private readonly SandboxPortal portal;
    private readonly HttpClient http = new();

    private CompanyPortal(SandboxPortal portal) => this.portal = portal;

    /// <summary>The rows themselves, for what nobody can do by a call.</summary>
    public World World => portal.World;

    public static async Task<CompanyPortal> Start(string webhook = "admin", string? data = null) => new(await SandboxPortal.StartAsync(new SandboxOptions
    {
        Urls = "http://127.0.0.1:0",
        PortalOnly = true,
        Webhook = webhook,
        Data = data,
        Now = new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.FromHours(3)),
    }));

    /// <summary>The result of a REST 2 call that must succeed.</summary>
    public async Task<JsonNode?> V2(string method, object? args = null) => (await Answer2(method, args)).Body["result"];

    public Task<(HttpStatusCode Status, JsonObject Body)> Answer2(string method, object? args = null) =>
        Post(portal.WebhookUrl + method, args, expectSuccess: true);

    public async Task<(HttpStatusCode Status, string? Code)> Refusal2(string method, object? args = null)
    {
        var (status, body) = await Post(portal.WebhookUrl + method, args, expectSuccess: false);
        return (status, (string?)body["error"]);
    }

    /// <summary>Whatever a REST 2 call answers.</summary>
    public Task<(HttpStatusCode Status, JsonObject Body)> Any2(string method, object? args = null) =>
        Post(portal.WebhookUrl + method, args, expectSuccess: null);

    /// <summary>The result of a REST 3 call that must succeed.</summary>
    public async Task<JsonNode?> V3(string method, object? args = null) => (await Post(Third(method), args, expectSuccess: true)).Body["result"];

    /// <summary>A refusal of REST 3: status, code without the common prefix, the first named field.</summary>
    public async Task<(HttpStatusCode Status, string Code, string? Field)> Refusal3(string method, object? args = null)
    {
        var (status, body) = await Post(Third(method), args, expectSuccess: false);
        var error = body["error"]!;
        return (status, ((string)error["code"]!).Replace("BITRIX_REST_V3_EXCEPTION_", "", StringComparison.Ordinal), (string?)error["validation"]?[0]?["field"]);
    }

    public async Task<JsonObject> State() => (await http.GetFromJsonAsync<JsonObject>($"{portal.Url}/sandbox/state"))!;

    public async Task<JsonObject> Control(string path, object body) => (await Post($"{portal.Url}/sandbox/{path}", body, expectSuccess: true)).Body;

    public async Task<string> ControlRefusal(string path, object body)
    {
        var (status, answer) = await Post($"{portal.Url}/sandbox/{path}", body, expectSuccess: false);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        return (string)answer["error"]!;
    }

    /// <summary>A task of Анна Котова for Мария Иванова; gives its id.</summary>
    public async Task<long> Task(object? fields = null) =>
        (long)(await V3("tasks.task.add", new { fields = fields ?? new { title = "Send offer", creatorId = 2, responsibleId = 5 } }))!["item"]!["id"]!;

    /// <summary>Ivanova's talk with the client of «Вектор» about their only open deal; more members change it.</summary>
    public async Task<JsonObject> Call(object? more = null)
    {
        var call = new JsonObject { ["user"] = 5, ["deal"] = 3, ["minutes"] = 4, ["direction"] = "out" };
        foreach (var (name, value) in JsonSerializer.SerializeToNode(more ?? new { })!.AsObject())
        {
            call[name] = value?.DeepClone();
        }

        return await Control("calls", call);
    }

    public Task Wind(string duration) => Control("clock", new { advance = duration });

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await portal.DisposeAsync();
        if (portal.Options.Data is null)
        {
            Directory.Delete(portal.DataFolder, recursive: true);
        }
    }

    private string Third(string method) => portal.WebhookUrl.Replace("/rest/", "/rest/api/", StringComparison.Ordinal) + method;

    private async Task<(HttpStatusCode Status, JsonObject Body)> Post(string url, object? body, bool? expectSuccess)
    {
        using var response = await http.PostAsJsonAsync(url, body ?? new { }, JsonSerializerOptions.Default);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True((expectSuccess ?? response.IsSuccessStatusCode) == response.IsSuccessStatusCode, $"{(int)response.StatusCode} {text}");
        return (response.StatusCode, JsonNode.Parse(text)!.AsObject());
    }
}
