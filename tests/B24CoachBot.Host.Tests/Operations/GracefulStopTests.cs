using System.Net;
using B24CoachBot.Host.Tests.Faults;

namespace B24CoachBot.Host.Tests.Operations;

/// <summary>SIGTERM to a real process in the middle of its work: it says that it goes, ends what it does, and nothing is lost or doubled after the next start.</summary>
public sealed class GracefulStopTests : IDisposable
{
    private static readonly CancellationToken Now = TestContext.Current.CancellationToken;

    private static readonly int[] People = [2, 3, 4, 5, 6, 7, 8, 10];

    private readonly string data = Directory.CreateTempSubdirectory("b24-stop-").FullName;
    private readonly HttpClient http = new();

    [Fact]
    public async Task A_stop_amid_turns_and_sends_loses_nothing_and_doubles_nothing()
    {
        using var portal = await Running.Sandbox(Path.Combine(data, "portal"), 0, "--portal-only");
        using var control = new PortalControl(portal.Address);
        var port = FreePort.Find();
        using var bot = Running.Host(portal.Webhook, Path.Combine(data, "bot"), port);
        await Eventually.Holds(async () => Assert.Equal("Healthy", await Ready(port)));

        // One request is held by the portal when the signal comes; the others stand in the inbox, in turns and in the outbox.
        await control.Post("faults", new { method = "imbot.v2.Chat.Message.send", kind = "late-answer", times = 1, delay = "PT6S" });
        foreach (var person in People)
        {
            await control.Say(person, "/task Марине проверить остатки до пятницы");
        }

        await Eventually.Holds(async () => Assert.Contains(await Cards(control), cards => cards == 1));
        bot.Terminate();
        await Eventually.Holds(async () => Assert.Equal("Unhealthy", await Ready(port)));
        await bot.Ended();

        using var again = Running.Host(portal.Webhook, Path.Combine(data, "bot"), port);
        await Eventually.Holds(async () =>
        {
            Assert.All(await Cards(control), cards => Assert.Equal(1, cards));
        });
        again.Terminate();
        await again.Ended();

        // The request that was in flight had its time, so nobody had to ask what became of it.
        Assert.DoesNotContain((await control.Get("requests")).AsArray(), request => (string?)request!["method"] == "imbot.v2.Chat.get");
    }

    public void Dispose()
    {
        http.Dispose();
        Directory.Delete(data, recursive: true);
    }

    /// <summary>How many live cards each of them sees.</summary>
    private static async Task<IReadOnlyList<int>> Cards(PortalControl control)
    {
        var cards = new List<int>();
        foreach (var person in People)
        {
            cards.Add((await control.Messages(person)).Count(message => message.Live.Contains("Создать")));
        }

        return cards;
    }

    private async Task<string?> Ready(int port)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri($"http://127.0.0.1:{port}/health/ready"), Now);
            var page = System.Text.Json.Nodes.JsonNode.Parse(await answer.Content.ReadAsStringAsync(Now))!;
            Assert.Equal((string?)page["status"] == "Unhealthy", answer.StatusCode == HttpStatusCode.ServiceUnavailable);
            return (string?)page["status"];
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
