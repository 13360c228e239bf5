using System.Globalization;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.Readiness;
using B24CoachBot.Host.Delivery;
using B24CoachBot.Host.Turns;

namespace B24CoachBot.Host.Intake;

/// <summary>
/// Measures readiness half an hour after a working day has begun, and when somebody asks and the last measurement is older than a day. Who asked stands in the notes and
/// the event's key is made of the measurement, so that a restart neither forgets anybody nor tells them twice.
/// </summary>
internal sealed partial class ReadinessRounds(
    ReadinessCounting counting, ReadinessReading readings, Notes notes, Inbox inbox, Bot bot, Knowledge knowledge, TurnWaker turns, Signals signals, TimeProvider clock, ILogger<ReadinessRounds> log)
    : BackgroundService
{
    private static readonly TimeSpan AfterSilence = TimeSpan.FromMinutes(1);

    /// <summary>The day's collection comes first.</summary>
    private static readonly TimeSpan AfterMorning = TimeSpan.FromMinutes(30);

    private readonly DateTimeOffset began = clock.GetUtcNow();
    private int running;

    /// <summary>One while it measures.</summary>
    public int Running => running;

    /// <summary>When something is to be done next; null before the first round.</summary>
    public DateTimeOffset? Next { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await bot.Registered.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            Next = await Round(stoppingToken);
            var wait = Next.Value - clock.GetUtcNow();
            await signals.ReadinessOr(wait > TimeSpan.Zero ? wait : TimeSpan.FromMilliseconds(1), clock, stoppingToken);
        }
    }

    private async Task<DateTimeOffset> Round(CancellationToken stop)
    {
        Interlocked.Increment(ref running);
        var now = clock.GetUtcNow();
        try
        {
            return await Do(now, stop);
        }
        catch (PortalSilentException)
        {
            return now + AfterSilence;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.Failed(log, failure);
            return now + AfterSilence;
        }
        finally
        {
            Interlocked.Decrement(ref running);
        }
    }

    private async Task<DateTimeOffset> Do(DateTimeOffset now, CancellationToken stop)
    {
        var known = await knowledge.Get(stop);
        var last = await readings.Last(bot.Portal);
        var waiting = (await notes.All(bot.Portal, now)).Select(person => (Person: person.Key, Note: person.Value.LastOrDefault(note => note.Name == Note.ReadinessWanted)))
            .Where(one => one.Note is not null && one.Note.At + ReadinessVerdict.Fresh > now).Select(one => (one.Person, one.Note!.At)).ToList();
        var isStale = last is null || last.At + ReadinessVerdict.Fresh <= now;
        if (Morning(known.Calendar, last?.At ?? began) <= now || (isStale && waiting.Count > 0))
        {
            if (await counting.Count(stop) is not { } measured)
            {
                return now + AfterSilence;
            }

            await readings.Keep(bot.Portal, measured);
            Log.Measured(log);
            last = measured;
        }

        if (last is not null)
        {
            await Tell(last, [.. waiting.Where(one => one.At <= last.At).Select(one => one.Person)], now);
        }

        return Morning(known.Calendar, last?.At ?? began);
    }

    private async Task Tell(Measured measured, IReadOnlyList<UserId> people, DateTimeOffset now)
    {
        var told = await inbox.Accept(
            bot.Portal,
            [.. people.Select(person => new Arrival(
                string.Create(CultureInfo.InvariantCulture, $"readiness:{person}:{measured.At.ToUnixTimeMilliseconds()}"), person.Value,
                StoredJson.Write<BotEvent>(new BotEvent.ReadinessMeasured(now, new Speaker(person, "", ""), Place.With(person))), now))]);
        foreach (var person in told)
        {
            turns.Wake(bot.Portal, person);
        }
    }

    /// <summary>The first such moment after another.</summary>
    private static DateTimeOffset Morning(WorkCalendar calendar, DateTimeOffset after)
    {
        var today = calendar.Day(after);
        return calendar.IsWorking(today) && Of(calendar, today) > after ? Of(calendar, today) : Of(calendar, calendar.NextWorking(today));
    }

    private static DateTimeOffset Of(WorkCalendar calendar, DateOnly day) => calendar.At(day, calendar.StartOfDay) + AfterMorning;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Readiness was measured")]
        public static partial void Measured(ILogger logger);

        [LoggerMessage(Level = LogLevel.Error, Message = "Readiness could not be measured; it is tried again")]
        public static partial void Failed(ILogger logger, Exception failure);
    }
}
