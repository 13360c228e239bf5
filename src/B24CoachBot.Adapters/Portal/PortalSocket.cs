using System.Net;
using System.Net.Sockets;

namespace B24CoachBot.Adapters.Portal;

/// <summary>Opens connections to portals. An address that somebody else named (an application's portal, a redirect) must be public, looked at when the name is already
/// resolved, so that no name can point inside; one that the settings named may lie in the office's own network.</summary>
public sealed class PortalSocket
{
    private readonly Func<string, bool> isTrusted;

    private PortalSocket(Func<string, bool> isTrusted) => this.isTrusted = isTrusted;

    /// <summary>The webhook's own host is the settings'. A portal on this very machine is the Sandbox, which may move among the machine's ports.</summary>
    public static SocketsHttpHandler OfWebhook(PortalHost host)
    {
        var own = host.Webhook!.Host;
        return Handler(name => own.IsLoopback || IsSame(name, own));
    }

    /// <param name="local">Also addresses in one's own network.</param>
    public static SocketsHttpHandler OfApplication(bool local) => Handler(_ => local);

    private static SocketsHttpHandler Handler(Func<string, bool> isTrusted) => new()
    {
        ActivityHeadersPropagator = null,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectCallback = new PortalSocket(isTrusted).Connect,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
    };

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var (name, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var found = IPAddress.TryParse(name, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(name, cancel);
        var allowed = isTrusted(name) || IsProxy(context) ? found : [.. found.Where(PublicAddress.Is)];
        if (allowed.Length == 0)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, "The address leads into a private network.");
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

    /// <summary>The machine's settings name a proxy: it was asked for, and what it lets out is its own affair.</summary>
    private static bool IsProxy(SocketsHttpConnectionContext context) => !IsSame(context.DnsEndPoint.Host, context.InitialRequestMessage.RequestUri!);

    private static bool IsSame(string name, Uri address) => string.Equals(name, address.IdnHost.Trim('[', ']'), StringComparison.OrdinalIgnoreCase);
}
