using System.Net;
using System.Net.Sockets;

namespace B24CoachBot.Adapters.Portal;

/// <summary>Opens connections to the portal. The host of the settings may lie in the office's own network; one that a redirect named must be a public address,
/// looked at when the name is already resolved, so that no name can point inside.</summary>
public sealed class PortalSocket(PortalHost host)
{
    public static SocketsHttpHandler Handler(PortalHost host) => new()
    {
        ActivityHeadersPropagator = null,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectCallback = new PortalSocket(host).Connect,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
    };

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var (name, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var found = IPAddress.TryParse(name, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(name, cancel);
        var allowed = IsOurs(name) || IsProxy(context) ? found : [.. found.Where(PublicAddress.Is)];
        if (allowed.Length == 0)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, "The portal's redirect leads into a private network.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>A portal on this very machine is the Sandbox, which may move among the machine's ports.</summary>
    private bool IsOurs(string name) => host.Address.Host.IsLoopback || string.Equals(name, host.Address.Host.IdnHost.Trim('[', ']'), StringComparison.OrdinalIgnoreCase);

    /// <summary>The machine's settings name a proxy: it was asked for, and what it lets out is its own affair.</summary>
    private static bool IsProxy(SocketsHttpConnectionContext context) =>
        !string.Equals(context.DnsEndPoint.Host, context.InitialRequestMessage.RequestUri!.IdnHost.Trim('[', ']'), StringComparison.OrdinalIgnoreCase);
}
