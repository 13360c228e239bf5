using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Host.Operations;
using B24CoachBot.Host.Tests.Faults;
using B24CoachBot.Host.Tests.Storage;
using B24CoachBot.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;

namespace B24CoachBot.Host.Tests.Conversations;

/// <summary>The whole bot beside the Sandbox's portal, over real HTTP, on one clock that starts on Wednesday 2026-11-25 at 11:00 in Moscow.</summary>
internal sealed class RunningCoach : IAsyncDisposable
{
    public const string BotToken = "7f3d9b12c04e48a5";

    private static readonly DateTimeOffset Morning = new(2026, 11, 25, 11, 0, 0, TimeSpan.FromHours(3));

    /// <summary>A start takes some of the standing clock's time, more or less of it; what follows begins on the dot.</summary>
    private static readonly TimeSpan Starting = TimeSpan.FromMinutes(3);

    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Restarting = TimeSpan.FromSeconds(30);

    private readonly SandboxPortal portal;
    private readonly HttpClient control;
    private readonly string questions;
    private readonly string[] settings;
    private WebApplication bot;

    private RunningCoach(SandboxPortal portal, WebApplication bot, CapturedLogs logs, string questions, string rows, string[] settings)
    {
        Rows = rows;
        this.settings = settings;
        this.questions = questions;
        this.portal = portal;
        this.bot = bot;
        Logs = logs;
        control = new HttpClient { BaseAddress = new Uri(portal.Url), Timeout = TimeSpan.FromMinutes(2) };
    }

    public CapturedLogs Logs { get; }

    /// <summary>Where the bot has spoken to, as host and port.</summary>
    public IReadOnlyCollection<string> Hosts => bot.Services.GetRequiredService<HostsSeen>().All;

    public string WebhookUrl => portal.WebhookUrl;

    /// <summary>Where the bot takes pushes, until it is restarted.</summary>
    public Uri Events => new($"{bot.Urls.First()}/events");

    public string DataFolder => Path.Combine(portal.DataFolder, "bot");

    /// <summary>The connection string of its database, from the next start on; empty for a file in its folder.</summary>
    public string Rows { get; set; }

    /// <summary>The bot's own rows.</summary>
    public Database Database => bot.Services.GetRequiredService<Database>();

    /// <param name="questions">What the bot does after calls.</param>
    /// <param name="database">Where it keeps its rows; as the run says when not given.</param>
    /// <param name="settings">Further ones, as the command line takes them.</param>
    public static async Task<RunningCoach> Start(string questions = "Ask", DatabaseKind? database = null, params string[] settings)
    {
        var rows = await DatabaseOfTheRun.Fresh(database ?? DatabaseOfTheRun.Kind);
        var portal = await SandboxPortal.StartAsync(new SandboxOptions { Urls = "http://127.0.0.1:0", Now = Morning - Starting, ClockStands = true });
        var logs = new CapturedLogs();
        var coach = new RunningCoach(portal, await BotOf(portal, logs, questions, rows, settings), logs, questions, rows, settings);

        // A machine that is slow to start the bot looks like a stuck one, and idle would let the clock run on beyond the morning.
        await coach.bot.Services.GetRequiredService<Stillness>().Registered.WaitAsync(LongestStart);
        await coach.Idle();
        await coach.Until(Morning);
        return coach;
    }

    /// <summary>The bot is stopped and started anew on what it stored.</summary>
    public async Task Restart()
    {
        var begun = portal.Clock.GetUtcNow();
        await StopBot();
        bot = await BotOf(portal, Logs, questions, Rows, settings);
        await Idle();
        await Until(begun + Restarting);
    }

    public async Task StopBot()
    {
        portal.Probe = null;
        await bot.StopAsync();
        await bot.DisposeAsync();
    }

    /// <summary>A control call; a refusal throws its sentence.</summary>
    public async Task<JsonNode?> Control(string path, object? body = null)
    {
        using var answer = body is null
            ? await control.DeleteAsync(new Uri($"/sandbox/{path}", UriKind.Relative))
            : await control.PostAsJsonAsync($"/sandbox/{path}", body, JsonSerializerOptions.Web);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? text.Length == 0 ? null : JsonNode.Parse(text)
            : throw new ControlRefusedException($"{path}: {text}");
    }

    public async Task<JsonNode> Get(string path) =>
        JsonNode.Parse(await control.GetStringAsync(new Uri($"/sandbox/{path}", UriKind.Relative)))!;

    public Task<JsonNode> State() => Get("state");

    public async Task Idle() => await Control("idle", new { });

    public async Task Say(int user, string text, string dialog = "bot")
    {
        await Breathe();
        await Control("messages", new { user, dialog, text });
        await Idle();
    }

    /// <summary>Presses the newest live button of that caption in the person's dialogue with the bot.</summary>
    public async Task Press(int user, string button)
    {
        var messages = await Get($"dialogs/bot/messages?user={user}");
        var card = messages.AsArray().Last(message => message!["buttons"]!.AsArray().Any(shown =>
            (string?)shown!["text"] == button && !shown["disabled"]!.GetValue<bool>()))!;
        await Breathe();
        await Control("press", new { user, messageId = card["id"]!.GetValue<long>(), button });
        await Idle();
    }

    /// <summary>The clock stands, and nobody says two things within a second.</summary>
    public async Task Breathe() => await Control("clock", new { advance = "PT2S" });

    private async Task Until(DateTimeOffset moment)
    {
        await Control("clock", new { now = moment });
        await Idle();
    }

    public async Task Advance(string duration)
    {
        await Control("clock", new { advance = duration });
        await Idle();
    }

    /// <summary>What the bot wrote to the person, oldest first.</summary>
    public async Task<IReadOnlyList<JsonNode>> Heard(int user) =>
        [.. (await Get($"dialogs/bot/messages?user={user}")).AsArray().Where(message => message!["authorId"]!.GetValue<int>() != user)!];

    public async Task<JsonArray> Tasks() => (await State())["tasks"]!.AsArray();

    public async ValueTask DisposeAsync()
    {
        control.Dispose();
        if (portal.Probe is not null)
        {
            await StopBot();
        }

        await portal.DisposeAsync();
        Directory.Delete(portal.DataFolder, recursive: true);
        await DatabaseOfTheRun.Drop(Rows);
    }

    private static async Task<WebApplication> BotOf(SandboxPortal portal, CapturedLogs logs, string questions, string rows, string[] settings)
    {
        var bot = CoachHost.Build(
            [
                $"--Coach:WebhookUrl={portal.WebhookUrl}",
                $"--Coach:DataFolder={Path.Combine(portal.DataFolder, "bot")}",
                $"--Coach:BotName={SandboxPortal.BotName}",
                $"--Coach:BotToken={BotToken}",
                $"--Coach:ApplicationToken={Office.ApplicationToken}",
                $"--Coach:CallQuestions={questions}",
                $"--Coach:Database={rows}",
                "--Coach:GreetingLines=2",
                "--Coach:RolloutFrom=Digest",
                "--Coach:QualityOwners=12",
                "--urls=http://127.0.0.1:0",
                .. settings,
            ],
            portal.Clock,
            builder =>
            {
                builder.Logging.ClearProviders();
                builder.Logging.SetMinimumLevel(LogLevel.Trace);
                builder.Logging.AddProvider(logs);
                builder.Services.AddSharedLibrary().AddSingleton<HostsSeen>().AddSingleton<IHttpMessageHandlerBuilderFilter>(given => given.GetRequiredService<HostsSeen>());
            });
        await bot.StartAsync();
        var still = bot.Services.GetRequiredService<Stillness>();
        portal.Probe = new BotProbe(still.ReadFeed, still.Ahead, () => still.Running, still.LookForCalls, still.Relieve, () => still.GoesOn, () => still.NextDigest) { LookAround = still.LookAround, Doing = () => still.Doing };
        return bot;
    }
}

/// <summary>The Sandbox would not do what the script asked.</summary>
internal sealed class ControlRefusedException(string message) : Exception(message);
