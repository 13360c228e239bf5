using System.Net;

namespace B24CoachBot.Adapters.Portal;

/// <summary>A renamed portal answers at its old name with a redirect, which is followed by hand: an automatic one would lose the body.
/// Source: settings/how-to-call-rest-api/change-domen.md.</summary>
internal static class Renamed
{
    /// <summary>The host to go on to, or null when the answer is none of that kind, or leads to where the call came from or from https to plain http.</summary>
    public static Uri? NewHost(HttpResponseMessage response, Uri current)
    {
        if (response.StatusCode is not (HttpStatusCode.Found or HttpStatusCode.MovedPermanently
                or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect)
            || response.Headers.Location is not { } location)
        {
            return null;
        }

        var target = new Uri(new Uri(response.RequestMessage!.RequestUri!.GetLeftPart(UriPartial.Authority)), location);
        var next = new Uri(target.GetLeftPart(UriPartial.Authority));

        // The call carries a secret: it never goes from https to plain http.
        var safe = target.Scheme == Uri.UriSchemeHttps || target.Scheme == current.Scheme;
        return safe && next != current ? next : null;
    }
}
