using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace B24CoachBot.Benchmarks;

/// <summary>Keep-alive connections that send one request after another, with as little work of their own as possible: they share the processor with what they measure.</summary>
internal sealed class Load : IAsyncDisposable
{
    private const int BodyLength = 1024;

    private readonly List<(Socket Socket, byte[] Answer)> connections = [];
    private readonly string host;
    private int sent;

    private Load(Uri address) => host = address.Authority;

    public static async Task<Load> Connect(Uri address, int count)
    {
        var load = new Load(address);
        for (var made = 0; made < count; made++)
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(IPAddress.Loopback, address.Port);
            load.connections.Add((socket, new byte[4096]));
        }

        return load;
    }

    /// <summary>Requests per second.</summary>
    public async Task<double> Send(string path, int requests)
    {
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(connections.Select(connection => Task.Run(() => One(connection.Socket, connection.Answer, path, requests / connections.Count))));
        return requests / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    public ValueTask DisposeAsync()
    {
        connections.ForEach(connection => connection.Socket.Dispose());
        return ValueTask.CompletedTask;
    }

    private async Task One(Socket socket, byte[] answer, string path, int requests)
    {
        var head = $"POST {path} HTTP/1.1\r\nHost: {host}\r\nContent-Length: {BodyLength}\r\n\r\n";
        var request = Encoding.ASCII.GetBytes(head + new string('e', BodyLength));
        for (var done = 0; done < requests; done++)
        {
            // Every body is another event.
            Interlocked.Increment(ref sent).TryFormat(request.AsSpan(head.Length), out _, "D10", CultureInfo.InvariantCulture);
            await socket.SendAsync(request);
            var read = 0;
            do
            {
                var got = await socket.ReceiveAsync(answer.AsMemory(read));
                if (got == 0)
                {
                    throw new IOException("The server closed the connection.");
                }

                read += got;
            }
            while (!answer.AsSpan(0, read).EndsWith("\r\n\r\n"u8));

            if (!answer.AsSpan(0, read).StartsWith("HTTP/1.1 200"u8))
            {
                throw new IOException(Encoding.ASCII.GetString(answer, 0, read));
            }
        }
    }
}
