using System.Globalization;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Digest;
using B24CoachBot.Host.Delivery;
using B24CoachBot.Host.Turns;
using Microsoft.Extensions.Options;

namespace B24CoachBot.Host.Intake;

/// <summary>
/// Brings the quality owner the weekly page of the library, on the first working day of a week at the digest's time. Which week was brought is stored
/// together with the event.
/// </summary>
internal sealed partial class OwnerRounds(
    OwnerMaterial material, Inbox inbox, Positions positions, Bot bot, Knowledge knowledge, TurnWaker turns, IOptions<CoachSettings> settings, TimeProvider clock, ILogger<OwnerRounds> log)
    : BackgroundService
{
    private const string Had = "owner:";

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
        var known = await knowledge.Get(stop);
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

        return known.Offices.QualityOwners.Select(owner => moments.Next(owner, now)).Append(now + TimeSpan.FromDays(1)).Min();
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
