using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Host.Delivery;
using B24CoachBot.Host.Turns;
using Microsoft.Extensions.Options;

namespace B24CoachBot.Host.Intake;

/// <summary>
/// Looks for follow-ups of video calls, every so many minutes of working time and at full hours otherwise. The portal tells neither when one is ready nor when it
/// changed, so the calls of two days are listed each time; each version of one is stored once, by its key, whoever looks.
/// </summary>
internal sealed partial class FollowUpWatch(
    FollowUps portal, NextMeetings ahead, Inbox inbox, Bot bot, Knowledge knowledge, TurnWaker turns, Lookouts lookouts, IOptions<CoachSettings> settings, TimeProvider clock, ILogger<FollowUpWatch> log) : BackgroundService
{
    /// <summary>A meeting of longer ago is no "last one" to anybody.</summary>
    public static readonly TimeSpan MeetsAgainWithin = TimeSpan.FromDays(28);

    private static readonly TimeSpan Trailing = TimeSpan.FromHours(48);
    private static readonly TimeSpan Seldom = TimeSpan.FromHours(1);

    /// <summary>Without the right to see video calls nothing is asked for a day.</summary>
    private static readonly TimeSpan AfterRefusal = TimeSpan.FromDays(1);

    private readonly TimeSpan usual = TimeSpan.FromMinutes(settings.Value.MeetingsEveryMinutes);
    private readonly SemaphoreSlim one = new(1, 1);
    private readonly Dictionary<long, string> seen = [];
    private DateTimeOffset? next;
    private int looking;

    /// <summary>One while it looks.</summary>
    public int Running => looking;

    /// <summary>Looks if its moment has come.</summary>
    public async Task RunIfDue(CancellationToken stop)
    {
        next ??= clock.GetUtcNow() + usual;
        if (next > clock.GetUtcNow())
        {
            return;
        }

        Interlocked.Increment(ref looking);
        await one.WaitAsync(stop);
        try
        {
            if (next <= clock.GetUtcNow())
            {
                var known = await knowledge.Get(stop);
                next = await Look(known, stop) ? Sooner(After(known.Calendar), await ahead.Look(known, stop)) : clock.GetUtcNow() + AfterRefusal;
            }
        }
        catch (PortalSilentException)
        {
            next = clock.GetUtcNow() + usual;
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
            await RunIfDue(stoppingToken);
            var now = clock.GetUtcNow();
            await Task.Delay(next > now ? next.Value - now : usual, clock, stoppingToken);
            await lookouts.Duty(stoppingToken);
        }
    }

    /// <summary>False where the portal does not let its calls be seen.</summary>
    private async Task<bool> Look(Known known, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var read = await portal.List(now - Trailing, now, null, stop);
        if (read.Failure is PortalFailure.Refused)
        {
            Log.NotAllowed(log);
            return false;
        }

        foreach (var call in read.Seen.Where(call => call.HasOverview && seen.GetValueOrDefault(call.CallId) != call.Stamp).Reverse())
        {
            if (await Store(call, known, stop))
            {
                seen[call.CallId] = call.Stamp;
            }
        }

        foreach (var old in seen.Keys.Except(read.Seen.Select(call => call.CallId)).ToList())
        {
            seen.Remove(old);
        }

        return true;
    }

    /// <summary>True when this version is known now. Nobody but the one who called the meeting, and took part, is ever told of it.</summary>
    private async Task<bool> Store(FollowUpSeen call, Known known, CancellationToken stop)
    {
        var organiser = new UserId(call.Organiser);
        if (known.People.Find(organiser) is null || !call.Participants.Contains(call.Organiser))
        {
            return true;
        }

        if (await portal.Read(call.CallId, stop) is not { } meeting)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        var ended = new BotEvent.MeetingEnded(now, new Speaker(organiser, "", ""), Place.With(organiser), meeting) { Before = await Before(call, stop) };
        foreach (var subject in await inbox.Accept(bot.Portal, [new Arrival($"followup:{call.CallId}:{call.Stamp}", call.Organiser, StoredJson.Write<BotEvent>(ended), now)]))
        {
            turns.Wake(bot.Portal, subject);
        }

        return true;
    }

    /// <summary>The last meeting of the same chat that was written down.</summary>
    private async Task<MeetingHeld?> Before(FollowUpSeen call, CancellationToken stop)
    {
        if (call.ChatId is not { } chat)
        {
            return null;
        }

        var earlier = await portal.List(call.StartedAt - MeetsAgainWithin, call.StartedAt, new UserId(call.Organiser), stop);
        return earlier.Seen.FirstOrDefault(other => other.ChatId == chat && other.CallId != call.CallId && other.Organiser == call.Organiser && other.HasOverview) is { } last
            ? await portal.Read(last.CallId, stop)
            : null;
    }

    private static DateTimeOffset Sooner(DateTimeOffset usual, DateTimeOffset? sooner) => sooner < usual ? sooner.Value : usual;

    private DateTimeOffset After(WorkCalendar calendar)
    {
        var soon = clock.GetUtcNow() + usual;
        var open = calendar.NextWorkingMoment(soon);
        return open <= soon ? soon : new[] { open, clock.GetUtcNow() + Seldom }.Min();
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The portal does not let follow-ups of video calls be read: the connection lacks the scope call, or the portal has none; asked again in a day")]
        public static partial void NotAllowed(ILogger logger);
    }
}
