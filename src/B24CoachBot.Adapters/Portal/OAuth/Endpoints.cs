using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;

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
        : address.Scheme == Uri.UriSchemeHttps && !address.IsLoopback && (!IPAddress.TryParse(address.DnsSafeHost, out var number) || IsPublic(number));

    /// <summary>Opens a connection to a public address only, whatever the name resolves to at this very moment.</summary>
    public static async ValueTask<Stream> ConnectToPublic(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var found = (await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancel)).Where(IsPublic).ToArray();
        if (found.Length == 0)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, "The name leads to no public address.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(found, context.DnsEndPoint.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Not this machine, not a private network, not a carrier's or a cloud's inner address.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return IsPublic(address.MapToIPv4());
        }

        var bytes = address.GetAddressBytes();
        return address.AddressFamily == AddressFamily.InterNetwork
            ? bytes switch
            {
                [0 or 10 or 127 or >= 224, ..] => false,
                [100, >= 64 and < 128, ..] => false,
                [169, 254, ..] or [192, 168, ..] or [192, 0, 0, _] => false,
                [172, >= 16 and < 32, ..] or [198, 18 or 19, ..] => false,
                _ => true,
            }
            // Only what is given out to the world (2000::/3), without the ways round by IPv4.
            : bytes[0] is >= 0x20 and < 0x40 && bytes is not ([0x20, 0x02, ..] or [0x20, 0x01, 0, 0, ..]);
    }
}
