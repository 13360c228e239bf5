using System.Net;
using System.Net.Sockets;

namespace B24CoachBot.Host.Tests.Storage;

/// <summary>What happens to the next request that commits.</summary>
public enum Cut
{
    None,

    /// <summary>It never arrives.</summary>
    Before,

    /// <summary>It arrives, and the line is dead before the server has done it.</summary>
    During,

    /// <summary>It is done, and the answer never arrives.</summary>
    After,
}

/// <summary>Stands between the bot and PostgreSQL, and cuts the line at a commit.</summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly int target;
    private readonly Task accepting;
    private int next;

    public CuttingProxy(int target)
    {
        this.target = target;
        listener.Start();
        accepting = Accept();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>What such a request holds.</summary>
    public ReadOnlyMemory<byte> Commits { get; init; } = "COMMIT\0"u8.ToArray();

    public Cut Next
    {
        get => (Cut)Volatile.Read(ref next);
        set => Volatile.Write(ref next, (int)value);
    }

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await accepting;
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                _ = Pass(await listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
            // Disposed.
        }
    }

    private async Task Pass(TcpClient client)
    {
        using (client)
        using (var server = new TcpClient())
        {
            await server.ConnectAsync(IPAddress.Loopback, target);
            var line = new Line(this, client.GetStream(), server.GetStream());
            await Task.WhenAny(line.Ask(), line.Answer());
        }
    }

    private sealed class Line(CuttingProxy proxy, NetworkStream client, NetworkStream server)
    {
        private volatile bool unheard;

        public async Task Ask()
        {
            var buffer = new byte[65536];
            for (var read = 1; read > 0;)
            {
                read = await client.ReadAsync(buffer);
                var cut = buffer.AsSpan(0, read).IndexOf(proxy.Commits.Span) >= 0 ? (Cut)Interlocked.Exchange(ref proxy.next, (int)Cut.None) : Cut.None;
                if (cut == Cut.Before)
                {
                    return;
                }

                unheard = cut == Cut.After;
                await server.WriteAsync(buffer.AsMemory(0, read));
                if (cut == Cut.During)
                {
                    return;
                }
            }
        }

        public async Task Answer()
        {
            var buffer = new byte[65536];
            for (var read = 1; read > 0 && !unheard;)
            {
                read = await server.ReadAsync(buffer);
                if (!unheard)
                {
                    await client.WriteAsync(buffer.AsMemory(0, read));
                }
            }
        }
    }
}
