using System.Globalization;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Digest;
using B24CoachBot.Domain.Pilot;
using B24CoachBot.Host.Delivery;
using B24CoachBot.Host.Turns;
using Microsoft.Extensions.Options;

namespace B24CoachBot.Host.Intake;

/// <summary>
/// What the quality owner hears unasked: the weekly page of the library, on the first working day of a week at the digest's time, and the end of the pilot.
/// Which was brought is stored together with the event. Besides it takes those steps of the rollout that need nobody's word.
/// </summary>
internal sealed partial class OwnerRounds(
    OwnerMaterial material, Inbox inbox, Positions positions, RulingStore rulings, PilotMaterial rollout, Bot bot, Knowledge knowledge, TurnWaker turns, IOptions<CoachSettings> settings, TimeProvider clock, ILogger<OwnerRounds> log)
    : BackgroundService
{
    private const string Had = "owner:";
    private const string Frozen = "frozen:";

    private static readonly TimeSpan AfterSilence = TimeSpan.FromMinutes(1);

    private int running;

    /// <summary>One while a page is made.</summary>
    public int Running => running;

    /// <summary>When something is to be done next; null before the first round.</summary>
    public DateTimeOffset? Next { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await bot.Registered.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            Next = await Round(stoppingToken);
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(Math.Max(1, (Next.Value - clock.GetUtcNow()).TotalMilliseconds))), clock, stoppingToken);
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
        var known = await knowledge.Get(stop) with { Rulings = await rulings.Of(bot.Portal) };
        await rollout.Advance(known, now, stop);
        var moments = new DigestMoments(known.Calendar, known.People, settings.Value.DigestAt);
        var kept = await positions.All(bot.Portal);
        foreach (var owner in known.Offices.QualityOwners)
        {
            if (!kept.TryGetValue(Had + owner, out var had))
            {
                // Whoever became an owner in the middle of a week begins with the next one.
                await inbox.Accept(bot.Portal, [], positions: new Dictionary<string, long> { [Had + owner] = moments.LastBefore(owner, now).DayNumber });
            }
            else if (moments.Today(owner, now) is { } day && had < day.DayNumber && DigestDays.SpanOf(day, known.Calendar) == DigestSpan.Weekly && moments.Digest(owner, day) <= now)
            {
                await Bring(owner, day, now, known);
            }
        }

        await Ended(known, moments, kept, now);
        return known.Offices.QualityOwners.Select(owner => moments.Next(owner, now)).Append(now + TimeSpan.FromDays(1)).Min();
    }

    /// <summary>On the first working day after the pilot's last, each owner hears once that the bot has fallen silent.</summary>
    private async Task Ended(Known known, DigestMoments moments, IReadOnlyDictionary<string, long> kept, DateTimeOffset now)
    {
        if (known.PilotNow is not { Until: { } until } pilot || pilot.Phase(known.Calendar.Day(now)) != PilotPhase.Frozen)
        {
            return;
        }

        foreach (var owner in known.Offices.QualityOwners)
        {
            var told = kept.TryGetValue(Frozen + owner, out var day) && day >= until.DayNumber;
            if (!told && moments.Today(owner, now) is { } today && moments.Digest(owner, today) <= now)
            {
                var ended = new BotEvent.PilotEnded(now, new Speaker(owner, "", ""), Place.With(owner));
                await inbox.Accept(
                    bot.Portal,
                    [new Arrival(string.Create(CultureInfo.InvariantCulture, $"{Frozen}{owner}:{until:yyyy-MM-dd}"), owner.Value, StoredJson.Write<BotEvent>(ended), now)],
                    positions: new Dictionary<string, long> { [Frozen + owner] = until.DayNumber });
                turns.Wake(bot.Portal, owner.Value);
            }
        }
    }

    private async Task Bring(UserId owner, DateOnly day, DateTimeOffset now, Known known)
    {
        var page = await material.Page(known.Calendar.Day(now).AddDays(-1), known);
        var due = new BotEvent.OwnerDue(now, new Speaker(owner, "", ""), Place.With(owner), page);
        await inbox.Accept(
            bot.Portal,
            [new Arrival(string.Create(CultureInfo.InvariantCulture, $"{Had}{owner}:{day:yyyy-MM-dd}"), owner.Value, StoredJson.Write<BotEvent>(due), now)],
            positions: new Dictionary<string, long> { [Had + owner] = day.DayNumber });
        turns.Wake(bot.Portal, owner.Value);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The owner's page could not be made; it is tried again")]
        public static partial void Failed(ILogger logger, Exception failure);
    }
}
