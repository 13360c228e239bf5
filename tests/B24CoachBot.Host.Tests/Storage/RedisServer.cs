using System.Net.Sockets;

namespace B24CoachBot.Host.Tests.Storage;

/// <summary>A real Redis that remembers nothing, on a port of its own which it keeps when it is stopped and started again.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private const string Script = """
        clear() { :; }
        redis-server --bind 127.0.0.1 --port "$1" --save "" --appendonly no --dir /tmp --loglevel warning > /dev/null &
        server=$!
        """;

    private GuardedServer? running;

    public int Port { get; } = GuardedServer.FreePort();

    /// <summary>As StackExchange.Redis writes it.</summary>
    public string Connection => $"127.0.0.1:{Port}";

    /// <summary>Started. Without Redis the test is skipped at a desk and fails where CI=true.</summary>
    public static async Task<RedisServer> Begin()
    {
        if (!Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(folder => File.Exists(Path.Combine(folder, "redis-server"))))
        {
            GuardedServer.Missing("Redis is missing: tests/run --install brings it.");
        }

        var server = new RedisServer();
        await server.Start();
        return server;
    }

    public async Task Start() => running ??= await GuardedServer.Start(Script, [$"{Port}"], async () =>
    {
        using var probe = new TcpClient();
        try
        {
            await probe.ConnectAsync("127.0.0.1", Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    });

    /// <summary>What it held is gone.</summary>
    public async Task Stop()
    {
        if (running is { } server)
        {
            running = null;
            await server.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync() => await Stop();
}
