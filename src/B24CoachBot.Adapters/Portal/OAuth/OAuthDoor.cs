using System.Net.Http.Headers;

namespace B24CoachBot.Adapters.Portal.OAuth;

/// <summary>Innermost of a call's way to an application's portal: the token and the portal's own host. The second generation documents the token in the query or the body, the third in the body;
/// but a body of the third is frozen and its <c>Idempotency-Key</c> holds for the very same bytes, so there the token travels in a header, and a refreshed one changes nothing.</summary>
internal sealed class OAuthDoor(PortalHost host, bool local) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        Turn(request, host.Current, path);
        var response = await base.SendAsync(request, cancellationToken);
        if (Renamed.NewHost(response, host.Current) is not { } moved || !Endpoints.IsAllowed(moved, local))
        {
            return response;
        }

        response.Dispose();
        Turn(request, moved, path);
        response = await base.SendAsync(request, cancellationToken);
        if (Renamed.NewHost(response, moved) is null)
        {
            host.MoveTo(moved);
        }

        return response;
    }

    private static void Turn(HttpRequestMessage request, Uri root, string path)
    {
        request.Options.TryGetValue(TokenRenewal.TokenKey, out var token);
        var isThird = path.StartsWith("/rest/api/", StringComparison.Ordinal);
        request.Headers.Authorization = isThird ? new AuthenticationHeaderValue("Bearer", token!.Reveal()) : null;
        request.RequestUri = new Uri(root, isThird ? path : $"{path}?auth={Uri.EscapeDataString(token!.Reveal())}");
    }
}
