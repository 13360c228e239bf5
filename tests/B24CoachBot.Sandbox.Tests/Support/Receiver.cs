using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace B24CoachBot.Sandbox.Tests.Support;

/// <summary>An address that takes pushes and keeps them, as names and texts.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication app;

    private Receiver(WebApplication app) => this.app = app;

    public ConcurrentQueue<Dictionary<string, string>> Bodies { get; } = [];

    /// <summary>What stood in the addresses after the question mark.</summary>
    public ConcurrentQueue<string> Queries { get; } = [];

    /// <summary>What is shown to whoever opens the page in a frame.</summary>
    public string Html { get; set; } = "";

    public int Status { get; set; } = StatusCodes.Status200OK;

    public string Url => app.Urls.First() + "/b24/bot";

    public static async Task<Receiver> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var receiver = new Receiver(builder.Build());
        receiver.app.MapPost("/b24/bot", async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var body = await reader.ReadToEndAsync();
            receiver.Bodies.Enqueue(body.Split('&').Select(pair => pair.Split('=', 2))
                .ToDictionary(pair => WebUtility.UrlDecode(pair[0]), pair => WebUtility.UrlDecode(pair[1])));
            receiver.Queries.Enqueue(context.Request.QueryString.Value ?? "");
            context.Response.StatusCode = receiver.Status;
            await context.Response.WriteAsync(receiver.Html);
        });
        await receiver.app.StartAsync();
        return receiver;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
