using B24CoachBot.Adapters.Portal;
using B24CoachBot.Host.Tenancy;

namespace B24CoachBot.Host.Delivery;

/// <summary>Who the bot is on the portal. Known after registration; nothing is carried before.</summary>
internal sealed class Bot(ServedPortal served)
{
    private readonly TaskCompletionSource registered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Secret? token;
    private volatile int id;
    private volatile object? putOff;

    public string Portal => served.Name;

    public int Id => id;

    /// <summary>Null for an application's bot.</summary>
    public Secret? Token => token;

    /// <summary>Says whose a command of a batch is.</summary>
    public BatchQuery Sign(BatchQuery query)
    {
        query.Set("botId", id);
        return token is { } secret ? query.Set("botToken", secret.Reveal()) : query;
    }

    public Task Registered => registered.Task;

    public bool IsRegistered => registered.Task.IsCompletedSuccessfully;

    /// <summary>When registering goes on; null when it is not put off.</summary>
    public DateTimeOffset? PutOffUntil
    {
        get => (DateTimeOffset?)putOff;
        set => putOff = value;
    }

    public void Is(int botId, Secret? botToken)
    {
        token = botToken;
        id = botId;
        registered.TrySetResult();
    }
}
