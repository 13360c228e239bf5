namespace B24CoachBot.Host.Tenancy;

/// <summary>
/// Looks whether the portal is still ours, unless it was seen to be a moment ago. The moment is counted by the system's own clock, which
/// runs on while the process is frozen, so that the first thing a woken process does is to look.
/// </summary>
internal sealed class FreshSight(Func<Task> look)
{
    private const long Never = -1;
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(250);

    private long seen = Never;

    public async ValueTask Look(CancellationToken stop)
    {
        var last = Volatile.Read(ref seen);
        if (last != Never && TimeProvider.System.GetElapsedTime(last) < Moment)
        {
            return;
        }

        var looked = TimeProvider.System.GetTimestamp();
        await look().WaitAsync(stop);
        Volatile.Write(ref seen, looked);
    }
}
