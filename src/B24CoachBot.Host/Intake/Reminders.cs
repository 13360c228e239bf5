using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain;
using B24CoachBot.Host.Delivery;
using B24CoachBot.Host.Turns;

namespace B24CoachBot.Host.Intake;

/// <summary>Turns moments that drafts wait for into events, and lets words be forgotten in time.</summary>
internal sealed class Reminders(Timers timers, ConversationStore drafts, Notes notes, Database database, Bot bot, TurnWaker turns, Lookouts lookouts, Signals signals, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan LongestNap = TimeSpan.FromMinutes(1);

    /// <summary>How long the words of a draft outlive it.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    /// <summary>Notes that last a year are passed by each time, so it is not done after every turn.</summary>
    private static readonly TimeSpan NotesAreLookedThrough = TimeSpan.FromHours(1);

    private volatile bool ringing;
    private DateTimeOffset notesAgain = DateTimeOffset.MinValue;

    /// <summary>One while moments that have come are turned into events and those whom they concern are woken.</summary>
    public int Running => ringing ? 1 : 0;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var nap = await Ring();
            await drafts.Blank(bot.Portal, clock.GetUtcNow() - Remembered);
            if (clock.GetUtcNow() is var now && now >= notesAgain)
            {
                await notes.Forget(bot.Portal, now);
                notesAgain = now + NotesAreLookedThrough;
            }

            await database.Sweep();
            await signals.TimersOr(nap, clock, stoppingToken);
        }
    }

    private async Task<TimeSpan> Ring()
    {
        ringing = true;
        try
        {
            return await WhatIsDue();
        }
        finally
        {
            ringing = false;
        }
    }

    private async Task<TimeSpan> WhatIsDue()
    {
        var now = clock.GetUtcNow();

        // Most often only how long to sleep is to be known.
        var next = await timers.Next(bot.Portal);
        List<StoredTimer> ahead = next is null ? [] : next.DueAt > now ? [next] : await timers.Soonest(bot.Portal);
        var due = ahead.Where(timer => timer.DueAt <= now).ToList();
        foreach (var timer in due)
        {
            var person = new UserId(timer.Subject);
            var came = new BotEvent.TimeCame(now, new Speaker(person, "", ""), Place.With(person), timer.DraftId, timer.What);
            await timers.Ring(timer, new Arrival($"time:{timer.DraftId}:{timer.What}:{timer.DueAt.ToUnixTimeMilliseconds()}", timer.Subject, StoredJson.Write<BotEvent>(came), now));
        }

        // All of one moment are there before anybody hears the first: what a person is asked then does not hang on how quickly they are stored.
        foreach (var person in due.Select(timer => timer.Subject).Distinct())
        {
            turns.Wake(bot.Portal, person);
        }

        var longest = lookouts.Relieved ? Timeout.InfiniteTimeSpan : LongestNap;
        return ahead.Where(timer => timer.DueAt > now).Select(timer => timer.DueAt - now).Append(longest).Where(nap => nap >= TimeSpan.Zero).DefaultIfEmpty(longest).Min();
    }
}
