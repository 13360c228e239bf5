using System.Collections.Concurrent;
using B24CoachBot.Adapters.Storage;

namespace B24CoachBot.Host.Turns;

/// <summary>One turn at a time per person; different people's turns run side by side.</summary>
internal sealed partial class TurnQueue(Inbox inbox, Turn turn, Signals signals, ILogger<TurnQueue> log) : BackgroundService
{
    private const int MostAttempts = 3;

    private readonly ConcurrentDictionary<(string Portal, int Subject), int> knocks = new();
    private int running;

    /// <summary>People whose turns run or wait to run.</summary>
    public int Running => Math.Max(running, knocks.Count);

    /// <summary>Somebody has something to hear.</summary>
    public void Wake(string portal, int subject)
    {
        // The first knock starts a worker; later ones make it look once more before it leaves.
        if (knocks.AddOrUpdate((portal, subject), 1, (_, count) => count + 1) == 1)
        {
            _ = Work(portal, subject);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var (portal, subject) in await inbox.Subjects())
        {
            Wake(portal, subject);
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
            Interlocked.Decrement(ref running);
            signals.Outbox();
        }
    }

    private async Task Drain(string portal, int subject)
    {
        while (await inbox.Next(portal, subject, 2) is [var next, ..] waiting)
        {
            try
            {
                await turn.Run(next, waiting.Count > 1, CancellationToken.None);
                signals.Outbox();
                signals.Timers();
            }
            catch (StaleTurnException)
            {
                // Another turn was first; this one is decided anew on what it left.
            }
            catch (Exception failure)
            {
                var aside = await inbox.Fail(next, MostAttempts);
                Log.TurnFailed(log, failure.GetType().Name, next.Id, aside, failure);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The turn of inbox row {InboxId} failed with {Failure}; put aside: {Aside}")]
        public static partial void TurnFailed(ILogger logger, string failure, long inboxId, bool aside, Exception exception);

        [LoggerMessage(Level = LogLevel.Critical, Message = "Storage does not answer; the events of person {Subject} wait for the next start")]
        public static partial void Stuck(ILogger logger, Exception exception, int subject);
    }
}
