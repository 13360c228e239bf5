using System.Diagnostics;
using System.Text.RegularExpressions;

namespace B24CoachBot.Host.Tests.Faults;

/// <summary>One of our programs as a process of its own, to be killed without a warning.</summary>
internal sealed partial class Running : IDisposable
{
    private readonly Process process;

    private Running(Process process, string said)
    {
        this.process = process;
        Said = said;
    }

    /// <summary>The first line it wrote.</summary>
    public string Said { get; }

    public string Address => Url().Match(Said).Value;

    public string Webhook => WebhookAddress().Match(Said).Value;

    /// <summary>The Sandbox, once it answers.</summary>
    public static async Task<Running> Sandbox(string data, int port, params string[] more)
    {
        var process = Start("B24CoachBot.Sandbox.dll", ["--data", data, "--urls", $"http://127.0.0.1:{port}", .. more], heard: true);
        var said = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        _ = process.StandardOutput.ReadToEndAsync();
        Assert.NotNull(said);
        return new Running(process, said);
    }

    /// <summary>The bot alone, beside a portal.</summary>
    public static Running Host(string webhook, string data, int port = 0) => new(
        Start("B24CoachBot.Host.dll", ["run", $"--Coach:WebhookUrl={webhook}", $"--Coach:DataFolder={data}", "--Coach:BotName=Коуч", $"--urls=http://127.0.0.1:{port}"], heard: false), "");

    /// <summary>SIGKILL.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>SIGTERM, as an orchestrator stops a process.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"])!;
        kill.WaitForExit();
    }

    /// <summary>Completes when it has ended by itself.</summary>
    public Task Ended() => process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

    public void Dispose()
    {
        if (!process.HasExited)
        {
            Kill();
        }

        process.Dispose();
    }

    private static Process Start(string program, string[] arguments, bool heard)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, program), .. arguments])
        {
            RedirectStandardOutput = heard,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }

    [GeneratedRegex(@"http://[\d.]+:\d+")]
    private static partial Regex Url();

    [GeneratedRegex(@"http://[\d.]+:\d+/rest/\S+/")]
    private static partial Regex WebhookAddress();
}
