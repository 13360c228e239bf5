using B24CoachBot.Sandbox.Clock;
using B24CoachBot.Sandbox.Control;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Seed;
using B24CoachBot.Sandbox.Sites;
using B24CoachBot.Sandbox.Transport;

namespace B24CoachBot.Sandbox;

/// <summary>A running Sandbox: its first portal and those added to it, one address for control, one clock. Several may run in one process.</summary>
public sealed class SandboxPortal : IAsyncDisposable
{
    /// <summary>What the bot of this process is called; "@Коуч" in a message of the control API mentions it.</summary>
    public const string BotName = "Коуч";

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15);

    private readonly TaskCompletionSource came = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly WebApplication app;
    private readonly Timer heartbeat;

    private SandboxPortal(SandboxOptions options, string folder, PortalClock clock, MethodTable methods)
    {
        Options = options;

        // A bot that does not come (a fault left from the last run, say) holds nobody up for long.
        BotCame = options.BotBeside ? Task.WhenAny(came.Task, Task.Delay(LongestWait)) : Task.CompletedTask;
        DataFolder = folder;
        Clock = clock;
        app = WebParts.Build(options.Urls);
        var traffic = new Traffic(clock, app.Lifetime.ApplicationStopping);
        Sites = new SiteBook(options, folder, clock, site => WebParts.Rest(site, clock, traffic, methods, app.Logger));
        Idle = new Idle(Sites, clock, traffic);
        WebParts.MapPortal(app, Sites.First);
        WebParts.MapPage(app);
        ControlEndpoints.Map(app, this);
        heartbeat = new Timer(_ => Sites.Flush());
    }

    public SandboxOptions Options { get; }

    public string DataFolder { get; }

    /// <summary>Drives portal and bot; the control call moves it forward.</summary>
    public PortalClock Clock { get; }

    /// <summary>The first portal's.</summary>
    public World World => Sites.First.World;

    internal SiteBook Sites { get; }

    /// <summary>The bot of this process, once it runs.</summary>
    public BotProbe? Probe { get; set; }

    /// <summary>Control calls wait for this: a first word said before the bot is there would be lost on nobody.</summary>
    internal Task BotCame { get; }

    /// <summary>The address of the page and of all control calls, without a closing slash.</summary>
    public string Url { get; private set; } = "";

    /// <summary>The address of the authorisation server, which opens with the first application; without a closing slash.</summary>
    public string AuthorityUrl => World.Authority;

    /// <summary>The first portal's incoming webhook, with a closing slash.</summary>
    public string WebhookUrl => Sites.First.WebhookUrl;

    /// <summary>The first day of the pilot that the seed's weeks tell of, if they do.</summary>
    public DateOnly? PilotFrom => World.Note(() => Seeds.PilotFrom(World));

    internal Idle Idle { get; }

    internal CancellationToken Stopping => app.Lifetime.ApplicationStopping;

    /// <exception cref="ArgumentException">The seed is not known.</exception>
    public static Task<SandboxPortal> StartAsync(SandboxOptions options) => StartAsync(options, MethodGroups.All());

    /// <summary>With a method table of one's own, for tests of the transport.</summary>
    internal static async Task<SandboxPortal> StartAsync(SandboxOptions options, MethodTable methods)
    {
        var folder = Path.GetFullPath(options.Data ?? Directory.CreateTempSubdirectory("b24-sandbox-").FullName);
        var clock = new PortalClock(options.Now ?? TimeProvider.System.GetUtcNow(), options.ClockStands);
        var portal = new SandboxPortal(options, folder, clock, methods);
        clock.Settle = portal.Settle;
        await portal.app.StartAsync();
        portal.Url = portal.app.Urls.First().TrimEnd('/');
        portal.World.Origin = portal.Url;
        await portal.Sites.OpenDoors();
        portal.heartbeat.Change(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5));
        return portal;
    }

    /// <summary>The bot of this process hears from now on.</summary>
    public void BotIsHere() => came.TrySetResult();

    /// <summary>Until Ctrl-C or a stop from the system.</summary>
    public Task WaitForShutdownAsync() => app.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        await heartbeat.DisposeAsync();
        await app.StopAsync();
        await app.DisposeAsync();
        await Sites.DisposeAsync();
        Clock.Dispose();
    }

    /// <summary>By name or member_id.</summary>
    internal Site SiteNamed(string portal) => Sites.Find(portal)
        ?? throw new ControlError(404, $"There is no portal '{portal}'; there are: {string.Join(", ", Sites.All.Select(site => site.Name))}.");

    /// <summary>Moves the clock forward; false when that would be backward. The bot of this process looks only where there is something to see.</summary>
    internal async Task<bool> Wind(DateTimeOffset target)
    {
        var bot = Probe;
        bot?.Relieve?.Invoke(true);
        try
        {
            return await Clock.JumpTo(target);
        }
        finally
        {
            bot?.Relieve?.Invoke(false);
        }
    }

    /// <summary>During a jump of the clock: shows the bot what came and gives it the time to finish what the moment set off.</summary>
    private async Task Settle()
    {
        const int longest = 400;
        const int longestInAll = 20_000;
        await Task.Delay(1);
        var shown = Probe is { } bot ? Idle.Show(bot) : Task.CompletedTask;
        for (var (look, inAll) = (0, 0); look < longest && inAll < longestInAll && !Idle.IsStuck && (Idle.AtWork(Probe) || (!shown.IsCompleted && !Idle.IsKept(Probe))); inAll++)
        {
            await Task.Delay(5);

            // While it is being answered it gets on; its patience with an answer is by this clock, so the clock must not run away from it.
            look += Idle.HeardJustNow ? 0 : 1;
        }
    }
}
