using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Host.Delivery;
using B24CoachBot.Host.Tenancy;
using B24CoachBot.Host.Turns;

namespace B24CoachBot.Host.Intake;

/// <summary>Looks for talks with clients that are over: often in working hours, seldom otherwise or while the portal tells of calls by itself. What is found and how far was read go into storage together.</summary>
internal sealed partial class CallWatch(
    ContactLists lists, OfflineCalls queue, ServedPortal served, ContactIntake contacts, Positions positions, Bot bot, Knowledge knowledge, Lookouts lookouts, TimeProvider clock, ILogger<CallWatch> log) : BackgroundService
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan Seldom = TimeSpan.FromMinutes(10);
    private static readonly string[] Names = [ContactLists.Calls, ContactLists.CallActivities, ContactLists.Dialogues];

    private readonly SemaphoreSlim one = new(1, 1);
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
                if (served.IsTenant)
                {
                    await Drain(known, stop);
                }

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

    /// <summary>What the portal queued for the application: stored, and only then confirmed.</summary>
    private async Task Drain(Known known, CancellationToken stop)
    {
        while (await queue.Take(stop) is { Messages.Count: > 0 } page)
        {
            foreach (var talk in page.Talks.Where(talk => known.People.Find(new UserId(talk.Employee)) is not null))
            {
                await contacts.Pushed(talk);
            }

            if (await queue.Confirm(page, stop) is not PortalReply.Answered || !page.HasMore)
            {
                return;
            }
        }
    }

    private async Task LookAt(Known known, CancellationToken stop)
    {
        var kept = new Dictionary<string, long?>();
        foreach (var name in Names)
        {
            kept[name] = await positions.Of(bot.Portal, name);
        }

        var talks = new List<EndedTalk>();
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
            await contacts.Found(talks, seen, known.ConnectionOwner);
        }
    }

    private async Task<TimeSpan> Pause(CancellationToken stop)
    {
        if (contacts.ArePushed)
        {
            return Seldom;
        }

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
    }
}
