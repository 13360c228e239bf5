using B24CoachBot.Adapters.Storage;
using B24CoachBot.Host.Operations;
using B24CoachBot.Host.Turns;

namespace B24CoachBot.Host.Delivery;

/// <summary>Drains the outbox: lanes side by side, one row of a lane after another. Only what stands behind it calls the portal's writing methods.</summary>
internal sealed partial class Courier(Outbox outbox, Carry carry, Bot bot, Signals signals, TimeProvider clock, ILogger<Courier> log) : BackgroundService
{
    private const int MostAtOnce = 8;
    private static readonly TimeSpan LongestNap = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan AfterMishap = TimeSpan.FromSeconds(30);

    private readonly Underway underway = new(signals.Outbox);
    private readonly CancellationTokenSource cutOff = new();
    private volatile bool looking;

    /// <summary>How many rows are being carried; one more while it looks for others.</summary>
    public int Running => underway.Count + (looking ? 1 : 0);

    public bool Carries(long row) => underway.Has(row);

    /// <summary>No further row leaves; requests in flight get their time, so that their fate is known. The rest stays in the outbox.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        var carried = underway.Ended;
        if (!await Patience.Wait(carried, cancellationToken))
        {
            Log.CutOff(log, underway.Count);
            await cutOff.CancelAsync();
            await carried;
        }
    }

    public override void Dispose()
    {
        cutOff.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await bot.Registered.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            looking = true;
            var nap = LongestNap;
            try
            {
                nap = await Start();
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Log.NotRead(log, failure);
            }
            finally
            {
                looking = false;
            }

            await signals.OutboxOr(nap, clock, stoppingToken);
        }
    }

    /// <summary>Starts what is due; returns how long nothing else will be.</summary>
    private async Task<TimeSpan> Start()
    {
        var now = clock.GetUtcNow();
        var next = LongestNap;

        // A row that was under way before the reading may be finished after it: what was read of it is old, and the bell rings for it again.
        var before = underway.Rows;
        foreach (var row in await outbox.Heads(bot.Portal))
        {
            if (before.Contains(row.Id) || underway.Has(row.Id))
            {
                continue;
            }

            if (row.DueAt > now)
            {
                next = row.DueAt - now < next ? row.DueAt - now : next;
            }
            else if (underway.Count < MostAtOnce)
            {
                underway.Begin(row.Id, () => One(row));
            }
        }

        return next;
    }

    private async Task One(ToCarry row)
    {
        try
        {
            await carry.Run(row, cutOff.Token);
        }
        catch (OperationCanceledException)
        {
            // Stopping: the row says "sending" if a request had left, and is looked up at the next start.
        }
        catch (Exception failure) when (LeaseLostException.Ended(failure))
        {
            // Whoever serves the portal now carries it, and asks first whether a request had left.
        }
        catch (Exception failure)
        {
            Log.NotCarried(log, failure, row.Id, row.Attempts);
            await outbox.Unknown(row, clock.GetUtcNow() + AfterMishap);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The outbox could not be read")]
        public static partial void NotRead(ILogger logger, Exception exception);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} requests were cut off by the stop; what became of them is asked at the next start")]
        public static partial void CutOff(ILogger logger, int count);

        [LoggerMessage(Level = LogLevel.Error, Message = "Outbox row {OutboxId} was not carried at attempt {Attempt}")]
        public static partial void NotCarried(ILogger logger, Exception exception, long outboxId, int attempt);
    }
}
