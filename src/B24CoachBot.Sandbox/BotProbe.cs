namespace B24CoachBot.Sandbox;

/// <summary>
/// What the portal may ask of a bot that runs in its process, so that nothing needs to wait: read the feed now, look for calls now, what
/// is put off until when (portal's clock), and how many turns and deliveries run at this moment.
/// </summary>
public sealed record BotProbe(
    Func<Task> ReadFeed,
    Func<IReadOnlyList<(string What, DateTimeOffset Due)>> Waiting,
    Func<int> Running,
    Func<Task>? LookForCalls = null);
