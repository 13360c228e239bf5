using B24CoachBot.Sandbox.Clock;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Rows;
using B24CoachBot.Sandbox.Sites;
using B24CoachBot.Sandbox.Transport;

namespace B24CoachBot.Sandbox;

/// <summary>
/// Waits, in real time, until nothing is left to do at the clock's moment: the feed is confirmed to its end, no turn
/// and no request runs, no push is on its way. Work for a later moment is only listed. Never moves a clock that runs; one that
/// stands goes on to what is waited for, because nothing else would.
/// </summary>
internal sealed class Idle(SiteBook sites, PortalClock clock, Traffic traffic)
{
    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromSeconds(50);
    private static readonly TimeSpan QuietFromOutside = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Stuck = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestStep = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenSteps = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);
    private const string OpenChannel = "IMOPENLINES_SESSION";

    private int seenTalks = -1;
    private long stepped;

    /// <summary>Empty when all is quiet; otherwise what still ran when patience ended.</summary>
    public async Task<IReadOnlyList<string>> Reach(BotProbe? bot)
    {
        var began = TimeProvider.System.GetTimestamp();
        var reading = bot is null ? Task.CompletedTask : ReadEverything(bot);
        while (true)
        {
            // A reading waits for the pace like any request, and a clock that stands would never let it go: it is looked after, not waited for.
            if (reading.IsCompleted)
            {
                await reading;
                reading = ReadFeed(bot);
            }

            if ((reading.IsCompleted || HoldsBack) && Running(bot) is { Count: 0 })
            {
                await Task.Delay(Look);
                if (Running(bot) is { Count: 0 })
                {
                    return [];
                }
            }

            if (TimeProvider.System.GetElapsedTime(began) > GiveUpAfter)
            {
                return reading.IsCompleted ? Running(bot) : [.. Running(bot), "the feed is being read"];
            }

            await Task.Delay(Look);
            await GoOn(bot);
        }
    }

    /// <summary>The bot reads what is there to be read.</summary>
    public async Task Show(BotProbe bot)
    {
        await ReadFeed(bot);
        await LookForCalls(bot);
        await LookAround(bot);
    }

    /// <summary>Whether anything runs at this moment that is not waiting for a later one.</summary>
    public bool AtWork(BotProbe? bot) => traffic.Running > 0 || (bot?.Running() > traffic.Late.Count && !Paced(bot));

    /// <summary>Nothing was heard for so long that what runs must be waiting for a moment, and a clock that stands does not bring it.</summary>
    public bool IsStuck => clock.Stands && traffic.Running == 0 && traffic.Quiet > Stuck;

    /// <summary>A request is being answered or has been, a moment ago.</summary>
    public bool HeardJustNow => traffic.Running > 0 || traffic.Quiet < Look * 5;

    /// <summary>Whether a request waits for a later moment: its answer is held back on purpose, or the bot does not let it go.</summary>
    public bool IsKept(BotProbe? bot) => HoldsBack || (bot is not null && Paced(bot));

    public IReadOnlyList<(string What, DateTimeOffset Due)> Waiting(BotProbe? bot) =>
        [.. (bot?.Waiting() ?? []).Concat(traffic.Late).OrderBy(work => work.Due)];

    /// <summary>A clock that stands moves to the moment that the work waits for; when nobody knows which, to the next that anything waits for.</summary>
    private async Task GoOn(BotProbe? bot)
    {
        if (!clock.Stands || bot is null || traffic.Running > 0)
        {
            return;
        }

        if (Paced(bot))
        {
            await clock.JumpTo(bot.GoesOn!()!.Value);
        }
        else if (IsStuck && traffic.Late is { Count: > 0 } held)
        {
            // Several may wait for the one answer that is held back, of which only one asked for it.
            await clock.JumpTo(held.Min(answer => answer.Due));
        }
        else if (IsStuck && TimeProvider.System.GetElapsedTime(stepped) > BetweenSteps && clock.NextDue is { } next && clock.GetUtcNow() is var now && next > now)
        {
            // A slow machine looks like a stuck one: it must not lose an hour to a timer that has nothing to do with the work, nor in a hundred steps of which it heard nothing.
            await clock.JumpTo(next < now + LongestStep ? next : now + LongestStep);
            stepped = TimeProvider.System.GetTimestamp();
        }
    }

    /// <summary>Whether the bot keeps a request back for its pace or for a closed method, by a clock that does not reach that moment by itself.</summary>
    private bool Paced(BotProbe bot) => clock.Stands && bot.GoesOn?.Invoke() > clock.GetUtcNow();

    private async Task ReadEverything(BotProbe bot)
    {
        await bot.ReadFeed();
        await LookForCalls(bot);
        await LookAround(bot);
    }

    /// <summary>Every reading is a request that the portal's limit counts, so it is read only when something came.</summary>
    private async Task ReadFeed(BotProbe? bot)
    {
        if (bot is not null && Unread > 0 && !FeedWaits(bot))
        {
            await bot.ReadFeed();
        }
    }

    /// <summary>Calls come by control calls only, so the bot looks for them when there are others than at its last look.</summary>
    private async Task LookForCalls(BotProbe bot)
    {
        var talks = sites.All.Sum(site => Talks(site.World));
        if (bot.LookForCalls is { } look && talks != seenTalks)
        {
            await look();
            seenTalks = talks;
        }
    }

    private static Task LookAround(BotProbe bot) => bot.LookAround?.Invoke() ?? Task.CompletedTask;

    private static int Talks(World world) =>
        world.Note(() => world.Table<CallRow>().All.Count + world.Table<ActivityRow>().All.Count(activity => activity is { ProviderId: OpenChannel, Completed: true }));

    /// <summary>Of the coach only: nobody need read the feed of another bot that somebody tried out. A suspended portal's feed nobody can read.</summary>
    private static int UnreadOfCoach(World world) => world.Note(() => world.Table<BotRow>().All is [var coach, ..] && world.Settings.Status == PortalStatus.Active
        ? world.Table<EventRow>().All.Count(row => row.BotId == coach.Id)
        : 0);

    /// <summary>A bot whose reading the portal has closed for a while cannot read sooner.</summary>
    private bool FeedWaits(BotProbe? bot)
    {
        var now = clock.GetUtcNow();
        return bot?.Waiting().Any(work => work.What == "feed" && work.Due > now) == true;
    }

    private bool HoldsBack => traffic.Late.Count > 0;

    private int Unread => sites.All.Sum(site => UnreadOfCoach(site.World));

    private List<string> Running(BotProbe? bot)
    {
        var running = new List<string>();
        if (Unread is > 0 and var unread && !FeedWaits(bot))
        {
            // With an answer held back the reading may wait for that one, and only a moving clock brings it.
            if (!HoldsBack)
            {
                traffic.Stir();
            }

            running.Add($"{unread} events not confirmed");
        }

        if (traffic.Running > 0)
        {
            running.Add($"{traffic.Running} requests in flight");
        }

        if (sites.All.Any(site => site.Pushes.HasWork))
        {
            running.Add("pushes on their way");
        }

        if (bot is null)
        {
            if (traffic.Quiet < QuietFromOutside)
            {
                running.Add("the bot was heard a moment ago");
            }

            return running;
        }

        // What waits for an answer that the portal holds back is waiting, not running.
        if (bot.Running() > traffic.Late.Count)
        {
            running.Add($"a turn or a delivery ({bot.Doing?.Invoke()})");
        }

        var now = clock.GetUtcNow();
        running.AddRange(bot.Waiting().Where(work => work.Due <= now).Select(work => work.What));
        return running;
    }
}
