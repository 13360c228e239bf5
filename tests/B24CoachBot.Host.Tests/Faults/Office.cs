using B24CoachBot.Host.Operations;
using B24CoachBot.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace B24CoachBot.Host.Tests.Faults;

/// <summary>A portal and the bot beside it in this process, over real HTTP, on a Monday noon.</summary>
public sealed class Office : IAsyncLifetime
{
    private WebApplication? bot;
    private SandboxPortal? portal;
    private PortalControl? control;

    public PortalControl Control => control!;

    /// <summary>What a dialogue leaves after each step when nothing goes wrong.</summary>
    public Dictionary<string, string> Model { get; } = [];

    /// <summary>Where the clock stands at first.</summary>
    public DateTimeOffset Now { get; init; } = new(2026, 11, 23, 12, 0, 0, TimeSpan.FromHours(3));

    /// <summary>Another library of texts than the bot's own.</summary>
    public string? Templates { get; init; }

    public async ValueTask InitializeAsync()
    {
        await OpenPortal();
        await StartBot();
        await Control.Settle();
    }

    /// <summary>The portal alone.</summary>
    public async Task OpenPortal()
    {
        portal = await SandboxPortal.StartAsync(new SandboxOptions
        {
            Urls = "http://127.0.0.1:0",
            Now = Now,
            ClockStands = true,
        });
        control = new PortalControl(portal.Url);
    }

    public async Task StartBot()
    {
        List<string> args =
        [
            $"--Coach:WebhookUrl={portal!.WebhookUrl}",
            $"--Coach:DataFolder={Path.Combine(portal.DataFolder, "bot")}",
            $"--Coach:BotName={SandboxPortal.BotName}",
            "--Coach:CallQuestions=Ask",
            "--urls=http://127.0.0.1:0",
        ];
        if (Templates is { } other)
        {
            args.Add($"--Coach:TemplatesFolder={other}");
        }

        bot = CoachHost.Build([.. args], portal.Clock);
        await bot.StartAsync();
        var still = bot.Services.GetRequiredService<Stillness>();
        portal.Probe = new BotProbe(still.ReadFeed, still.Ahead, () => still.Running, still.LookForCalls, still.Relieve, () => still.PaceLetsGo);
    }

    public async Task StopBot()
    {
        portal!.Probe = null;
        if (bot is { } running)
        {
            bot = null;
            await running.StopAsync();
            await running.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopBot();
        control!.Dispose();
        await portal!.DisposeAsync();
        Directory.Delete(portal.DataFolder, recursive: true);
    }
}
