using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace B24CoachBot.Host.Intake;

/// <summary>How much of the process a flood at the door can take: connections, bytes and time are all bounded, and so is their product.</summary>
internal static class NarrowDoor
{
    /// <summary>Twice what the events' door reads, so that it can say itself what is too long.</summary>
    private const int MostBytes = 128 * 1024;

    private const int MostConnections = 512;

    public static void Of(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = MostConnections;
        kestrel.Limits.MaxRequestBodySize = MostBytes;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(30);
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 1024, gracePeriod: TimeSpan.FromSeconds(5));
    }
}
