using System.Diagnostics.Metrics;
using B24CoachBot.Adapters.Ai;
using B24CoachBot.Adapters.Library;
using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.OAuth;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Host.Delivery;
using B24CoachBot.Host.Intake;
using B24CoachBot.Host.Operations;
using B24CoachBot.Host.Operations.Telemetry;
using B24CoachBot.Host.Turns;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace B24CoachBot.Host.Tenancy;

/// <summary>The bot at one of many portals: a container of its own, so that nothing of one portal can reach another, begun and ended as a whole.</summary>
internal sealed class PortalCoach : IAsyncDisposable
{
    private readonly ServiceProvider own;
    private readonly List<IHostedService> begun = [];

    private PortalCoach(string portal, ServiceProvider own)
    {
        Portal = portal;
        this.own = own;
    }

    public string Portal { get; }

    public IServiceProvider Services => own;

    /// <summary>Completes with the failure when one of its loops broke off, which none does by itself.</summary>
    public Task<Exception?> Broken { get; private set; } = new TaskCompletionSource<Exception?>().Task;

    /// <summary>Built, not begun. With a <paramref name="fence"/> it writes and sends only as long as that holds.</summary>
    public static PortalCoach Of(string portal, IServiceProvider process, Fence? fence = null)
    {
        var database = process.GetRequiredService<Database>();
        var services = new ServiceCollection();

        // Given as instances: what belongs to the process is not disposed with the coach.
        services
            .AddSingleton(process.GetRequiredService<TimeProvider>())
            .AddSingleton(process.GetRequiredService<IOptions<CoachSettings>>())
            .AddSingleton(process.GetRequiredService<ILoggerFactory>())
            .AddSingleton(process.GetRequiredService<IMeterFactory>())
            .AddSingleton(process.GetRequiredService<CoachMeter>())
            .AddSingleton(process.GetRequiredService<IDataProtectionProvider>())
            .AddSingleton(process.GetRequiredService<LiveLibrary>())
            .AddSingleton(process.GetRequiredService<CommandTitles>())
            .AddSingleton(process.GetRequiredService<AiReader>())
            .AddSingleton(fence is null ? database : database.Behind(fence))
            .AddLogging();
        if (fence is not null)
        {
            services.AddSingleton(Gate(fence, process));
        }

        process.GetRequiredService<IPortalDirectory>().Connect(services, portal);
        return new PortalCoach(portal, services.AddPortalCoach(new ServedPortal(portal) { TakenOver = fence is { Number: > 1 } }).BuildServiceProvider());
    }

    public async Task Begin(CancellationToken stop)
    {
        CoachHost.ConnectWaker(own);
        if (own.GetRequiredService<ServedPortal>().TakenOver)
        {
            own.GetRequiredService<PortalPace>().AssumeUsed();
        }

        foreach (var part in own.GetServices<IHostedService>())
        {
            await part.StartAsync(stop);
            begun.Add(part);
        }

        Broken = FirstBroken([.. begun.OfType<BackgroundService>()]);
    }

    /// <summary>A person has something to hear; it is stored.</summary>
    public void Hear(int subject) => own.GetRequiredService<TurnWaker>().Wake(Portal, subject);

    /// <summary>The portal told of a talk. It is stored when this returns.</summary>
    public Task Pushed(EndedTalk talk) => own.GetRequiredService<ContactIntake>().Pushed(talk);

    /// <summary>Takes the tokens that are stored now and looks to its registration and bindings.</summary>
    public void Refresh()
    {
        own.GetService<PortalTokens>()?.Forget();
        own.GetRequiredService<Signals>().Registration();
    }

    /// <summary>Running turns and requests in flight end as they do; of the rest the last to have begun ends first.</summary>
    public async Task End(CancellationToken impatience)
    {
        await own.GetRequiredService<WindDown>().End(impatience);
        foreach (var part in Enumerable.Reverse(begun))
        {
            await part.StopAsync(impatience);
        }

        begun.Clear();
    }

    public ValueTask DisposeAsync() => own.DisposeAsync();

    private static async Task<Exception?> FirstBroken(IReadOnlyList<BackgroundService> loops)
    {
        var running = loops.Select(loop => loop.ExecuteTask).OfType<Task>().ToList();
        while (running.Count > 0)
        {
            var ended = await Task.WhenAny(running);
            if (ended.Exception?.InnerException is { } failure and not OperationCanceledException)
            {
                return failure;
            }

            running.Remove(ended);
        }

        return null;
    }

    private static PortalGate Gate(Fence fence, IServiceProvider process)
    {
        var leases = new Leases(process.GetRequiredService<Database>());
        var sight = new FreshSight(() => leases.Check(fence));
        return new PortalGate(sight.Look);
    }
}
