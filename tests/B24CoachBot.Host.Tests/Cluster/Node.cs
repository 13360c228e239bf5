using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace B24CoachBot.Host.Tests.Cluster;

/// <summary>One node as a process of its own: started, killed, frozen and woken.</summary>
internal sealed class Node : IDisposable
{
    private readonly Process process;

    private readonly ConcurrentQueue<string> said;

    private Node(Process process, int port, ConcurrentQueue<string> said)
    {
        this.process = process;
        this.said = said;
        Port = port;
    }

    /// <summary>Where the other nodes reach it; part of its name.</summary>
    public int Port { get; }

    /// <summary>Its log so far.</summary>
    public IEnumerable<string> Said => said.Where(line => line.Length > 0).Select(line => $"{Port} {line}");

    /// <summary>What it has used of the machine's processors since its start.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public bool HasEnded => process.HasExited;

    public static Node Start(IEnumerable<string> settings, string data, string url)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet",
        [
            Path.Combine(AppContext.BaseDirectory, "B24CoachBot.Host.dll"), "run", .. settings, $"--Coach:Cluster:Port={port}", $"--Coach:DataFolder={data}", $"--urls={url}",
        ])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        var process = Process.Start(start)!;
        var said = new ConcurrentQueue<string>();
        process.ErrorDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        process.OutputDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        return new Node(process, port, said);
    }

    /// <summary>SIGKILL.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>SIGTERM, as a rolling restart does it; returns when it has ended.</summary>
    public async Task Stop()
    {
        await Signal("TERM");
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>SIGSTOP: it does nothing, and does not know that it does nothing.</summary>
    public Task Freeze() => Signal("STOP");

    public Task Wake() => Signal("CONT");

    public void Dispose()
    {
        if (!process.HasExited)
        {
            Kill();
        }

        process.Dispose();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{process.Id}"]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, kill.ExitCode);
    }
}
