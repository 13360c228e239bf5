using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace B24CoachBot.Host.Tests.Ai;

/// <summary>A server on this machine that speaks OpenAI's protocol and answers as the test wants: well, nonsense, slowly, or not at all.</summary>
internal sealed class StandInModel : IAsyncDisposable
{
    private readonly WebApplication server;

    private StandInModel(WebApplication server) => this.server = server;

    /// <summary>The bodies of the questions, as they came.</summary>
    public ConcurrentQueue<JsonNode> Asked { get; } = new();

    public ConcurrentQueue<string?> Keys { get; } = new();

    /// <summary>What the model says to the people's text between the delimiters.</summary>
    public Func<string, string> Says { get; set; } = _ => """{"candidates": []}""";

    public int Status { get; set; } = 200;

    public TimeSpan Slow { get; set; }

    /// <summary>The body as it goes out, when it shall be no answer of a model at all.</summary>
    public string? Raw { get; set; }

    public Uri Address => new($"{server.Urls.First()}/v1");

    public static async Task<StandInModel> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var server = builder.Build();
        var model = new StandInModel(server);
        server.MapPost("/v1/chat/completions", model.Answer);
        await server.StartAsync();
        return model;
    }

    public static string Candidates(params (string Slot, string Value, string Quote)[] all) =>
        JsonSerializer.Serialize(new { candidates = all.Select(one => new { slot = one.Slot, value = one.Value, quote = one.Quote }) });

    /// <summary>The people's text of a question, without its delimiters.</summary>
    public static string TextOf(JsonNode asked) => asked["messages"]!.AsArray()[^1]!["content"]!.GetValue<string>()[4..^4];

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task Answer(HttpContext http)
    {
        var asked = (await JsonNode.ParseAsync(http.Request.Body))!;
        Asked.Enqueue(asked);
        Keys.Enqueue(http.Request.Headers.Authorization);
        if (Slow > TimeSpan.Zero)
        {
            await Task.Delay(Slow, http.RequestAborted);
        }

        http.Response.StatusCode = Status;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(Raw ?? (Status == 200 ? Completion(Says(TextOf(asked))) : """{"error": {"message": "no", "type": "refused"}}"""), http.RequestAborted);
    }

    private static string Completion(string text) => JsonSerializer.Serialize(new
    {
        id = "chatcmpl-1",
        @object = "chat.completion",
        created = 1_700_000_000,
        model = "stand-in",
        choices = new[] { new { index = 0, finish_reason = "stop", message = new { role = "assistant", content = text } } },
        usage = new { prompt_tokens = 300, completion_tokens = 40, total_tokens = 340 },
    });
}
