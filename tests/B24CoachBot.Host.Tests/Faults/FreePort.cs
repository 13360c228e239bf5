using System.Net;
using System.Net.Sockets;

namespace B24CoachBot.Host.Tests.Faults;

/// <summary>For a process of its own that must be found again after a restart.</summary>
internal static class FreePort
{
    public static int Find()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
