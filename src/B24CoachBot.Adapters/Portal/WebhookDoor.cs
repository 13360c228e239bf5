using System.Net;

namespace B24CoachBot.Adapters.Portal;

/// <summary>Turns a call's own path, <c>/rest/{method}</c> or <c>/rest/api/{method}</c>, into the webhook's, and follows a renamed
/// portal by hand: an automatic redirect would lose the body. An OAuth application would come through a door of its own.</summary>
internal sealed class WebhookDoor(PortalHost host) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = PathOf(request.RequestUri!.AbsolutePath);
        request.RequestUri = new Uri(host.Current, path);
        var response = await base.SendAsync(request, cancellationToken);
        if (NewHost(response) is not { } moved)
        {
            return response;
        }

        response.Dispose();
        request.RequestUri = new Uri(moved, path);
        response = await base.SendAsync(request, cancellationToken);
        if (NewHost(response) is null)
        {
            host.MoveTo(moved);
        }

        return response;
    }

    private string PathOf(string path)
    {
        var root = path.StartsWith("/rest/api/", StringComparison.Ordinal) ? "/rest/api/" : "/rest/";
        return $"{root}{host.Address.UserId}/{Uri.EscapeDataString(host.Address.Code.Reveal())}/{path[root.Length..]}";
    }

    private Uri? NewHost(HttpResponseMessage response)
    {
        if (response.StatusCode is not (HttpStatusCode.Found or HttpStatusCode.MovedPermanently
                or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect)
            || response.Headers.Location is not { } location)
        {
            return null;
        }

        var target = new Uri(new Uri(response.RequestMessage!.RequestUri!.GetLeftPart(UriPartial.Authority)), location);
        var next = new Uri(target.GetLeftPart(UriPartial.Authority));

        // The path carries the secret: it never goes from https to plain http.
        var safe = target.Scheme == Uri.UriSchemeHttps || target.Scheme == host.Current.Scheme;
        return safe && next != host.Current ? next : null;
    }
}
