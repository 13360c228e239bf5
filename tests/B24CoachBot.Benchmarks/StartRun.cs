using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace B24CoachBot.Benchmarks;

/// <summary>From the start of the process to the answer to an event that waited for it, against an empty ASP.NET program's first answer.</summary>
internal static class StartRun
{
    private const int Rounds = 7;

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
                await (round == 0 ? new Times(1) : times).Take(() => FirstAnswer(portal, path));
            }

            await (round == 0 ? new Times(1) : bare).Take(() => FirstOk(empty));
        }

        Console.WriteLine($"empty ASP.NET program, first answer  {bare.Median:0} ms");
        Console.WriteLine($"bot with ReadyToRun, first answer    {bots[0].Times.Median:0} ms: {bots[0].Times.Median / bare.Median:0.0} empty programs");
        Console.WriteLine($"bot without, first answer            {bots[1].Times.Median:0} ms: {bots[1].Times.Median / bare.Median:0.0} empty programs");
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>An office registers once; afterwards a start finds the bot as it should be.</summary>
    private static async Task Register(PortalAlone portal, string path)
    {
        using var bot = Start(portal, path);
        await portal.BotStands();
        await portal.Say("привет");
        await portal.AnswersAre(1);
        await Published.Stop(bot);
    }

    private static async Task FirstAnswer(PortalAlone portal, string path)
    {
        var before = await portal.Answers();
        await portal.Say("/help");
        using var bot = Start(portal, path);
        await portal.AnswersAre(before + 1);
        await Published.Stop(bot);
    }

    private static Process Start(PortalAlone portal, string path) => Published.Start(
        path, portal.Folder, null, "run", $"--Coach:WebhookUrl={portal.WebhookUrl}", $"--Coach:DataFolder={Path.Combine(portal.Folder, "bot")}", "--urls=http://127.0.0.1:0");

    private static async Task FirstOk(string path)
    {
        var port = FreePort();
        using var program = Published.Start(path, Path.GetDirectoryName(path)!, null, $"--urls=http://127.0.0.1:{port}");
        using var client = new HttpClient();
        while (!await Answers(client, port))
        {
            await Task.Delay(5);
        }

        await Published.Stop(program);
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
