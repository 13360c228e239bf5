using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace B24CoachBot.Host.Tests.Storage;

/// <summary>A server of the tests' own. A shell stands over it and ends it when this process is over, however that ended: then nobody holds the other end of its input.</summary>
internal sealed class GuardedServer : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private readonly Process guard;
    private readonly Task<string> said;

    private GuardedServer(Process guard)
    {
        this.guard = guard;
        said = guard.StandardError.ReadToEndAsync();
    }

    /// <param name="script">For sh: starts the server in the background, leaves its number in <c>$server</c>, and cleans up in a function <c>clear</c>.</param>
    /// <param name="answers">Whether the server takes connections now.</param>
    public static async Task<GuardedServer> Start(string script, string[] arguments, Func<Task<bool>> answers)
    {
        // A signal to the whole group, such as Ctrl-C, ends the reading, not the clearing up.
        const string before = "trap : INT TERM HUP\n";
        const string over = """

            read -r _ || true
            kill -INT "$server" 2> /dev/null || true
            wait "$server" || true
            clear
            """;
        var start = new ProcessStartInfo("sh", ["-euc", before + script + over, "sh", .. arguments]) { RedirectStandardInput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        var server = new GuardedServer(Process.Start(start)!);
        var patience = Stopwatch.StartNew();
        while (!await answers())
        {
            if (server.guard.HasExited || patience.Elapsed > Longest)
            {
                await server.DisposeAsync();
                throw new InvalidOperationException($"The server did not start: {await server.said}");
            }

            await Task.Delay(25);
        }

        return server;
    }

    /// <summary>From the system, and free until somebody else asks it.</summary>
    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    /// <summary>Fails where CI=true, otherwise skips the test.</summary>
    public static void Missing(string what)
    {
        Assert.True(Environment.GetEnvironmentVariable("CI") != "true", what);
        Assert.Skip(what);
    }

    public async ValueTask DisposeAsync()
    {
        guard.StandardInput.Close();
        await guard.WaitForExitAsync();
        guard.Dispose();
    }
}
