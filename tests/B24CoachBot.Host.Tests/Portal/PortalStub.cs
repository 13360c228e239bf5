using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace B24CoachBot.Host.Tests.Portal;

/// <summary>A bare server for the wire's quirks, where a faithful portal would behave too well.</summary>
internal sealed class PortalStub : IAsyncDisposable
{
    private readonly WebApplication app;

    private PortalStub(WebApplication app) => this.app = app;

    public ConcurrentQueue<Heard> Requests { get; } = [];

    public Uri Host => new(app.Urls.Single());

    public static async Task<PortalStub> Start(Func<HttpContext, Heard, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var stub = new PortalStub(builder.Build());
        stub.app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            var heard = new Heard(context.Request.Method, context.Request.Path, body.ToArray(), context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString()));
            stub.Requests.Enqueue(heard);
            await answer(context, heard);
        });
        await stub.app.StartAsync();
        return stub;
    }

    public static Task<PortalStub> Saying(string json, int status = 200) => Start((context, _) => Say(context, json, status));

    public static Task Say(HttpContext context, string body, int status = 200, string type = "application/json")
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        return context.Response.WriteAsync(body, Encoding.UTF8);
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    internal sealed record Heard(string Verb, string Path, byte[] Body, IReadOnlyDictionary<string, string> Headers)
    {
        public string Text => Encoding.UTF8.GetString(Body);
    }
}
