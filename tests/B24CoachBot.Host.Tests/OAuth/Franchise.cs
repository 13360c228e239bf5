using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Host.Delivery;
using B24CoachBot.Host.Operations;
using B24CoachBot.Host.Tenancy;
using B24CoachBot.Host.Tests.Conversations;
using B24CoachBot.Host.Tests.Faults;
using B24CoachBot.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace B24CoachBot.Host.Tests.OAuth;

/// <summary>The bot as an application beside the Sandbox's authorisation server and several of its portals, in this process, over real HTTP, on a Monday noon.</summary>
internal sealed class Franchise : IAsyncDisposable
{
    public const string Code = "coach";

    private const int Boss = 1;
    private static readonly string[] Scopes = ["imbot", "im", "imopenlines", "crm", "task", "tasks", "user", "user_brief", "department", "calendar", "sonet_group", "telephony", "bizproc", "placement"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly SandboxPortal sandbox;
    private readonly bool page;
    private WebApplication? bot;
    private JsonNode? card;

    private Franchise(SandboxPortal sandbox, bool page)
    {
        this.sandbox = sandbox;
        this.page = page;
        Control = new PortalControl(sandbox.Url);
        Address = $"http://127.0.0.1:{FreePort()}";
    }

    public PortalControl Control { get; }

    /// <summary>Where portals reach the bot.</summary>
    public string Address { get; }

    public CapturedLogs Logs { get; } = new();

    public IServiceProvider Bot => bot!.Services;

    public Tenants Tenants => Bot.GetRequiredService<Tenants>();

    public PortalCoaches Coaches => Bot.GetRequiredService<PortalCoaches>();

    public string DataFolder => Path.Combine(sandbox.DataFolder, "bot");

    /// <summary>The member id of the first portal.</summary>
    public string First { get; private set; } = "";

    public IReadOnlyList<string> Settings =>
    [
        $"--Coach:Application:ClientId={card!["client_id"]}", $"--Coach:Application:ClientSecret={card["client_secret"]}",
        $"--Coach:Application:PublicUrl={Address}", $"--Coach:Application:AuthServer={card["server"]}", "--Coach:Application:AllowLocalPortals=true",
        $"--Coach:DataFolder={DataFolder}",
    ];

    /// <param name="page">The application has an installer's page; otherwise it is told by a callback only.</param>
    public static async Task<Franchise> Open(bool page = false)
    {
        var sandbox = await SandboxPortal.StartAsync(new SandboxOptions
        {
            Urls = "http://127.0.0.1:0",
            Now = new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.FromHours(3)),
            ClockStands = true,
        });
        var franchise = new Franchise(sandbox, page);
        franchise.First = (string)(await franchise.Control.Get("portals")).AsArray()[0]!["portal"]!;
        await franchise.Publish();
        await franchise.StartBot();
        return franchise;
    }

    public async Task StartBot()
    {
        bot = CoachHost.Build(
            [.. Settings, $"--Coach:BotName={SandboxPortal.BotName}", "--Coach:CallQuestions=Ask", "--Coach:RolloutFrom=Digest", "--Coach:QualityOwners=12", $"--urls={Address}"],
            sandbox.Clock,
            builder =>
            {
                builder.Logging.ClearProviders();
                builder.Logging.AddProvider(Logs);
                builder.Services.AddSharedLibrary();
            });
        await bot.StartAsync();
        sandbox.Probe = new BotProbe(
            () => Task.WhenAll(Registered().Select(one => one.ReadFeed())),
            () => [.. Registered().SelectMany(one => one.Ahead())],
            () => Stillnesses().Sum(one => one.Running),
            () => Task.WhenAll(Registered().Select(one => one.LookForCalls())),
            relieved => Stillnesses().ForEach(one => one.Relieve(relieved)),
            () => Stillnesses().Select(one => one.GoesOn).Where(at => at is not null).Min());
    }

    public async Task StopBot()
    {
        sandbox.Probe = null;
        await bot!.StopAsync();
        await bot.DisposeAsync();
        bot = null;
    }

    /// <summary>Another portal, with the same ids as the first.</summary>
    public async Task<string> AddPortal(string name) => (string)(await Control.Post("portals", new { name, seed = "company" }))["portal"]!;

    /// <summary>An administrator installs the application, and the bot is seen to stand there.</summary>
    public async Task<JsonNode> Install(string portal)
    {
        var told = await Control.Post($"applications/{Code}/install", new { portal });
        await Serves(portal);
        return told;
    }

    public Task<JsonNode> Do(string deed, string portal, object? body = null) => Control.Post($"applications/{Code}/{deed}", body ?? new { portal });

    /// <summary>Until the bot stands at the portal and hears.</summary>
    public async Task Serves(string portal)
    {
        await Until(() => Task.FromResult(Coaches.Find(portal) is not null));

        // A portal that has just been asked a lot lets the registration wait, by the clock that stands.
        await Until(async () =>
        {
            if (IsRegistered(portal))
            {
                return true;
            }

            await Control.Advance(1);
            return IsRegistered(portal);
        });
        await Control.Settle();
    }

    private bool IsRegistered(string portal) => Coaches.Find(portal)?.Services.GetRequiredService<Bot>().IsRegistered == true;

    /// <summary>Until nobody stands there.</summary>
    public Task Leaves(string portal) => Until(() => Task.FromResult(Coaches.Find(portal) is null));

    public static async Task Until(Func<Task<bool>> met, [CallerArgumentExpression(nameof(met))] string what = "")
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!await met())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < Patience, $"not met: {what}");
            await Task.Delay(20);
        }
    }

    public async Task Say(string portal, string text, int user = Boss)
    {
        await Control.Post($"messages?portal={portal}", new { user, dialog = "bot", text });
        await Control.Settle();
    }

    public async Task Press(string portal, string button, int user = Boss)
    {
        var messages = await Messages(portal, user);
        var shown = messages.LastOrDefault(message => message.Live.Contains(button));
        Assert.True(shown is not null, $"'{button}' is under none of: {string.Join(" ¦ ", messages.Select(message => message.Text))}");
        await Control.Post($"press?portal={portal}", new { user, messageId = shown.Id, button });
        await Control.Settle();
    }

    public async Task<IReadOnlyList<Message>> Messages(string portal, int user = Boss) =>
        [.. (await Control.Get($"dialogs/bot/messages?user={user}&portal={portal}")).AsArray().Select(Message.Read)];

    public async Task<JsonArray> Tasks(string portal) => (await Control.Get($"state?portal={portal}"))["tasks"]!.AsArray();

    public async Task<int> Refreshes(string portal) => (await Control.Get($"requests?portal={portal}")).AsArray().Count(request => (string?)request!["method"] == "oauth.token");

    /// <summary>Rows of the portal in a table.</summary>
    public async Task<int> Rows(string table, string portal) =>
        (await Bot.GetRequiredService<Database>().Read(row => row.GetInt32(0), $"SELECT COUNT(*) FROM {table} WHERE portal = @portal", ("portal", portal)))[0];

    public async ValueTask DisposeAsync()
    {
        if (bot is not null)
        {
            await StopBot();
        }

        Control.Dispose();
        await sandbox.DisposeAsync();
        Directory.Delete(sandbox.DataFolder, recursive: true);
    }

    private async Task Publish() => card = await Control.Post("applications", new
    {
        code = Code,
        handler = $"{Address}/install",
        installPage = page ? $"{Address}/install" : null,
        redirectUri = $"{Address}/connect",
        scopes = Scopes,
    });

    private List<Stillness> Stillnesses() => [.. Coaches.Open.Select(Coaches.Find).OfType<PortalCoach>().Select(coach => coach.Services.GetRequiredService<Stillness>())];

    private IEnumerable<Stillness> Registered() => Stillnesses().Where(one => one.Registered.IsCompleted);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
