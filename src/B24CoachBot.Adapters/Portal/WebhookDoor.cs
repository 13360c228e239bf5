namespace B24CoachBot.Adapters.Portal;

/// <summary>Turns a call's own path, <c>/rest/{method}</c> or <c>/rest/api/{method}</c>, into the webhook's, and follows a renamed
/// portal. An application comes through a door of its own, <see cref="OAuth.OAuthDoor"/>.</summary>
internal sealed class WebhookDoor(PortalHost host) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = PathOf(request.RequestUri!.AbsolutePath);
        request.RequestUri = new Uri(host.Current, path);
        var response = await base.SendAsync(request, cancellationToken);
        if (Renamed.NewHost(response, host.Current) is not { } moved)
        {
            return response;
        }

        response.Dispose();
        request.RequestUri = new Uri(moved, path);
        response = await base.SendAsync(request, cancellationToken);
        if (Renamed.NewHost(response, host.Current) is null)
        {
            host.MoveTo(moved);
        }

        return response;
    }

    private string PathOf(string path)
    {
        var root = path.StartsWith("/rest/api/", StringComparison.Ordinal) ? "/rest/api/" : "/rest/";
        return $"{root}{host.Webhook!.UserId}/{Uri.EscapeDataString(host.Webhook!.Code.Reveal())}/{path[root.Length..]}";
    }
}
