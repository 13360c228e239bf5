using B24CoachBot.Sandbox.Clock;
using B24CoachBot.Sandbox.Control;
using B24CoachBot.Sandbox.Delivery;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Rows;
using B24CoachBot.Sandbox.Seed;
using B24CoachBot.Sandbox.Seed.Weeks;
using B24CoachBot.Sandbox.Transport;

namespace B24CoachBot.Sandbox;

/// <summary>A running portal: its address, its clock, its webhook. Several may run in one process.</summary>
public sealed class SandboxPortal : IAsyncDisposable
{
    /// <summary>What the bot of this process is called; "@Коуч" in a message of the control API mentions it.</summary>
    public const string BotName = "Коуч";

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15);

    private readonly TaskCompletionSource came = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly WebApplication app;
    private readonly PushCourier pushes;
    private readonly PortalAlarm alarm;
    private readonly Timer heartbeat;

    private SandboxPortal(SandboxOptions options, string folder, PortalClock clock, World world, MethodTable methods, PlannedWork plan)
    {
        Options = options;

        // A bot that does not come (a fault left from the last run, say) holds nobody up for long.
        BotCame = options.BotBeside ? Task.WhenAny(came.Task, Task.Delay(LongestWait)) : Task.CompletedTask;
        DataFolder = folder;
        Clock = clock;
        World = world;
        app = WebParts.Build(options);
        pushes = new PushCourier(world);
        alarm = new PortalAlarm(world, clock, plan);
        var traffic = new Traffic(clock, app.Lifetime.ApplicationStopping);
        Idle = new Idle(world, clock, traffic, pushes);
        WebParts.Map(app, world, clock, traffic, methods);
        ControlEndpoints.Map(app, this);
        heartbeat = new Timer(_ => world.Flush());
    }

    public SandboxOptions Options { get; }

    public string DataFolder { get; }

    /// <summary>Drives portal and bot; the control call moves it forward.</summary>
    public PortalClock Clock { get; }

    public World World { get; }

    /// <summary>The bot of this process, once it runs.</summary>
    public BotProbe? Probe { get; set; }

    /// <summary>Control calls wait for this: a first word said before the bot is there would be lost on nobody.</summary>
    internal Task BotCame { get; }

    /// <summary>The address of the page, without a closing slash.</summary>
    public string Url { get; private set; } = "";

    /// <summary>The incoming webhook's address, with a closing slash.</summary>
    public string WebhookUrl
    {
        get
        {
            var webhook = World.Note(() => World.Table<WebhookRow>().All[0]);
            return $"{Url}/rest/{webhook.UserId}/{webhook.Secret}/";
        }
    }

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
        var world = new World(folder, clock);
        PlannedWork plan;
        try
        {
            plan = Prepare(world, clock, options);
        }
        catch
        {
            world.Dispose();
            throw;
        }

        var portal = new SandboxPortal(options, folder, clock, world, methods, plan);
        clock.Settle = portal.Settle;
        await portal.app.StartAsync();
        portal.Url = portal.app.Urls.First().TrimEnd('/');
        world.Domain = new Uri(portal.Url).Authority;
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
        alarm.Dispose();
        await pushes.DisposeAsync();
        World.Dispose();
        Clock.Dispose();
    }

    /// <summary>A first start fills the world; a later one goes on where the clock stood. What the plan has for the time before has happened then.</summary>
    private static PlannedWork Prepare(World world, PortalClock clock, SandboxOptions options)
    {
        if (world.Table<ClockRow>().Find(1) is { } stored)
        {
            clock.ResumeAt(options.Now is { } later && later > stored.Now ? later : stored.Now);
            return Caught(world, clock);
        }

        var fill = Seeds.Find(options.Seed)
            ?? throw new ArgumentException($"There is no seed '{options.Seed}'; there are: {string.Join(", ", Seeds.Names)}.");
        return world.Run(() =>
        {
            fill(world, new SeedOptions(options.Webhook, options.WeeksBefore));
            return Caught(world, clock);
        });
    }

    private static PlannedWork Caught(World world, PortalClock clock)
    {
        var plan = Seeds.Plan(world);
        world.Run(() => plan.DoDue(clock.GetUtcNow()));
        return plan;
    }

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
