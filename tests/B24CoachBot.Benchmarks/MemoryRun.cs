using System.Diagnostics;
using System.Globalization;

namespace B24CoachBot.Benchmarks;

/// <summary>Working set and managed heap of both published programs after a card each and a minute of idleness.</summary>
internal static class MemoryRun
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(60);

    public static async Task Measure()
    {
        var folder = Directory.CreateTempSubdirectory("b24-memory-").FullName;
        var host = await Published.Publish("src/B24CoachBot.Host", Path.Combine(folder, "host"));
        var sandbox = await Published.Publish("src/B24CoachBot.Sandbox", Path.Combine(folder, "sandbox"));
        var empty = await Published.Publish(await EmptyProgram.Write(folder), Path.Combine(folder, "empty-out"));

        // The bot is measured beside a portal of this process; the Sandbox as people start it, with its own bot inside.
        await using var portal = await PortalAlone.Open();
        using var bot = Watch(host, folder, "bot", "run", $"--Coach:WebhookUrl={portal.WebhookUrl}", $"--Coach:DataFolder={Path.Combine(portal.Folder, "bot")}", "--urls=http://127.0.0.1:0");
        using var joint = Watch(sandbox, folder, "joint", "--urls", "http://127.0.0.1:0", "--data", Path.Combine(folder, "data"));
        using var bare = Watch(empty, folder, "bare", "--urls=http://127.0.0.1:0");
        await portal.BotStands();
        await portal.Say("/task");
        await portal.AnswersAre(1);
        await Task.Delay(Idle);

        var floor = WorkingSet(bare);
        foreach (var (what, process, note) in new[] { ("empty ASP.NET program", bare, "bare"), ("bot", bot, "bot"), ("Sandbox with its bot", joint, "joint") })
        {
            var heap = double.Parse(await File.ReadAllTextAsync(Path.Combine(folder, note)), CultureInfo.InvariantCulture) / 1e6;
            Console.WriteLine($"{what,-22} working set {WorkingSet(process):0} MB ({WorkingSet(process) / floor:0.0} empty programs), managed heap {heap:0.0} MB");
            await Published.Stop(process);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static Process Watch(string executable, string folder, string note, params string[] arguments) => Published.Start(
        executable,
        folder,
        new Dictionary<string, string> { ["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location, [StartupHook.Note] = Path.Combine(folder, note) },
        arguments);

    private static double WorkingSet(Process process)
    {
        process.Refresh();
        return process.WorkingSet64 / 1e6;
    }
}
