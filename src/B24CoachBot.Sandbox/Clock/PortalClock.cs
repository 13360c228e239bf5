namespace B24CoachBot.Sandbox.Clock;

/// <summary>
/// The one clock of portal and bot. It runs at real speed from the moment it was given and can be moved
/// forward; timers that fall due on the way fire in order, each at its own moment. One that stands moves only
/// when it is moved: what a test sees then does not hang on how busy the machine is.
/// </summary>
public sealed class PortalClock : TimeProvider, IDisposable
{
    private readonly Lock gate = new();
    private readonly List<PortalTimer> timers = [];
    private readonly SemaphoreSlim oneJump = new(1, 1);
    private readonly Timer alarm;
    private DateTimeOffset origin;
    private long originStamp;

    public PortalClock(DateTimeOffset start, bool stands = false)
    {
        Stands = stands;
        origin = start.ToUniversalTime();
        originStamp = System.GetTimestamp();
        alarm = new Timer(_ => FireDue(), null, Timeout.Infinite, Timeout.Infinite);
    }

    public bool Stands { get; }

    /// <summary>When the next timer falls due.</summary>
    public DateTimeOffset? NextDue
    {
        get
        {
            lock (gate)
            {
                return timers.Count == 0 ? null : timers.Min(timer => timer.Due);
            }
        }
    }

    /// <summary>Awaited after each moment that fired something during a jump, so that its work is done before time goes on.</summary>
    public Func<Task> Settle { get; set; } = static () => Task.CompletedTask;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return NowInside();
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new PortalTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves to <paramref name="target"/>; false when it lies in the past.</summary>
    public async Task<bool> JumpTo(DateTimeOffset target)
    {
        await oneJump.WaitAsync();
        try
        {
            if (target < GetUtcNow())
            {
                return false;
            }

            while (NextBatch(target) is { Count: > 0 } due)
            {
                foreach (var timer in due)
                {
                    timer.Fire();
                }

                await Settle();
            }

            return true;
        }
        finally
        {
            oneJump.Release();
        }
    }

    public async Task<bool> Advance(TimeSpan by) => await JumpTo(GetUtcNow() + by);

    /// <summary>Before the clock is shared with anybody: it goes on from a stored moment.</summary>
    public void ResumeAt(DateTimeOffset moment)
    {
        lock (gate)
        {
            Set(moment);
        }
    }

    public void Dispose()
    {
        alarm.Dispose();
        oneJump.Dispose();
    }

    internal void Schedule(PortalTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (gate)
        {
            timers.Remove(timer);
            timer.Period = period > TimeSpan.Zero ? period : null;
            if (dueTime >= TimeSpan.Zero)
            {
                timer.Due = NowInside() + dueTime;
                timers.Add(timer);
            }

            Arm();
        }
    }

    internal void Forget(PortalTimer timer)
    {
        lock (gate)
        {
            timers.Remove(timer);
        }
    }

    /// <summary>Steps to the next moment that something falls due, or to the target itself with nothing to fire.</summary>
    private List<PortalTimer> NextBatch(DateTimeOffset target)
    {
        lock (gate)
        {
            var now = NowInside();
            var moment = timers.Count == 0 ? target : timers.Min(timer => timer.Due);
            if (moment >= target)
            {
                moment = target;
            }

            if (moment > now)
            {
                Set(moment);
            }

            return Claim(moment > now ? moment : now);
        }
    }

    private void FireDue()
    {
        List<PortalTimer> due;
        lock (gate)
        {
            due = Claim(NowInside());
        }

        foreach (var timer in due)
        {
            timer.Fire();
        }
    }

    private List<PortalTimer> Claim(DateTimeOffset now)
    {
        var due = timers.Where(timer => timer.Due <= now).OrderBy(timer => timer.Due).ToList();
        foreach (var timer in due)
        {
            if (timer.Period is { } period)
            {
                timer.Due += period;
            }
            else
            {
                timers.Remove(timer);
            }
        }

        Arm();
        return due;
    }

    private void Arm()
    {
        if (timers.Count == 0)
        {
            alarm.Change(Timeout.Infinite, Timeout.Infinite);
            return;
        }

        var wait = (timers.Min(timer => timer.Due) - NowInside()).TotalMilliseconds;
        alarm.Change(Stands && wait > 0 ? Timeout.Infinite : (long)Math.Clamp(Math.Ceiling(wait), 0, int.MaxValue), Timeout.Infinite);
    }

    private void Set(DateTimeOffset moment)
    {
        origin = moment.ToUniversalTime();
        originStamp = System.GetTimestamp();
        Arm();
    }

    private DateTimeOffset NowInside() => Stands ? origin : origin + System.GetElapsedTime(originStamp);
}
