namespace B24CoachBot.Sandbox;

/// <summary>
/// What the portal may ask of a bot that runs in its process, so that nothing needs to wait: read the feed now, look for calls now, what
/// is put off until when (portal's clock), how many turns and deliveries run at this moment, to look for nothing by itself (true) while the
/// clock is being moved, when a request goes on that it keeps back by itself (its pace, a method that the portal has closed), if one does, and when the next digest is planned, if one is.
/// </summary>
public sealed record BotProbe(
    Func<Task> ReadFeed,
    Func<IReadOnlyList<(string What, DateTimeOffset Due)>> Waiting,
    Func<int> Running,
    Func<Task>? LookForCalls = null,
    Action<bool>? Relieve = null,
    Func<DateTimeOffset?>? GoesOn = null,
    Func<DateTimeOffset?>? NextDigest = null)
{
    /// <summary>Looks at the portal's work if the moment for that has come; nothing is asked of the portal otherwise.</summary>
    public Func<Task>? LookAround { get; init; }

    /// <summary>What runs, by name, for the message of a wait that was in vain.</summary>
    public Func<string>? Doing { get; init; }
}
