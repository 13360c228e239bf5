using B24CoachBot.Adapters.Storage;
using B24CoachBot.Host.Operations;
using B24CoachBot.Host.Operations.Telemetry;
using B24CoachBot.Host.Tenancy;
using B24CoachBot.Host.Tests.Conversations;
using B24CoachBot.Host.Tests.Faults;
using B24CoachBot.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace B24CoachBot.Host.Tests.Tenancy;

/// <summary>A portal passes from one holder to another amid a dialogue: the dialogue goes on, and the former holder neither stores nor sends.</summary>
public sealed class CoachesTests : IAsyncLifetime
{
    private const int Person = 5;
    private const string CreateButton = "Создать";
    private const string UndoButton = "Отменить";
    private static readonly string Served = ServedPortal.OfWebhook.Name;

    private readonly CapturedLogs logs = new();
    private SandboxPortal portal = null!;
    private PortalControl control = null!;
    private WebApplication process = null!;
    private Leases leases = null!;

    public async ValueTask InitializeAsync()
    {
        portal = await SandboxPortal.StartAsync(new SandboxOptions { Urls = "http://127.0.0.1:0", PortalOnly = true, Now = new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.FromHours(3)) });
        control = new PortalControl(portal.Url);
        process = CoachHost.Build(
            [$"--Coach:WebhookUrl={portal.WebhookUrl}", $"--Coach:DataFolder={Path.Combine(portal.DataFolder, "bot")}", $"--Coach:BotName={SandboxPortal.BotName}", "--Coach:QualityOwners=12"],
            portal.Clock,
            builder => builder.Logging.AddProvider(logs));
        var database = process.Services.GetRequiredService<Database>();
        await database.Prepare();
        leases = new Leases(database);
    }

    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        control.Dispose();
        await portal.DisposeAsync();
        Directory.Delete(portal.DataFolder, recursive: true);
    }

    [Fact]
    public async Task The_dialogue_goes_on_at_the_new_holder_and_the_former_one_ends()
    {
        await using var former = Coaches();
        var old = await leases.Take(Served, "former", portal.Clock.GetUtcNow());
        await Begin(former, old);
        await control.Say(Person, "/task мне до пятницы подготовить отчёт по складу");
        var card = await Heard(former, message => message.Live.Contains(CreateButton));

        await using var current = Coaches();
        await Begin(current, await leases.Take(Served, "current", portal.Clock.GetUtcNow()));
        await control.Press(Person, card, CreateButton);
        await Heard(current, message => message.Live.Contains(UndoButton));
        await Until(() => Task.FromResult(former.Open.Count == 0));

        Assert.Equal([Served], current.Open);
        Assert.Single((await control.State())["tasks"]!.AsArray(), task => (int)task!["creatorId"]! == Person);
        Assert.Single(await control.Messages(Person), message => message.Live.Contains(UndoButton));
        Assert.DoesNotContain(logs.Lines, line => line.Contains("Storage does not answer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_leaves_for_the_portal_after_it_was_taken_over()
    {
        await using var former = Coaches();
        var old = await leases.Take(Served, "former", portal.Clock.GetUtcNow());
        await Begin(former, old);
        var still = former.Find(Served)!.Services.GetRequiredService<Stillness>();
        await still.ReadFeed();

        await leases.Take(Served, "current", portal.Clock.GetUtcNow());

        // Longer than what was seen a moment ago is believed.
        await Task.Delay(TimeSpan.FromMilliseconds(400), TestContext.Current.CancellationToken);
        var sent = (await control.Get("requests")).AsArray().Count;
        await Assert.ThrowsAnyAsync<Exception>(still.ReadFeed);

        Assert.True(old.Lost.IsCompleted);
        Assert.Equal(sent, (await control.Get("requests")).AsArray().Count);
    }

    private PortalCoaches Coaches() => new(process.Services, process.Services.GetRequiredService<CoachMeter>(), process.Services.GetRequiredService<ILogger<PortalCoaches>>());

    /// <summary>Until the bot stands there and hears.</summary>
    private static async Task Begin(PortalCoaches coaches, Fence fence)
    {
        await coaches.Begin(Served, fence, TestContext.Current.CancellationToken);
        await coaches.Find(Served)!.Services.GetRequiredService<Stillness>().Registered;
    }

    private async Task<Message> Heard(PortalCoaches coaches, Func<Message, bool> wanted)
    {
        Message? found = null;
        await Until(async () =>
        {
            await coaches.Find(Served)!.Services.GetRequiredService<Stillness>().ReadFeed();
            return (found = (await control.Messages(Person)).FirstOrDefault(wanted)) is not null;
        });
        return found!;
    }

    private static async Task Until(Func<Task<bool>> isSo)
    {
        for (var look = 0; look < 150; look++)
        {
            if (await isSo())
            {
                return;
            }

            await Task.Delay(200, TestContext.Current.CancellationToken);
        }

        Assert.Fail("In half a minute it did not come to that.");
    }
}
