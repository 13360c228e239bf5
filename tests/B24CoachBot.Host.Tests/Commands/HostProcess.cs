using System.Diagnostics;
using System.Text;

namespace B24CoachBot.Host.Tests.Commands;

/// <summary>The Host as a process, as people start it: from a folder that is not its own, in the plainest locale.</summary>
internal sealed class HostProcess : IDisposable
{
    private readonly Process process;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("b24-command-");
    private readonly Task<string> errors;

    public HostProcess(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "B24CoachBot.Host.dll"), .. arguments])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = new UTF8Encoding(false),
            StandardErrorEncoding = new UTF8Encoding(false),
        };
        start.Environment["LC_ALL"] = "C";
        process = Process.Start(start)!;
        errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    public async Task Write(string line)
    {
        await process.StandardInput.WriteAsync($"{line}\n");
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
    }

    public async Task<string?> Answer() => await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);

    /// <summary>Closes its input and waits for its end; what it said since the last answer.</summary>
    public async Task<Ended> End()
    {
        process.StandardInput.Close();
        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Ended(process.ExitCode, Lines(said), Lines(await errors));
    }

    public static async Task<Ended> Run(params string[] arguments)
    {
        using var host = new HostProcess(arguments);
        return await host.End();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
        folder.Delete(recursive: true);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

internal sealed record Ended(int Code, IReadOnlyList<string> Said, IReadOnlyList<string> Errors);
