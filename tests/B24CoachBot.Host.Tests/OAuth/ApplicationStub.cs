using System.Collections.Concurrent;
using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.OAuth;
using B24CoachBot.Host.Tests.Portal;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace B24CoachBot.Host.Tests.OAuth;

/// <summary>A bare portal and authorisation server in one, whose every answer a test decides, and the adapter connected to them.</summary>
internal sealed class ApplicationStub : IAsyncDisposable
{
    public const string Member = "m1";

    private readonly PortalStub server;
    private readonly ServiceProvider provider;

    private ApplicationStub(PortalStub server, ApplicationStub.Script script)
    {
        this.server = server;
        Told = script;
        var card = new ApplicationCard("app.1", new Secret("s3cr3t"), server.Host, []) { LocalPortals = true };
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System).AddLogging();
        services.AddApplication(_ => card, local: true, "B24CoachBot/0.1");
        services.AddPortal(
            _ => new PortalHost(server.Host, Moves.Add),
            given => new PortalTokens(given.GetRequiredService<AuthServer>(), Member, new TokenVault(() => Task.FromResult<StoredTokens?>(Stored), Keep, Rest)),
            local: true, () => 0, "B24CoachBot/0.1");
        provider = services.BuildServiceProvider();
    }

    public Script Told { get; }

    /// <summary>What storage holds.</summary>
    public StoredTokens? Stored { get; set; } = Pair("a1", "r1");

    public List<Uri> Moves { get; } = [];

    public List<string> Rested { get; } = [];

    /// <summary>Storage would not take a pair so many times.</summary>
    public int Failures { get; set; }

    public Uri Root => server.Host;

    public IReadOnlyList<PortalStub.Heard> Requests => [.. server.Requests];

    public IReadOnlyList<PortalStub.Heard> Refreshes => [.. server.Requests.Where(request => request.Path == "/oauth/token/")];

    public static StoredTokens Pair(string access, string refresh) => new(new TokenPair(new Secret(access), new Secret(refresh), DateTimeOffset.MaxValue), null);

    public static async Task<ApplicationStub> Start()
    {
        var script = new Script();
        return new ApplicationStub(await PortalStub.Start(script.Answer), script);
    }

    public T Get<T>()
        where T : notnull => provider.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await provider.DisposeAsync();
        await server.DisposeAsync();
    }

    private Task Keep(Secret inPlaceOf, TokenReply.Granted granted)
    {
        if (Failures-- > 0)
        {
            throw new IOException("The disk is full.");
        }

        Assert.Equal(Stored!.Pair.Refresh, inPlaceOf);
        Stored = new StoredTokens(granted.Pair, null);
        return Task.CompletedTask;
    }

    private Task Rest(string code)
    {
        Rested.Add(code);
        return Task.CompletedTask;
    }

    /// <summary>What the servers say: tokens that are good, and the next answer of the authorisation server.</summary>
    internal sealed class Script
    {
        private int pairs = 1;

        public ConcurrentDictionary<string, bool> Good { get; } = new() { ["a2"] = true };

        /// <summary>Of the authorisation server, before its usual one; an empty text is an answer that is lost.</summary>
        public ConcurrentQueue<(int Status, string Body)> Next { get; } = [];

        /// <summary>Of the portal, for a good token.</summary>
        public (int Status, string Body) Portal { get; set; } = (200, """{"result":{"id":7,"item":{"id":7}}}""");

        /// <summary>Happens while the authorisation server thinks.</summary>
        public Action? Meanwhile { get; set; }

        public Func<HttpContext, string?> Location { get; set; } = _ => null;

        public Task Answer(HttpContext context, PortalStub.Heard heard)
        {
            if (heard.Path == "/oauth/token/")
            {
                return Token(context);
            }

            if (Location(context) is { } other)
            {
                context.Response.StatusCode = 302;
                context.Response.Headers.Location = other;
                return Task.CompletedTask;
            }

            var token = context.Request.Query["auth"] is [{ } query] ? query : heard.Headers.GetValueOrDefault("Authorization", "").Replace("Bearer ", "", StringComparison.Ordinal);
            var (status, body) = Good.ContainsKey(token) ? Portal : (401, """{"error":"expired_token","error_description":"The access token provided has expired"}""");
            return PortalStub.Say(context, body, status);
        }

        private Task Token(HttpContext context)
        {
            Meanwhile?.Invoke();
            if (Next.TryDequeue(out var told))
            {
                if (told.Body.Length == 0)
                {
                    context.Abort();
                    return Task.CompletedTask;
                }

                return PortalStub.Say(context, told.Body, told.Status);
            }

            var number = Interlocked.Increment(ref pairs);
            return PortalStub.Say(context, "{\"access_token\":\"a" + number + "\",\"refresh_token\":\"r" + number + "\",\"expires_in\":3600,\"member_id\":\"" + Member + "\",\"client_endpoint\":\"https://portal.example/rest/\"}");
        }
    }
}
