using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace B24CoachBot.Benchmarks;

/// <summary>From the start of the process to the answer to an event that waited for it, against an empty ASP.NET program's first answer.</summary>
internal static class StartRun
{
    private const int Rounds = 7;
    private static readonly TimeSpan Noted = TimeSpan.FromSeconds(1);

    public static async Task Measure()
    {
        var folder = Directory.CreateTempSubdirectory("b24-start-").FullName;
        var compiled = await Published.Publish("src/B24CoachBot.Host", Path.Combine(folder, "compiled"));
        var plain = await Published.Publish("src/B24CoachBot.Host", Path.Combine(folder, "plain"), "-p:PublishReadyToRun=false");
        var empty = await Published.Publish(await EmptyProgram.Write(folder), Path.Combine(folder, "empty-out"));

        await using var portal = await PortalAlone.Open();
        var bots = new[] { (Path: compiled, Times: new Times(Rounds)), (Path: plain, Times: new Times(Rounds)) };
        var bare = new Times(Rounds);
        await Register(portal, compiled);
        for (var round = 0; round <= Rounds; round++)
        {
            // The first round fills the disk cache and is not counted.
            foreach (var (path, times) in bots)
            {
                await FirstAnswer(portal, path, round == 0 ? new Times(1) : times);
            }

            await FirstOk(empty, round == 0 ? new Times(1) : bare);
        }

        Console.WriteLine($"empty ASP.NET program, first answer  {bare.Median:0} ms");
        Console.WriteLine($"bot with ReadyToRun, first answer    {bots[0].Times.Median:0} ms: {bots[0].Times.Median / bare.Median:0.0} empty programs");
        Console.WriteLine($"bot without, first answer            {bots[1].Times.Median:0} ms: {bots[1].Times.Median / bare.Median:0.0} empty programs");
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>An office registers once; afterwards a start finds the bot as it should be.</summary>
    private static async Task Register(PortalAlone portal, string path)
    {
        var bot = Start(portal, path);
        await portal.BotStands();
        await portal.Say("/help");
        await portal.AnswersAre(1);
        await Stop(bot);
    }

    private static async Task FirstAnswer(PortalAlone portal, string path, Times times)
    {
        var before = await portal.Answers();
        await portal.Say("/help");
        Process? bot = null;
        await times.Take(() =>
        {
            bot = Start(portal, path);
            return portal.AnswersAre(before + 1);
        });
        await Stop(bot!);
    }

    /// <summary>Not before the bot has noted that its answer arrived: otherwise the next start asks the portal what became of it.</summary>
    private static async Task Stop(Process bot)
    {
        await Task.Delay(Noted);
        await Published.Stop(bot);
        bot.Dispose();
    }

    private static Process Start(PortalAlone portal, string path) => Published.Start(
        path, portal.Folder, null, "run", $"--Coach:WebhookUrl={portal.WebhookUrl}", $"--Coach:DataFolder={Path.Combine(portal.Folder, "bot")}", "--urls=http://127.0.0.1:0");

    private static async Task FirstOk(string path, Times times)
    {
        var port = FreePort();
        using var client = new HttpClient();
        Process? program = null;
        await times.Take(async () =>
        {
            program = Published.Start(path, Path.GetDirectoryName(path)!, null, $"--urls=http://127.0.0.1:{port}");
            while (!await Answers(client, port))
            {
                await Task.Delay(5);
            }
        });
        await Published.Stop(program!);
        program!.Dispose();
    }

    private static async Task<bool> Answers(HttpClient client, int port)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{port}/"));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
