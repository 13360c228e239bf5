using System.Collections.Concurrent;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Host.Operations;
using B24CoachBot.Host.Operations.Telemetry;

namespace B24CoachBot.Host.Tenancy;

/// <summary>The coaches of this process, one a portal. Opened under a fence when several processes share the portals.</summary>
internal sealed partial class PortalCoaches(IServiceProvider process, CoachMeter meter, ILogger<PortalCoaches> log) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, PortalCoach> open = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SemaphoreSlim> doors = new(StringComparer.Ordinal);

    /// <summary>The portals served here now.</summary>
    public IReadOnlyCollection<string> Open => [.. open.Keys];

    /// <summary>Null when the portal is not served here.</summary>
    public PortalCoach? Find(string portal) => open.GetValueOrDefault(portal);

    /// <summary>Begins to serve the portal; nothing happens when it is served here already.</summary>
    public Task Begin(string portal, Fence? fence, CancellationToken stop) => OneAtATime(portal, async () =>
    {
        if (open.ContainsKey(portal))
        {
            return;
        }

        var coach = PortalCoach.Of(portal, process, fence);
        try
        {
            await coach.Begin(stop);
        }
        catch
        {
            await Leave(coach, TimeSpan.Zero);
            throw;
        }

        open[portal] = coach;
        meter.Begun();
        Log.Begun(log, portal, fence?.Number);
        _ = Watch(coach, fence);
    });

    /// <summary>Ends it as a whole, in peace; what it had not done yet stands in the database.</summary>
    public Task End(string portal) => End(portal, Patience.OfCoach);

    /// <summary>Ends it at once: the portal does not want us, or is somebody else's, so nothing of what runs may reach it any more.</summary>
    public Task Drop(string portal) => End(portal, TimeSpan.Zero);

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(Open.Select(End));
        foreach (var door in doors.Values)
        {
            door.Dispose();
        }
    }

    /// <summary>A coach whose number is outdated, or of which a part broke off, is not left standing half.</summary>
    private async Task Watch(PortalCoach coach, Fence? fence)
    {
        var lost = fence?.Lost ?? new TaskCompletionSource().Task;
        await Task.WhenAny(coach.Broken, lost);
        if (!ReferenceEquals(Find(coach.Portal), coach))
        {
            return;
        }

        if (!lost.IsCompleted && await coach.Broken is { } failure and not LeaseLostException)
        {
            Log.Broke(log, failure, coach.Portal);
        }
        else
        {
            meter.LeaseLost();
            Log.TakenOver(log, coach.Portal, fence?.Number);
        }

        await Drop(coach.Portal);
    }

    private Task End(string portal, TimeSpan longest) => OneAtATime(portal, async () =>
    {
        if (open.TryRemove(portal, out var coach))
        {
            meter.Ended();
            await Leave(coach, longest);
            Log.Ended(log, portal);
        }
    });

    private static async Task Leave(PortalCoach coach, TimeSpan longest)
    {
        using var patience = new CancellationTokenSource(longest);
        try
        {
            await coach.End(patience.Token);
        }
        finally
        {
            await coach.DisposeAsync();
        }
    }

    private async Task OneAtATime(string portal, Func<Task> work)
    {
        var door = doors.GetOrAdd(portal, _ => new SemaphoreSlim(1, 1));
        await door.WaitAsync();
        try
        {
            await work();
        }
        finally
        {
            door.Release();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Portal {Portal} is served here; lease number: {Number}")]
        public static partial void Begun(ILogger logger, string portal, long? number);

        [LoggerMessage(Level = LogLevel.Information, Message = "Portal {Portal} is no longer served here")]
        public static partial void Ended(ILogger logger, string portal);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Portal {Portal} was taken over by another node; number {Number} is outdated")]
        public static partial void TakenOver(ILogger logger, string portal, long? number);

        [LoggerMessage(Level = LogLevel.Critical, Message = "A part of the bot broke off at portal {Portal}; all of it is begun anew")]
        public static partial void Broke(ILogger logger, Exception failure, string portal);
    }
}
