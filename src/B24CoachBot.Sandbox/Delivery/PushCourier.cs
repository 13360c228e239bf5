using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Delivery;

/// <summary>Carries pushes to the bots' own addresses, one after another, one attempt each: the portal never repeats.</summary>
internal sealed class PushCourier : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan WaitForOvertaker = TimeSpan.FromSeconds(1);

    private readonly World world;
    private readonly HttpClient http = new() { Timeout = Patience };
    private readonly SemaphoreSlim bell = new(1);
    private readonly CancellationTokenSource stopping = new();
    private readonly Task work;

    public PushCourier(World world)
    {
        this.world = world;
        world.Changed += Ring;
        work = Task.Run(Work);
    }

    public bool HasWork => world.Note(() => world.Table<PushRow>().Count > 0);

    public async ValueTask DisposeAsync()
    {
        world.Changed -= Ring;
        await stopping.CancelAsync();
        await work;
        http.Dispose();
        bell.Dispose();
        stopping.Dispose();
    }

    private void Ring()
    {
        if (bell.CurrentCount == 0)
        {
            bell.Release();
        }
    }

    private async Task Work()
    {
        try
        {
            while (true)
            {
                await bell.WaitAsync(stopping.Token);
                while (await Next() is { } push)
                {
                    await Carry(push);
                    world.Run(() => world.Table<PushRow>().Remove(push.Id));
                }
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // What was not carried is still in the file and goes out at the next start.
        }
    }

    private async Task<PushRow?> Next()
    {
        var waiting = Waiting();
        if (waiting is [{ Overtaken: true }])
        {
            await Task.Delay(WaitForOvertaker, stopping.Token);
            waiting = Waiting();
        }

        return waiting.FirstOrDefault(push => !push.Overtaken) ?? (waiting.Count > 0 ? waiting[0] : null);
    }

    private IReadOnlyList<PushRow> Waiting() => world.Note(() => world.Table<PushRow>().All);

    private async Task Carry(PushRow push)
    {
        try
        {
            using var body = new StringContent(push.Form, System.Text.Encoding.UTF8, "application/x-www-form-urlencoded");
            using var answer = await http.PostAsync(push.Url, body, stopping.Token);
        }
        catch (Exception lost) when (lost is HttpRequestException or UriFormatException or InvalidOperationException
            || (lost is TaskCanceledException && !stopping.IsCancellationRequested))
        {
            // One attempt, whatever came of it: that is the portal's contract.
        }
    }
}
