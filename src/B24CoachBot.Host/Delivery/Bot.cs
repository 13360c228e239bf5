using B24CoachBot.Adapters.Portal;
using B24CoachBot.Host.Tenancy;

namespace B24CoachBot.Host.Delivery;

/// <summary>Who the bot is on the portal. Known after registration; nothing is carried before.</summary>
internal sealed class Bot(ServedPortal served)
{
    private readonly TaskCompletionSource registered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Secret token = new("");
    private volatile int id;

    public string Portal => served.Name;

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
