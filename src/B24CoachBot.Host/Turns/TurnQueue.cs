using System.Collections.Concurrent;
using System.Threading.Channels;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Host.Delivery;
using B24CoachBot.Host.Operations;
using B24CoachBot.Host.Operations.Telemetry;

namespace B24CoachBot.Host.Turns;

/// <summary>One turn at a time per person; different people's turns run side by side.</summary>
internal sealed partial class TurnQueue(Inbox inbox, Turn turn, Bot bot, Signals signals, CoachMeter meter, TimeProvider clock, ILogger<TurnQueue> log) : BackgroundService
{
    private const int MostAttempts = 3;

    /// <summary>A portal that did not answer is asked again after this long, as often as it takes.</summary>
    private static readonly TimeSpan UntilItAnswers = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<(string Portal, int Subject), int> knocks = new();
    private readonly ConcurrentDictionary<(string Portal, int Subject), DateTimeOffset> postponed = new();
    private readonly Channel<(string Portal, int Subject)> silent = Channel.CreateUnbounded<(string, int)>();
    private readonly CancellationTokenSource cutOff = new();
    private readonly TaskCompletionSource atRest = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int running;
    private volatile bool closed;

    /// <summary>People whose turns run or wait to run.</summary>
    public int Running => Math.Max(running, knocks.Count);

    /// <summary>People whose turns wait for the portal to answer, and until when.</summary>
    public IReadOnlyCollection<(int Subject, DateTimeOffset Due)> Postponed => [.. postponed.Select(one => (one.Key.Subject, one.Value))];

    /// <summary>Somebody has something to hear.</summary>
    public void Wake(string portal, int subject)
    {
        if (closed)
        {
            // It stands in the inbox and is heard after the next start.
            return;
        }

        // The first knock starts a worker; later ones make it look once more before it leaves.
        if (knocks.AddOrUpdate((portal, subject), 1, (_, count) => count + 1) == 1)
        {
            _ = Work(portal, subject);
        }
    }

    /// <summary>No new turn begins; those that run get their time to end, and are then cut off: nothing of them is stored, and they are begun anew.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        closed = true;
        await base.StopAsync(cancellationToken);
        if (Volatile.Read(ref running) == 0)
        {
            atRest.TrySetResult();
        }

        if (!await Patience.Wait(atRest.Task, cancellationToken))
        {
            Log.CutOff(log, Volatile.Read(ref running));
            await cutOff.CancelAsync();
            await atRest.Task;
        }
    }

    public override void Dispose()
    {
        cutOff.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var subject in await inbox.Subjects(bot.Portal))
        {
            Wake(bot.Portal, subject);
        }

        // All wait equally long, so the first to be put off is the first to be tried again.
        await foreach (var person in silent.Reader.ReadAllAsync(stoppingToken))
        {
            if (postponed.TryGetValue(person, out var due) && due - clock.GetUtcNow() is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait, clock, stoppingToken);
            }

            // Removed first: a turn that is put off again at once, on this very thread, must keep its new moment.
            postponed.TryRemove(person, out _);
            Wake(person.Portal, person.Subject);
        }
    }

    private async Task Work(string portal, int subject)
    {
        Interlocked.Increment(ref running);
        try
        {
            var seen = 0;
            do
            {
                seen = knocks[(portal, subject)];
                await Drain(portal, subject);
            }
            while (!knocks.TryRemove(new KeyValuePair<(string, int), int>((portal, subject), seen)));
        }
        catch (Exception failure)
        {
            // Storage itself failed: the rows are still there, and the next event or start finds them.
            knocks.TryRemove((portal, subject), out _);
            Log.Stuck(log, failure, subject);
        }
        finally
        {
            if (Interlocked.Decrement(ref running) == 0 && closed)
            {
                atRest.TrySetResult();
            }

            signals.Outbox();
        }
    }

    private async Task Drain(string portal, int subject)
    {
        while (!closed && await inbox.Next(portal, subject, 2) is [var next, ..] waiting)
        {
            try
            {
                await One(next, waiting.Count > 1);
                signals.Outbox();
                signals.Timers();
            }
            catch (StaleTurnException)
            {
                // Another turn was first; this one is decided anew on what it left.
            }
            catch (Exception failure) when (LeaseLostException.Ended(failure))
            {
                // Whoever serves the portal now hears it: nothing of ours was stored.
                return;
            }
            catch (OperationCanceledException) when (closed)
            {
                return;
            }
            catch (PortalSilentException)
            {
                // No attempt of the event's: it is heard when the portal answers.
                Log.Silent(log, next.Id);
                postponed[(portal, subject)] = clock.GetUtcNow() + UntilItAnswers;
                silent.Writer.TryWrite((portal, subject));
                return;
            }
            catch (Exception failure)
            {
                await Failed(next, failure);
            }
        }
    }

    private async Task One(Waiting next, bool moreWaits)
    {
        using var span = Spans.Turn(next.Portal, next.Key, next.Id);
        var begun = clock.GetTimestamp();
        string? failure = null;
        try
        {
            await turn.Run(next, moreWaits, cutOff.Token);
        }
        catch (Exception broken)
        {
            failure = broken.GetType().Name;
            span.Failed(failure);
            throw;
        }
        finally
        {
            meter.Turned(clock.GetElapsedTime(begun), failure);
        }
    }

    private async Task Failed(Waiting waiting, Exception failure)
    {
        var aside = waiting.Attempts + 1 >= MostAttempts;
        Log.TurnFailed(log, failure.GetType().Name, waiting.Id, aside, failure);
        if (aside)
        {
            try
            {
                await turn.GiveUp(waiting, cutOff.Token);
                return;
            }
            catch (Exception worse)
            {
                Log.NotTold(log, worse, waiting.Id);
            }
        }

        await inbox.Fail(waiting, MostAttempts);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The turn of inbox row {InboxId} failed with {Failure}; put aside: {Aside}")]
        public static partial void TurnFailed(ILogger logger, string failure, long inboxId, bool aside, Exception exception);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The turn of inbox row {InboxId} waits: the portal does not answer, and nothing is known of it yet")]
        public static partial void Silent(ILogger logger, long inboxId);

        [LoggerMessage(Level = LogLevel.Error, Message = "The person of inbox row {InboxId} could not be told that it was put aside")]
        public static partial void NotTold(ILogger logger, Exception exception, long inboxId);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Running} turns were cut off by the stop; they are begun anew at the next start")]
        public static partial void CutOff(ILogger logger, int running);

        [LoggerMessage(Level = LogLevel.Critical, Message = "Storage does not answer; the events of person {Subject} wait for the next start")]
        public static partial void Stuck(ILogger logger, Exception exception, int subject);
    }
}
