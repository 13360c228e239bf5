using System.Diagnostics;

namespace B24CoachBot.Benchmarks;

/// <summary>Programs as an office gets them: published to a folder and started as processes.</summary>
internal static class Published
{
    /// <summary>Publishes a project of the repository, or any project file, to <paramref name="folder"/>; returns the executable.</summary>
    public static async Task<string> Publish(string project, string folder, params string[] more)
    {
        using var publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", project, "-c", "Release", "-o", folder, "-v", "q", "-nologo", .. more])
        {
            WorkingDirectory = Root(),
        })!;
        await publish.WaitForExitAsync();
        var executable = Path.Combine(folder, Path.GetFileName(project.TrimEnd('/')) + (OperatingSystem.IsWindows() ? ".exe" : ""));
        return publish.ExitCode == 0 ? executable : throw new InvalidOperationException($"{project} was not published.");
    }

    /// <summary>Its output is thrown away; the caller stops it.</summary>
    public static Process Start(string executable, string folder, IReadOnlyDictionary<string, string>? environment = null, params string[] arguments)
    {
        var start = new ProcessStartInfo(executable, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    public static async Task Stop(Process process)
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "B24CoachBot.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The benchmarks run from within the repository.");
        }

        return folder.FullName;
    }
}
