using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace B24CoachBot.Adapters.Portal.OAuth;

/// <summary>Which addresses may be called at all. Whatever a portal's name turns out to be, nothing inside one's own network is reached by it.</summary>
public static class Endpoints
{
    /// <summary>The portal's root of a <c>client_endpoint</c>, which is <c>https://…/rest/</c> on a public name.</summary>
    public static bool TryRoot(Uri? endpoint, bool local, [NotNullWhen(true)] out Uri? root)
    {
        root = null;
        if (endpoint is not { IsAbsoluteUri: true, UserInfo.Length: 0 } || !IsAllowed(endpoint, local))
        {
            return false;
        }

        root = new Uri(endpoint.GetLeftPart(UriPartial.Authority));
        return true;
    }

    /// <summary>Https to a name, or to a public number; anything at all of the web when local portals are allowed.</summary>
    public static bool IsAllowed(Uri address, bool local) => local
        ? address.Scheme is "https" or "http"
        : address.Scheme == Uri.UriSchemeHttps && !address.IsLoopback && (!IPAddress.TryParse(address.DnsSafeHost, out var number) || PublicAddress.Is(number));
}
