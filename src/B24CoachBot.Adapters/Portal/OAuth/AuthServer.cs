using System.Net;
using System.Text.Json;

namespace B24CoachBot.Adapters.Portal.OAuth;

/// <summary>The vendor's authorisation server. Source: settings/oauth/index.md, settings/oauth/auto-renewal.md, settings/oauth/error-codes.md.</summary>
public sealed class AuthServer(HttpClient http, ApplicationCard card, TimeProvider clock)
{
    private const long LargestAnswer = 256 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>A new pair for the refresh token. Called only when a portal said that the access token has run out: refreshing by the clock is answered with a ban.</summary>
    /// <param name="serverEndpoint">As the portal told it; one that is not known is not asked.</param>
    public Task<TokenReply> Refresh(Secret refresh, string? serverEndpoint, CancellationToken cancel) =>
        Grant("refresh_token", "refresh_token", refresh.Reveal(), serverEndpoint, cancel);

    /// <summary>The pair for a code, which is good for 30 seconds.</summary>
    public Task<TokenReply> Exchange(Secret code, string? serverEndpoint, CancellationToken cancel) =>
        Grant("authorization_code", "code", code.Reveal(), serverEndpoint, cancel);

    /// <summary>Whose token it is. Source: api-reference/common/system/app-info.md.</summary>
    public async Task<AppReply> AppInfo(Secret access, string? serverEndpoint, CancellationToken cancel)
    {
        var answer = await Ask(new Uri(card.ServerOf(serverEndpoint), "/rest/app.info"), [new("auth", access.Reveal())], cancel);
        if (answer is not { } read)
        {
            return new AppReply.Unanswered();
        }

        var app = read["result"];
        return !app.IsObject || !read["error"].IsEmpty
            ? new AppReply.Refused(read.Text("error"))
            : new AppReply.Known(
                Either(app, "member_id"), Either(app, "client_id"), Either(app, "code"),
                Uri.TryCreate(Either(app, "client_endpoint"), UriKind.Absolute, out var endpoint) ? endpoint : null,
                app.Id("user_id") ?? app.Id("USER_ID"));
    }

    /// <summary>Whether the server answers at all; its answer to nothing in particular is a refusal.</summary>
    public async Task<bool> IsThere(CancellationToken cancel) =>
        await Ask(new Uri(card.AuthServer, "/oauth/token/"), [new("grant_type", "refresh_token")], cancel) is not null;

    private async Task<TokenReply> Grant(string type, string name, string value, string? serverEndpoint, CancellationToken cancel)
    {
        // In the body, though the documentation shows a query: both are taken, and addresses get into logs of whatever stands between.
        var answer = await Ask(
            new Uri(card.ServerOf(serverEndpoint), "/oauth/token/"),
            [new("grant_type", type), new("client_id", card.ClientId), new("client_secret", card.ClientSecret.Reveal()), new(name, value)],
            cancel);
        return answer is { } read ? Read(read) : new TokenReply.Unanswered();
    }

    // Some refusals come with status 200, so the body decides.
    private TokenReply Read(PortalJson answer) =>
        answer.TextOrNull("error") is { } error ? new TokenReply.Refused(error)
        : answer.TextOrNull("access_token") is { } access && answer.TextOrNull("refresh_token") is { } refresh && answer.TextOrNull("member_id") is { } member
            ? new TokenReply.Granted(
                new TokenPair(new Secret(access), new Secret(refresh), clock.GetUtcNow() + (answer.Number("expires_in") is { } seconds and > 0 and < 86400 ? TimeSpan.FromSeconds(seconds) : Hour)),
                member,
                Uri.TryCreate(answer.Text("client_endpoint"), UriKind.Absolute, out var endpoint) ? endpoint : null,
                answer.Id("user_id"),
                answer.Text("scope"))
        : new TokenReply.Unanswered();

    /// <summary>Null when nothing came back that could be read, or the server was at fault.</summary>
    private async Task<PortalJson?> Ask(Uri address, IEnumerable<KeyValuePair<string, string>> form, CancellationToken cancel)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, patience.Token);
        try
        {
            using var content = new FormUrlEncodedContent(form);
            using var answer = await http.PostAsync(address, content, either.Token);
            await answer.Content.LoadIntoBufferAsync(LargestAnswer, either.Token);
            using var read = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(either.Token), cancellationToken: either.Token);
            return answer.StatusCode is HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError && !Says(read, "PORTAL_DELETED") ? null : new PortalJson(read.RootElement.Clone());
        }
        catch (Exception broken) when (broken is HttpRequestException or JsonException or IOException || (broken is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return null;
        }
    }

    private static bool Says(JsonDocument read, string code) => string.Equals(new PortalJson(read.RootElement).Text("error"), code, StringComparison.OrdinalIgnoreCase);

    private static string? Either(PortalJson app, string name) => app.TextOrNull(name) ?? app.TextOrNull(name.ToUpperInvariant());
}
