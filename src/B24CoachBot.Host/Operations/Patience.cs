namespace B24CoachBot.Host.Operations;

/// <summary>How long a stop waits for what is under way, by the machine's own time: whoever stops a process waits by that.</summary>
internal static class Patience
{
    /// <summary>For running turns, and again for requests in flight. What is not over then is cut off; the rows say how far it had come.</summary>
    public static TimeSpan AtStop { get; } = TimeSpan.FromSeconds(10);

    /// <summary>Both, one after the other.</summary>
    public static TimeSpan OfCoach { get; } = 2 * AtStop;

    /// <summary>That, and everything else.</summary>
    public static TimeSpan OfHost { get; } = TimeSpan.FromSeconds(25);

    /// <summary>True when it was over in time.</summary>
    public static async Task<bool> Wait(Task work, CancellationToken impatience)
    {
        try
        {
            await work.WaitAsync(AtStop, impatience);
            return true;
        }
        catch (Exception over) when (over is TimeoutException or OperationCanceledException)
        {
            return work.IsCompleted;
        }
    }
}
