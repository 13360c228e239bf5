using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Applications;
using B24CoachBot.Sandbox.Portal.Rows;
using Microsoft.AspNetCore.Http.Extensions;

namespace B24CoachBot.Sandbox.Control;

/// <summary>An application's page in a frame of the portal: the POST that opens it carries the person's own tokens (settings/oauth/simple-way).</summary>
internal static class Frame
{
    private const int LongestPage = 1_000_000;
    private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(20), MaxResponseContentBufferSize = LongestPage };

    /// <summary>What came back; status 0 is nothing at all.</summary>
    public static async Task<(int Status, string Html)> Open(World world, string url, TokenRow token, string placement, string language, JsonObject options)
    {
        var application = world.Note(() => world.Table<InstallationRow>().Find(token.ApplicationId))!;
        var query = new QueryBuilder
        {
            { "DOMAIN", world.Domain },
            { "PROTOCOL", world.Origin.StartsWith("https", StringComparison.Ordinal) ? "1" : "0" },
            { "LANG", language },
            { "APP_SID", world.Run(() => TokenBook.Secret(world, "sid")) },
        }.ToQueryString().Value!;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["AUTH_ID"] = token.Access,
            ["AUTH_EXPIRES"] = ((long)(token.ExpiresAt - world.Now).TotalSeconds).ToString(CultureInfo.InvariantCulture),
            ["REFRESH_ID"] = token.Refresh ?? "",
            ["SERVER_ENDPOINT"] = $"{world.Authority}/rest/",
            ["APPLICATION_TOKEN"] = application.ApplicationToken,
            ["APPLICATION_SCOPE"] = string.Join(',', application.Scopes),
            ["member_id"] = world.Note(() => world.Settings.MemberId),
            ["status"] = TokenView.Status,
            ["PLACEMENT"] = placement,
            ["PLACEMENT_OPTIONS"] = options.ToJsonString(),
        });
        try
        {
            using var answer = await Http.PostAsync(url + (url.Contains('?', StringComparison.Ordinal) ? "&" + query[1..] : query), form);
            return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
        }
        catch (Exception lost) when (lost is HttpRequestException or TaskCanceledException)
        {
            return (0, "");
        }
    }
}
