using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Host.Delivery;
using B24CoachBot.Host.Turns;

namespace B24CoachBot.Host.Intake;

/// <summary>Looks for talks with clients that are over: often in working hours, seldom otherwise. What is found and how far was read go into storage together.</summary>
internal sealed partial class CallWatch(
    ContactLists lists, Inbox inbox, Positions positions, Bot bot, Knowledge knowledge, TurnWaker turns, Lookouts lookouts, TimeProvider clock, ILogger<CallWatch> log) : BackgroundService
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan Seldom = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly string[] Names = [ContactLists.Calls, ContactLists.CallActivities, ContactLists.Dialogues];

    private readonly SemaphoreSlim one = new(1, 1);
    private readonly List<DateTimeOffset> lately = [];
    private int looking;

    /// <summary>One while it looks.</summary>
    public int Running => looking;

    /// <summary>Reads everything that is new.</summary>
    public async Task Look(CancellationToken stop)
    {
        Interlocked.Increment(ref looking);
        await one.WaitAsync(stop);
        try
        {
            var known = await knowledge.Get(stop);
            if (known.Calls.Questions != CallQuestions.Off)
            {
                await LookAt(known, stop);
            }
        }
        catch (PortalSilentException)
        {
            // Looked for again soon; the lists keep what is in them.
        }
        finally
        {
            one.Release();
            Interlocked.Decrement(ref looking);
        }
    }

    public override void Dispose()
    {
        one.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await bot.Registered.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            await Look(stoppingToken);
            await Task.Delay(await Pause(stoppingToken), clock, stoppingToken);
            await lookouts.Duty(stoppingToken);
        }
    }

    private async Task LookAt(Known known, CancellationToken stop)
    {
        var kept = new Dictionary<string, long?>();
        foreach (var name in Names)
        {
            kept[name] = await positions.Of(bot.Portal, name);
        }

        var talks = new List<ContactSeenEnded>();
        var seen = new Dictionary<string, long>();
        ContactListsRead? read;
        do
        {
            read = await lists.Read(kept, stop);
            if (read is null)
            {
                Log.NotRead(log);
                break;
            }

            talks.AddRange(read.Talks.Where(talk => known.People.Find(new UserId(talk.Employee)) is not null));
            foreach (var (name, value) in read.Positions)
            {
                kept[name] = seen[name] = value;
            }
        }
        while (read.More);

        if (seen.Count > 0)
        {
            await Accept([.. talks.OrderBy(talk => talk.Case.EndedAt)], seen, known);
        }
    }

    private async Task Accept(IReadOnlyList<ContactSeenEnded> talks, IReadOnlyDictionary<string, long> seen, Known known)
    {
        var admitted = StormBreaker.Admitted([.. talks.Select(talk => talk.Case.EndedAt)], lately);
        var arrivals = talks.Index().Where(talk => admitted.Contains(talk.Index)).Select(talk => Arrival(talk.Item)).ToList();
        var skipped = talks.Count - arrivals.Count;
        if (skipped > 0)
        {
            Log.Storm(log, skipped);
            arrivals.Add(Notice(skipped, known.ConnectionOwner));
        }

        var fresh = await inbox.Accept(bot.Portal, arrivals, positions: seen);
        lately.AddRange(talks.Index().Where(talk => admitted.Contains(talk.Index)).Select(talk => talk.Item.Case.EndedAt));
        lately.RemoveAll(moment => moment < clock.GetUtcNow() - (2 * Minute));
        foreach (var subject in fresh.Distinct())
        {
            turns.Wake(bot.Portal, subject);
        }
    }

    private Arrival Arrival(ContactSeenEnded talk)
    {
        var employee = new UserId(talk.Employee);
        var now = clock.GetUtcNow();
        return new Arrival(
            $"contact:{talk.Case.Key}", talk.Employee, StoredJson.Write<BotEvent>(new BotEvent.ContactEnded(now, new Speaker(employee, "", ""), Place.With(employee), talk.Case)), now);
    }

    /// <summary>One an hour, however long the storm.</summary>
    private Arrival Notice(int skipped, UserId owner)
    {
        var now = clock.GetUtcNow();
        return new Arrival(
            $"storm:{now:yyyyMMddHH}", owner.Value, StoredJson.Write<BotEvent>(new BotEvent.Storm(now, new Speaker(owner, "", ""), Place.With(owner), skipped)), now);
    }

    private async Task<TimeSpan> Pause(CancellationToken stop)
    {
        try
        {
            var calendar = (await knowledge.Get(stop)).Calendar;
            var now = clock.GetUtcNow();
            return calendar.NextWorkingMoment(now) <= now || calendar.NextWorkingMoment(now - (2 * Seldom)) <= now ? Usual : Seldom;
        }
        catch (PortalSilentException)
        {
            return Usual;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The lists of calls and dialogues were not read; they are asked again")]
        public static partial void NotRead(ILogger logger);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Skipped} contacts were too many for one minute: they are not asked about")]
        public static partial void Storm(ILogger logger, int skipped);
    }
}
