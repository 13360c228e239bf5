using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using B24CoachBot.Sandbox.Tests.Support;

namespace B24CoachBot.Sandbox.Tests.State;

public sealed class RestartTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public async Task A_restart_keeps_bots_messages_events_and_the_clock_and_ignores_the_seed()
    {
        long botId;
        string? now;
        await using (var portal = await TestPortal.Start(options => options with { Data = data }))
        {
            botId = await portal.AddBot();
            await portal.Say(2, "раз");
            now = (await portal.Control("clock", new { advance = "P3D" })).String("now");
        }

        await using (var portal = await TestPortal.Start(options => options with { Data = data, Now = null, Seed = "unknown", Webhook = "ordinary" }))
        {
            Assert.Equal("раз", (await portal.Look("dialogs/bot/messages?user=2")).String(0, "text"));
            Assert.Equal(2, (await portal.Feed(botId)).Count);
            Assert.Contains("/rest/1/", portal.Portal.WebhookUrl, StringComparison.Ordinal);
            var resumed = portal.Portal.Clock.GetUtcNow() - DateTimeOffset.Parse(now!, CultureInfo.InvariantCulture);
            Assert.InRange(resumed, TimeSpan.FromSeconds(-1), TimeSpan.FromMinutes(1));
        }
    }

    [Fact]
    public async Task Now_on_stored_data_only_moves_forward()
    {
        var first = new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.FromHours(3));
        await using (var portal = await TestPortal.Start(options => options with { Data = data, Now = first }))
        {
        }

        await using (var portal = await TestPortal.Start(options => options with { Data = data, Now = first.AddDays(-1) }))
        {
            Assert.True(portal.Portal.Clock.GetUtcNow() >= first);
        }

        await using (var portal = await TestPortal.Start(options => options with { Data = data, Now = first.AddDays(1) }))
        {
            Assert.True(portal.Portal.Clock.GetUtcNow() >= first.AddDays(1));
        }
    }

    [Fact]
    public async Task A_killed_process_leaves_all_that_it_answered()
    {
        using var process = StartProcess();
        var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)
            ?? throw new InvalidOperationException("The portal did not start: " + await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        var webhook = line.Split("Webhook: ")[1].Split(' ')[0];
        using var http = new HttpClient();
        for (var note = 0; note < 20; note++)
        {
            using var body = JsonContent.Create(new { fields = new { code = $"bot{note}", botToken = "t", properties = new { name = "Bot" } } });
            (await http.PostAsync(webhook + "imbot.v2.Bot.register", body, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        }

        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        await using var portal = await TestPortal.Start(options => options with { Data = data, Now = null });
        var bots = await portal.Second("imbot.v2.Bot.list", new { botToken = "t" });
        Assert.Equal(20, bots.At("result", "bots")!.AsArray().Count);
        Assert.Equal(20, (await portal.Look("requests")).Json!.AsArray().Count(row => (string?)row!["method"] == "imbot.v2.Bot.register"));
    }

    [Fact]
    public async Task An_unknown_seed_is_refused_in_one_sentence()
    {
        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => TestPortal.Start(options => options with { Data = data, Seed = "moon" }));

        Assert.Equal("There is no seed 'moon'; there are: small, company, history, large, sick.", refusal.Message);
    }

    private Process StartProcess() => Process.Start(new ProcessStartInfo("dotnet", [
        typeof(SandboxPortal).Assembly.Location, "--portal-only", "--urls", "http://127.0.0.1:0", "--seed", "small", "--data", data])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
