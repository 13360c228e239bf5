using B24CoachBot.Host.Operations;
using B24CoachBot.Host.Tests.Campaign;
using B24CoachBot.Host.Tests.Conversations;
using B24CoachBot.Host.Tests.Storage;
using B24CoachBot.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace B24CoachBot.Host.Tests.Faults;

/// <summary>A portal and the bot beside it in this process, over real HTTP, on a Monday noon.</summary>
public class Office : IAsyncLifetime
{
    /// <summary>What the portal shows beside its outgoing webhook.</summary>
    public const string ApplicationToken = "5f2c9a71b0de4386a4c1e7d20b93f6c8";

    private WebApplication? bot;
    private long? hook;
    private SandboxPortal? portal;
    private PortalControl? control;
    private string rows = "";

    public PortalControl Control => control!;

    /// <summary>What a dialogue leaves after each step when nothing goes wrong.</summary>
    public Dictionary<string, string> Model { get; } = [];

    /// <summary>"admin" or "ordinary": whose webhook the bot uses.</summary>
    public string Webhook { get; init; } = "admin";

    /// <summary>Where the bot keeps its rows.</summary>
    public DatabaseKind Database { get; init; } = DatabaseOfTheRun.Kind;

    /// <summary>Where the clock stands at first.</summary>
    public DateTimeOffset Now { get; init; } = new(2026, 11, 23, 12, 0, 0, TimeSpan.FromHours(3));

    /// <summary>The made-up company.</summary>
    public string Seed { get; init; } = "company";

    /// <summary>Of the weeks of work that the seed <c>history</c> has, how many are over.</summary>
    public int WeeksBefore { get; init; } = 8;

    /// <summary>Whether the bot asks after calls.</summary>
    public string CallQuestions { get; init; } = "Ask";

    /// <summary>Further settings, as arguments of the command line.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>Another library of texts than the bot's own.</summary>
    public string? Templates { get; init; }

    /// <summary>The portal pushes the ends of calls.</summary>
    public bool Pushes { get; init; }

    /// <summary>Nobody tells the bot when to look for calls: it looks when it would in an office.</summary>
    public bool LooksByItself { get; init; }

    /// <summary>Where the portal's state lies already, or is to lie; a temporary folder when absent.</summary>
    public string? Data { get; init; }

    /// <summary>What the next bot lives by, when its end is to be at a chosen moment.</summary>
    internal Life? Life { get; set; }

    /// <summary>Where the bot takes pushes.</summary>
    public Uri Events => new(bot!.Urls.First() + "/events");

    internal CapturedLogs Logs { get; } = new();

    public IServiceProvider Bot => bot!.Services;

    /// <summary>Where the portal is and where the bot keeps its rows, as arguments of any verb.</summary>
    public IReadOnlyList<string> Connection =>
    [
        $"--Coach:WebhookUrl={portal!.WebhookUrl}",
        $"--Coach:DataFolder={Path.Combine(portal.DataFolder, "bot")}",
        $"--Coach:BotName={SandboxPortal.BotName}",
        $"--Coach:Database={rows}",
    ];

    /// <summary>Where the portal's state lies, and the bot's rows in it.</summary>
    public string DataFolder => portal!.DataFolder;

    /// <summary>The portal's clock.</summary>
    public TimeProvider Clock => portal!.Clock;

    /// <summary>An answer of the portal's REST to its own webhook.</summary>
    public Uri Method(string name) => new(portal!.WebhookUrl + name);

    public async ValueTask InitializeAsync()
    {
        await OpenPortal();
        await StartBot();
        await Control.Settle();
    }

    /// <summary>The portal alone.</summary>
    public async Task OpenPortal()
    {
        rows = await DatabaseOfTheRun.Fresh(Database);
        portal = await SandboxPortal.StartAsync(new SandboxOptions
        {
            Urls = "http://127.0.0.1:0",
            Now = Now,
            Webhook = Webhook,
            ClockStands = true,
            Seed = Seed,
            WeeksBefore = WeeksBefore,
            Data = Data,
        });
        control = new PortalControl(portal.Url);
    }

    public async Task StartBot()
    {
        List<string> args = [.. Connection, $"--Coach:CallQuestions={CallQuestions}", "--Coach:RolloutFrom=Digest", "--Coach:QualityOwners=12", "--urls=http://127.0.0.1:0", .. Settings];
        if (Templates is { } other)
        {
            args.Add($"--Coach:TemplatesFolder={other}");
        }

        if (Pushes)
        {
            args.Add($"--Coach:ApplicationToken={ApplicationToken}");
        }

        bot = CoachHost.Build([.. args], Life?.Clock ?? portal!.Clock, builder =>
        {
            Life?.Enter(builder);
            builder.Logging.AddProvider(Logs);
            if (Templates is null)
            {
                builder.Services.AddSharedLibrary();
            }
        });
        await bot.StartAsync();
        var still = bot.Services.GetRequiredService<Stillness>();
        portal!.Probe = Life?.Show(Probe(still)) ?? Probe(still);
        if (Pushes)
        {
            await Hook();
        }
    }

    private BotProbe Probe(Stillness still) => LooksByItself
        ? new BotProbe(still.ReadFeed, still.Ahead, () => still.Running, GoesOn: () => still.GoesOn)
        : new BotProbe(still.ReadFeed, still.Ahead, () => still.Running, still.LookForCalls, still.Relieve, () => still.GoesOn, () => still.NextDigest) { LookAround = still.LookAround, Doing = () => still.Doing };

    /// <summary>The administrator's outgoing webhook, to where the bot listens now.</summary>
    private async Task Hook()
    {
        if (hook is { } old)
        {
            await Control.Delete($"webhooks/{old}");
        }

        hook = (long)(await Control.Post("webhooks", new { url = Events, events = new[] { "ONVOXIMPLANTCALLEND" }, token = ApplicationToken }))["id"]!;
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

    /// <summary>The bot's life is over: nothing of it is ended in order, as after SIGKILL.</summary>
    public async Task AbandonBot()
    {
        var gone = bot;
        bot = null;
        await gone!.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopBot();
        control!.Dispose();
        await portal!.DisposeAsync();
        Directory.Delete(portal.DataFolder, recursive: true);
        await DatabaseOfTheRun.Drop(rows);
        GC.SuppressFinalize(this);
    }
}

/// <summary>The same with the rows in PostgreSQL, whatever the run says.</summary>
public sealed class OfficeOnPostgres : Office
{
    public OfficeOnPostgres() => Database = DatabaseKind.Postgres;
}
