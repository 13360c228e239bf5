namespace B24CoachBot.Adapters.Portal;

/// <summary>The portal's leaky bucket as seen from here: requests per second, and how many may go at once. One for a portal,
/// because the portal counts all requests of one address together. Chat goes first; digest and audit may fill only
/// a part of the bucket, so that a person never waits behind them.</summary>
/// <param name="chance">Between 0 and 1; spreads repeats, so that several bots do not knock together.</param>
public sealed class PortalPace(TimeProvider clock, Func<double> chance, double perSecond = 2, int burst = 40) : IDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly PriorityQueue<Waiter, (Urgency, long)> queue = new();
    private readonly Dictionary<string, DateTimeOffset> closed = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, DateTimeOffset> resets = new(StringComparer.OrdinalIgnoreCase);
    private DateTimeOffset measured = clock.GetUtcNow();
    private DateTimeOffset pausedUntil = DateTimeOffset.MinValue;
    private double level;
    private long arrivals;
    private int busyInARow;
    private ITimer? alarm;
    private DateTimeOffset? rings;

    /// <summary>What waits for its turn now, in the order of leaving; due at once, as far as an idle probe is concerned.</summary>
    public IReadOnlyList<(Urgency Urgency, string Method)> Waiting
    {
        get
        {
            lock (gate)
            {
                return [.. queue.UnorderedItems.Where(item => !item.Element.Task.IsCompleted).OrderBy(item => item.Priority)
                    .Select(item => (item.Priority.Item1, item.Element.Method))];
            }
        }
    }

    /// <summary>When the next of what waits may leave; null when nothing does.</summary>
    public DateTimeOffset? LetsGo
    {
        get
        {
            lock (gate)
            {
                return rings;
            }
        }
    }

    /// <summary>How many requests the portal's bucket holds now, as seen from here.</summary>
    public double Level
    {
        get
        {
            lock (gate)
            {
                Drain();
                return level;
            }
        }
    }

    /// <summary>Completes when the request may leave.</summary>
    public async Task Admit(Urgency urgency, string method, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var waiter = new Waiter(method);
        lock (gate)
        {
            queue.Enqueue(waiter, (urgency, arrivals++));
            LetGo();
        }

        await using var cancelled = cancel.Register(() => waiter.TrySetCanceled(cancel));
        await waiter.Task;
    }

    /// <summary>When the method may be called again, if its time budget is spent.</summary>
    public DateTimeOffset? ClosedUntil(string method)
    {
        lock (gate)
        {
            return closed.TryGetValue(method, out var until) && until > clock.GetUtcNow() ? until : null;
        }
    }

    /// <summary>Learns from an answer: backs off, closes a method, or is glad; gives it back with the best known reset.</summary>
    public PortalReply Learn(string method, PortalReply reply)
    {
        lock (gate)
        {
            switch (reply)
            {
                case PortalReply.Answered answered:
                    busyInARow = 0;
                    if (answered.OperatingReset is { } reset)
                    {
                        resets[method] = reset;
                    }

                    return reply;
                case PortalReply.Failed { Why: PortalFailure.Busy busy }:
                    Pause(busy.RetryAfter);
                    return reply;
                case PortalReply.Failed { Why: PortalFailure.Operating operating }:
                    // The refusal often carries no reset; the last good answer did.
                    var known = resets.GetValueOrDefault(method).AddSeconds(1);
                    var until = known > clock.GetUtcNow() ? known : operating.Until;
                    closed[method] = until;
                    return new PortalReply.Failed(operating with { Until = until });
                default:
                    return reply;
            }
        }
    }

    public void Dispose() => alarm?.Dispose();

    private void Pause(TimeSpan? asked)
    {
        var doubled = FirstPause * Math.Pow(2, Math.Min(busyInARow++, 10));
        var spread = (doubled < LongestPause ? doubled : LongestPause) * (0.5 + (chance() / 2));
        var until = clock.GetUtcNow() + (asked > spread ? asked.Value : spread);
        pausedUntil = until > pausedUntil ? until : pausedUntil;
        Drain();
        level = burst;
        LetGo();
    }

    private void LetGo()
    {
        Drain();
        while (queue.TryPeek(out var next, out var place))
        {
            if (next.Task.IsCompleted)
            {
                queue.Dequeue();
                continue;
            }

            var wait = Wait(place.Item1);
            if (wait > TimeSpan.Zero)
            {
                alarm ??= clock.CreateTimer(_ => Ring(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
                alarm.Change(wait, Timeout.InfiniteTimeSpan);
                rings = clock.GetUtcNow() + wait;
                return;
            }

            queue.Dequeue();
            if (next.TrySetResult())
            {
                level++;
            }
        }

        rings = null;
    }

    private void Ring()
    {
        lock (gate)
        {
            LetGo();
        }
    }

    private TimeSpan Wait(Urgency urgency)
    {
        var room = urgency switch { Urgency.Digest => burst / 2, Urgency.Audit => burst / 4, _ => burst };
        var full = TimeSpan.FromSeconds(Math.Max(0, level + 1 - Math.Max(1, room)) / perSecond);
        var paused = pausedUntil - clock.GetUtcNow();

        // A timer counts whole milliseconds: rounding down would wake it a moment too early, again and again.
        return TimeSpan.FromMilliseconds(Math.Ceiling(Math.Max(full.TotalMilliseconds, paused.TotalMilliseconds)));
    }

    private void Drain()
    {
        var now = clock.GetUtcNow();
        level = Math.Max(0, level - ((now - measured).TotalSeconds * perSecond));
        measured = now;
    }

    private sealed class Waiter(string method) : TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public string Method => method;
    }
}
