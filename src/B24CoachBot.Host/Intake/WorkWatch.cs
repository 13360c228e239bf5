using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Host.Delivery;
using B24CoachBot.Host.Turns;
using Microsoft.Extensions.Options;

namespace B24CoachBot.Host.Intake;

/// <summary>
/// When the portal's work is looked at: every quarter of an hour of working time (or as the settings say) and at every full hour otherwise, and once on a working day, when it begins,
/// everything is collected; at the first start and after a missed day a moment after the bot stands. How far it came is stored, so that a restart neither repeats nor loses.
/// </summary>
internal sealed partial class WorkWatch(
    CardLook looks, DayCollection days, ApprovalNudges nudges, MetricStore store, Positions positions, Bot bot, Knowledge knowledge, Lookouts lookouts, IOptions<CoachSettings> settings, TimeProvider clock,
    ILogger<WorkWatch> log) : BackgroundService
{
    /// <summary>The first moment that anything is told of, in seconds.</summary>
    public const string Since = "seen-since";

    private static readonly TimeSpan AfterSilence = TimeSpan.FromMinutes(1);

    /// <summary>Whoever wrote while the bot was off is answered before the portal is asked about work.</summary>
    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(15);

    private readonly TimeSpan usual = TimeSpan.FromMinutes(settings.Value.LookEveryMinutes);
    private readonly SemaphoreSlim one = new(1, 1);
    private int running;
    private DateTimeOffset silentUntil = DateTimeOffset.MinValue;
    private DateTimeOffset? next;

    /// <summary>One while it looks or collects.</summary>
    public int Running => running;

    /// <summary>Looks, or collects, if its moment has come. Otherwise the portal is not asked, nor is storage.</summary>
    public async Task RunIfDue(CancellationToken stop)
    {
        if (next is { } later && later > clock.GetUtcNow())
        {
            return;
        }

        await Run(DateTimeOffset.MinValue, stop);
    }

    /// <summary>True when everything up to <paramref name="from"/> is collected, which it is made if it is not.</summary>
    public Task<bool> Ensure(DateTimeOffset from, CancellationToken stop) => Run(from, stop);

    public override void Dispose()
    {
        one.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await bot.Registered.WaitAsync(stoppingToken);
        await Task.Delay(AfterStart, clock, stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            await RunIfDue(stoppingToken);
            var now = clock.GetUtcNow();
            await Task.Delay(next > now ? next.Value - now : AfterSilence, clock, stoppingToken);
            await lookouts.Duty(stoppingToken);
        }
    }

    private async Task<bool> Run(DateTimeOffset collectedFrom, CancellationToken stop)
    {
        Interlocked.Increment(ref running);
        await one.WaitAsync(stop);
        try
        {
            return clock.GetUtcNow() >= silentUntil && await Do(await knowledge.Get(stop), collectedFrom, stop);
        }
        catch (PortalSilentException)
        {
            Silent();
            return false;
        }
        finally
        {
            one.Release();
            Interlocked.Decrement(ref running);
        }
    }

    private async Task<bool> Do(Known known, DateTimeOffset collectedFrom, CancellationToken stop)
    {
        var kept = await positions.All(bot.Portal);
        var now = clock.GetUtcNow();
        var collected = kept.TryGetValue(DayCollection.Collected, out var day) ? CardLook.Moment(day) : DateTimeOffset.MinValue;
        var since = kept.TryGetValue(Since, out var first) ? CardLook.Moment(first) : await Begin(known.Calendar, now);
        var isDayDue = collected < DayBegan(known.Calendar, now) || collected < collectedFrom;
        var isLookDue = !kept.TryGetValue(CardLook.Looked, out var look) || NextLook(known.Calendar, CardLook.Moment(look)) <= now;
        if (((isDayDue || isLookDue) && !await looks.Look(known, since, stop)) || (isDayDue && !await days.Collect(known, since, stop)))
        {
            Log.NotRead(log);
            Silent();
            return false;
        }

        if (isLookDue)
        {
            await nudges.Look(known, stop);
        }

        var looked = isDayDue || isLookDue ? now : CardLook.Moment(look);
        next = new[] { NextLook(known.Calendar, looked), NextDay(known.Calendar, now) }.Min();
        return true;
    }

    /// <summary>Baseline: the days before the first look that the portal still remembers.</summary>
    private async Task<DateTimeOffset> Begin(WorkCalendar calendar, DateTimeOffset now)
    {
        var since = calendar.At(calendar.Day(now).AddDays(-settings.Value.BaselineDays), TimeOnly.MinValue);
        await store.Keep(bot.Portal, new Sighting { Positions = CardLook.Moved([Since], since) });
        return since;
    }

    private void Silent() => next = silentUntil = clock.GetUtcNow() + AfterSilence;

    /// <summary>The beginning of the last working day that has begun.</summary>
    private static DateTimeOffset DayBegan(WorkCalendar calendar, DateTimeOffset now)
    {
        var today = calendar.Day(now);
        return calendar.IsWorking(today) && calendar.At(today, calendar.StartOfDay) is var start && start <= now ? start : calendar.At(calendar.PreviousWorking(today), calendar.StartOfDay);
    }

    private static DateTimeOffset NextDay(WorkCalendar calendar, DateTimeOffset now)
    {
        var today = calendar.Day(now);
        return calendar.IsWorking(today) && calendar.At(today, calendar.StartOfDay) is var start && start > now ? start : calendar.At(calendar.NextWorking(today), calendar.StartOfDay);
    }

    private DateTimeOffset NextLook(WorkCalendar calendar, DateTimeOffset looked)
    {
        var mark = new DateTimeOffset(looked.UtcTicks - (looked.UtcTicks % usual.Ticks), TimeSpan.Zero) + usual;
        while (mark.Minute != 0 && calendar.NextWorkingMoment(mark) != mark)
        {
            mark += usual;
        }

        return mark;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The portal's work was not read to the end; it is asked again")]
        public static partial void NotRead(ILogger logger);
    }
}
