using System.Security.Cryptography;
using System.Text;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Faults;
using Microsoft.AspNetCore.Http.Features;

namespace B24CoachBot.Sandbox.Transport;

/// <summary>The door of the portal: /rest/… and /rest/api/…</summary>
internal sealed partial class RestEndpoint(
    RestCalls calls, RequestBucket bucket, RequestLog log, Traffic traffic, ILogger logger)
{
    public async Task Answer(HttpContext http)
    {
        var address = Address.Parse(http.Request.Path.Value ?? "");
        if (address is null)
        {
            await Write(http, new Reply(401, """{"error":"NO_AUTH_FOUND","error_description":"Wrong authorization data"}"""));
            return;
        }

        await Serve(http, address, async visit =>
        {
            if (!bucket.Take(http.Connection.RemoteIpAddress?.ToString() ?? ""))
            {
                throw new PortalError(503, "QUERY_LIMIT_EXCEEDED", "Too many requests");
            }

            await Read(http, visit);
            visit.AccessToken = address.IsOfApplication ? Arguments.Token(http.Request, visit) : null;
        }, calls.Run);
    }

    /// <summary>A request to the authorisation server about this portal: no limit counts it.</summary>
    public Task Serve(HttpContext http, Address address, Func<Visit, Reply> execute) =>
        Serve(http, address, _ => Task.CompletedTask, (visit, fault) => calls.Run(visit, fault, () => execute(visit)));

    private async Task Serve(HttpContext http, Address address, Func<Visit, Task> read, Func<Visit, FaultRow?, Reply> run)
    {
        using var inside = traffic.Enter();
        Stir(address);
        var visit = log.Open(address);
        FaultRow? fault = null;
        Reply reply;
        try
        {
            await read(visit);
            fault = calls.AnswerFault(visit);
            if (fault is { Kind: FaultKind.LateAnswer })
            {
                fault = calls.Use(fault) ? fault : null;
                await traffic.HoldBack($"late-answer {address.Method}", fault?.Delay ?? TimeSpan.Zero);
            }

            reply = run(visit, fault);
        }
        catch (PortalError error)
        {
            reply = RestCalls.Failure(error, visit);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            Broken(logger, address.Method, broken);
            reply = RestCalls.Failure(new PortalError(500, "INTERNAL_SERVER_ERROR", "Internal server error"), visit);
        }

        log.Note(visit, RestCalls.Sent(reply, visit.Fault), reply.Replayed);
        Stir(address);
        await Send(http, visit, reply);
    }

    private static async Task Read(HttpContext http, Visit visit)
    {
        using var buffer = new MemoryStream();
        await http.Request.Body.CopyToAsync(buffer);
        var body = buffer.ToArray();
        http.Request.Body = new MemoryStream(body);
        visit.BodyHash = Convert.ToHexString(SHA256.HashData(body));
        if (visit.Address.Generation == 3)
        {
            visit.IdempotencyKey = http.Request.Headers.TryGetValue("Idempotency-Key", out var key) ? key.ToString() : null;
            visit.Body = Arguments.Third(http.Request, body);
            visit.Inner = visit.IsBatch ? BatchOfThird.Inner(visit.Body) : [];
        }
        else
        {
            visit.Args = await Arguments.Second(http.Request, body);
            visit.Inner = visit.IsBatch ? BatchOfSecond.Inner(visit.Args) : [];
        }
    }

    private static async Task Send(HttpContext http, Visit visit, Reply reply)
    {
        switch (visit.Fault)
        {
            case FaultKind.LostAnswer:
                http.Features.Get<IHttpRequestLifetimeFeature>()?.Abort();
                return;
            case FaultKind.NotJson:
                http.Response.ContentType = "text/html; charset=utf-8";
                await http.Response.WriteAsync("<html><head><title>Bitrix24</title></head><body><h1>Please wait</h1></body></html>");
                return;
            case FaultKind.Error500:
                await Write(http, RestCalls.Failure(new PortalError(500, "INTERNAL_SERVER_ERROR", "Internal server error"), visit));
                return;
        }

        if (visit.IdempotencyKey is { } key && reply.Status == 200)
        {
            http.Response.Headers["Idempotency-Key"] = key;
            if (reply.Replayed)
            {
                http.Response.Headers["Idempotent-Replayed"] = "true";
            }
        }

        await Write(http, reply);
    }

    private static async Task Write(HttpContext http, Reply reply)
    {
        http.Response.StatusCode = reply.Status;
        http.Response.ContentType = "application/json; charset=utf-8";
        await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(reply.Text));
    }

    private void Stir(Address address)
    {
        if (!address.Method.Equals("imbot.v2.Event.get", StringComparison.OrdinalIgnoreCase))
        {
            traffic.Stir();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The portal broke while it answered {Method}")]
    private static partial void Broken(ILogger log, string method, Exception broken);
}
