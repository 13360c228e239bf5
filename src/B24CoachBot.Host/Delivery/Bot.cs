using B24CoachBot.Adapters.Portal;

namespace B24CoachBot.Host.Delivery;

/// <summary>Who the bot is on the portal. Known after registration; nothing is carried before.</summary>
internal sealed class Bot
{
    private readonly TaskCompletionSource registered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Secret token = new("");
    private volatile int id;

    /// <summary>An incoming webhook serves one portal and does not tell its member id; an OAuth portal is stored under that.</summary>
    public string Portal { get; } = "webhook";

    public int Id => id;

    public Secret Token => token;

    public Task Registered => registered.Task;

    public bool IsRegistered => registered.Task.IsCompletedSuccessfully;

    public void Is(int botId, Secret botToken)
    {
        token = botToken;
        id = botId;
        registered.TrySetResult();
    }
}
