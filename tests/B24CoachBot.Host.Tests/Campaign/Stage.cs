using System.Globalization;
using B24CoachBot.Host.Tests.Faults;

namespace B24CoachBot.Host.Tests.Campaign;

/// <summary>A portal of one run and the bot beside it, which may die at any moment and is begun again on the same data.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private const int MostLooks = 400;
    private const int LongestStep = 120;

    private readonly Pulse pulse = new();
    private readonly Office office;
    private readonly List<string> deaths = [];
    private Life life = null!;

    private Stage(Office office) => this.office = office;

    public PortalControl Control => office.Control;

    public Office Office => office;

    public Ledger Ledger { get; } = new();

    public IReadOnlyList<string> Deaths => deaths;

    /// <summary>What is drawn for a life that begins after a death.</summary>
    public Action<Life>? Reborn { get; set; }

    public Life Life => life;

    /// <summary>Under whose number the bot writes.</summary>
    public int Connection => int.Parse(office.Method("").Segments[2].TrimEnd('/'), CultureInfo.InvariantCulture);

    /// <summary>The portal alone: on a copy of <paramref name="prepared"/>, where the bot is registered already, or a bare one.</summary>
    public static async Task<Stage> Open(string? prepared, bool pushes, string webhook)
    {
        var folder = Directory.CreateTempSubdirectory("b24-campaign-").FullName;
        if (prepared is not null)
        {
            Folders.Copy(prepared, folder);
        }

        var stage = new Stage(new Office { Data = folder, Pushes = pushes, Webhook = webhook });
        await stage.office.OpenPortal();
        return stage;
    }

    /// <summary>A life begins. Whoever does not live to see its start is buried by <see cref="Through"/>.</summary>
    public async Task Begin(Action<Life>? doom)
    {
        office.Life = life = new Life(office.Clock, pulse, Ledger);
        doom?.Invoke(life);
        try
        {
            await office.StartBot();
        }
        catch (Exception) when (life.Over.IsCompleted)
        {
        }
    }

    public Task Rest() => Through(() => Task.CompletedTask);

    /// <summary>Does something, lets the bot do all it has to do soon, and begins it again as often as it dies meanwhile.</summary>
    public async Task Through(Func<Task> work)
    {
        async Task Whole()
        {
            await work();
            await Settle();
        }

        for (var running = Whole(); ;)
        {
            if (await Task.WhenAny(running, life.Over) == running)
            {
                await running;
                if (!life.Over.IsCompleted)
                {
                    return;
                }
            }

            deaths.Add(life.Cause!);
            await office.AbandonBot();
            await Begin(Reborn);
            running = running.IsCompletedSuccessfully ? Settle() : running;
        }
    }

    /// <summary>Ended in order and begun again.</summary>
    public async Task Restart()
    {
        await office.StopBot();
        await Begin(null);
    }

    public async ValueTask DisposeAsync() => await office.DisposeAsync();

    /// <summary>As <see cref="PortalControl.Settle"/>, but goes on in growing steps: a portal may keep a method closed for ten minutes.</summary>
    private async Task Settle()
    {
        var step = 1;
        for (var look = 0; look < MostLooks; look++)
        {
            var still = await Control.Idle();
            var now = Moment((string)still["now"]!);
            var ahead = still["waiting"]!.AsArray()
                .Where(work => PortalControl.WorkAhead.Any(known => ((string)work!["what"]!).StartsWith(known, StringComparison.Ordinal)))
                .Select(work => Moment((string)work!["due"]!))
                .ToList();
            if (ahead.Count == 0)
            {
                return;
            }

            step = look % 8 == 7 ? Math.Min(step * 2, LongestStep) : step;
            await Control.Advance(Math.Max(step, (int)Math.Ceiling((ahead.Min() - now).TotalSeconds) + 1));
        }

        throw new InvalidOperationException($"The bot did not come to rest: {(await Control.Idle())["waiting"]!.ToJsonString()}");
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
