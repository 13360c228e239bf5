using System.Diagnostics.Metrics;
using B24CoachBot.Adapters.Storage;

namespace B24CoachBot.Host.Operations.Telemetry;

/// <summary>Depth of the two queues and age of their oldest row. The database is asked when somebody collects the metrics, and never otherwise.</summary>
internal sealed class BacklogGauges : IHostedService
{
    public const string InboxDepth = "b24coachbot.inbox.depth";
    public const string InboxAge = "b24coachbot.inbox.oldest.age";
    public const string OutboxDepth = "b24coachbot.outbox.depth";
    public const string OutboxAge = "b24coachbot.outbox.oldest.age";

    private readonly Backlog backlog;
    private readonly TimeProvider clock;

    public BacklogGauges(IMeterFactory meters, Database database, TimeProvider clock)
    {
        backlog = new Backlog(database);
        this.clock = clock;
        var meter = meters.Create(CoachMeter.Name);
        meter.CreateObservableGauge(InboxDepth, () => Asked(backlog.Inbox).Rows, "{message}", "Events that wait to be heard.");
        meter.CreateObservableGauge(InboxAge, () => Age(Asked(backlog.Inbox)), "s", "Since when the oldest of them waits.");
        meter.CreateObservableGauge(OutboxDepth, () => Asked(backlog.Outbox).Rows, "{message}", "Rows that wait to be carried to their portals.");
        meter.CreateObservableGauge(OutboxAge, () => Age(Asked(backlog.Outbox)), "s", "Since when the oldest of them waits.");
    }

    // It only has to be made, and lives as long as the process.
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private double Age(Waits waits) => waits.Since is { } since ? Math.Max(0, (clock.GetUtcNow() - since).TotalSeconds) : 0;

    /// <summary>Collectors ask on a thread of their own and take no promises.</summary>
    private static Waits Asked(Func<Task<Waits>> ask) => ask().GetAwaiter().GetResult();
}
