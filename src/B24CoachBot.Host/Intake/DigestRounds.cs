using System.Globalization;
using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Digest;
using B24CoachBot.Host.Delivery;
using B24CoachBot.Host.Turns;
using Microsoft.Extensions.Options;

namespace B24CoachBot.Host.Intake;

/// <summary>
/// Makes every lead's digest at its moment, and an hour before it tells those whom it will name. Which day each lead has had is stored together with
/// the event, so that a restart neither loses a digest nor brings it twice.
/// </summary>
internal sealed partial class DigestRounds(
    DigestPages pages, WorkWatch work, AbsenceReader absences, Inbox inbox, Positions positions, Timers timers, RulingStore rulings, Bot bot, Knowledge knowledge, TurnWaker turns, IOptions<CoachSettings> settings,
    TimeProvider clock, ILogger<DigestRounds> log) : BackgroundService
{
    private const string Had = "digest:";
    private const string Told = "told:";

    private const int MostLooks = 500;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan AfterSilence = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestNap = TimeSpan.FromDays(1);

    private int running;

    /// <summary>One while digests are made.</summary>
    public int Running => running;

    /// <summary>When something is to be done next; null before the first round.</summary>
    public DateTimeOffset? Next { get; private set; }

    /// <summary>When the next digest is due; null where nobody heads anybody.</summary>
    public DateTimeOffset? NextDigest { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await bot.Registered.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            Next = await Round(stoppingToken);
            var now = clock.GetUtcNow();
            var nap = TimeSpan.FromMilliseconds(Math.Ceiling(Math.Max(1, (Next.Value - now).TotalMilliseconds)));
            await Task.Delay(nap < LongestNap ? nap : LongestNap, clock, stoppingToken);
        }
    }

    private async Task<DateTimeOffset> Round(CancellationToken stop)
    {
        Interlocked.Increment(ref running);
        var now = clock.GetUtcNow();
        try
        {
            return await Do(now, stop) ?? now + AfterSilence;
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

    /// <summary>The next moment; null when the portal did not answer.</summary>
    private async Task<DateTimeOffset?> Do(DateTimeOffset now, CancellationToken stop)
    {
        var known = await knowledge.Get(stop) with { Rulings = await rulings.Of(bot.Portal) };
        var moments = new DigestMoments(known.Calendar, known.People, settings.Value.DigestAt);
        var leads = knowledge.Departments.Leads.Where(lead => known.People.Find(lead) is not null && Unasked.Digest(lead, now, known)).ToList();
        NextDigest = leads.Count == 0 ? null : leads.Min(lead => moments.Next(lead, now));
        var kept = await positions.All(bot.Portal);
        var today = leads.Select(lead => (Lead: lead, Day: moments.Today(lead, now))).Where(one => one.Day is not null).Select(one => (one.Lead, Day: one.Day!.Value)).ToList();

        // Whoever was never thought of before begins with the next one: a start in the afternoon brings no digest of this morning.
        var fresh = leads.Where(lead => !kept.ContainsKey(Had + lead)).SelectMany(lead => new[] { Had, Told }.Select(name => (Name: name + lead, Day: moments.LastBefore(lead, now))))
            .ToDictionary(one => one.Name, one => (long)one.Day.DayNumber);
        if (fresh.Count > 0)
        {
            await inbox.Accept(bot.Portal, [], positions: fresh);
            kept = await positions.All(bot.Portal);
        }

        bool Stands(string name, (UserId Lead, DateOnly Day) one) => kept.TryGetValue(name + one.Lead, out var day) && day >= one.Day.DayNumber;
        var telling = today.Where(one => !Stands(Told, one) && moments.Telling(one.Lead, one.Day) <= now).ToList();
        var due = today.Where(one => !Stands(Had, one) && moments.Digest(one.Lead, one.Day) <= now).ToList();
        var again = new List<DateTimeOffset>();
        if (telling.Count > 0 || due.Count > 0)
        {
            if (!await work.Ensure(known.Calendar.At(known.Calendar.Day(now), TimeOnly.MinValue), stop))
            {
                return null;
            }

            var material = await pages.Gather(now, stop);
            await QuestionsFirst(now, stop);
            again.AddRange(await Tell(material, telling, moments, now));
            if (due.Count > 0 && !await Bring(material, due, now, stop))
            {
                return null;
            }
        }

        return again.Concat(leads.SelectMany(lead => new[] { moments.Next(lead, now), moments.NextTelling(lead, now) })).Append(now + LongestNap).Min();
    }

    /// <summary>What waits for the same moment is asked before anything is told of it: a morning begins with what can still be answered. Waits ten seconds at most.</summary>
    private async Task QuestionsFirst(DateTimeOffset now, CancellationToken stop)
    {
        for (var look = 0; look < MostLooks && await timers.Next(bot.Portal) is { } next && next.DueAt <= now; look++)
        {
            await Task.Delay(BetweenLooks, stop);
        }
    }

    /// <summary>Tells those whose day has begun; gives back when the others' days do.</summary>
    private async Task<IReadOnlyList<DateTimeOffset>> Tell(DigestMaterial material, List<(UserId Lead, DateOnly Day)> telling, DigestMoments moments, DateTimeOffset now)
    {
        var (arrivals, again, moved) = (new List<Arrival>(), new List<DateTimeOffset>(), new Dictionary<string, long>());
        foreach (var (lead, day) in telling)
        {
            var lines = Page(material, lead, day)?.Personal.GroupBy(line => line.Person).Select(person => (Person: person.Key, Lines: person.ToList(), At: moments.Told(lead, person.Key, day))).ToList() ?? [];
            arrivals.AddRange(lines.Where(person => person.At <= now).Select(person => Telling(person.Person, person.Lines, day, now)));
            var later = lines.Where(person => person.At > now).Select(person => person.At).ToList();
            again.AddRange(later);
            if (later.Count == 0)
            {
                moved[Told + lead] = day.DayNumber;
            }
        }

        Wake(await inbox.Accept(bot.Portal, arrivals, positions: moved));
        return again;
    }

    /// <summary>False when the portal did not say who is away: a digest waits rather than comes to somebody on leave.</summary>
    private async Task<bool> Bring(DigestMaterial material, List<(UserId Lead, DateOnly Day)> due, DateTimeOffset now, CancellationToken stop)
    {
        var reading = await absences.Read([.. due.Select(one => one.Lead.Value)], material.Known.Calendar.Zone, Urgency.Digest, stop);
        if (reading is AbsenceReading.Failed { Why: not PortalFailure.Refused })
        {
            return false;
        }

        var away = reading is AbsenceReading.Read { BackOn: var back } ? back : new Dictionary<int, DateOnly>();
        var made = due.Where(one => !away.ContainsKey(one.Lead.Value) && Wants(material, one.Lead, one.Day)).Select(one => Page(material, one.Lead, one.Day)).OfType<DigestPage>().ToList();
        var titled = await pages.Titled(made, Urgency.Digest, stop);
        Wake(await inbox.Accept(
            bot.Portal,
            [.. titled.Select(page => new Arrival(
                $"{Had}{page.Lead}:{Written(page.Day)}", page.Lead.Value,
                StoredJson.Write<BotEvent>(new BotEvent.DigestDue(now, new Speaker(page.Lead, "", ""), Place.With(page.Lead), page)), now))],
            positions: due.ToDictionary(one => Had + one.Lead, one => (long)one.Day.DayNumber)));
        Log.Made(log, titled.Count, due.Count);
        return true;
    }

    private static DigestPage? Page(DigestMaterial material, UserId lead, DateOnly day) =>
        DigestMaker.Make(material.Ask(lead, DigestDays.SpanOf(day, material.Known.Calendar), day), material.Rows);

    private static bool Wants(DigestMaterial material, UserId lead, DateOnly day) => DigestPaces.At(material.NotesOf(lead), material.Now) switch
    {
        DigestPace.OnRequest => false,
        DigestPace.Weekly => DigestDays.SpanOf(day, material.Known.Calendar) == DigestSpan.Weekly,
        _ => true,
    };

    /// <summary>The same kinds are told once a day, whichever of several leads will read them.</summary>
    private static Arrival Telling(UserId person, IReadOnlyList<ToldLine> lines, DateOnly day, DateTimeOffset now) => new(
        $"{Told}{person}:{string.Join('+', lines.Select(line => line.Kind).Distinct().Order())}:{Written(day)}", person.Value,
        StoredJson.Write<BotEvent>(new BotEvent.ToldFirst(now, new Speaker(person, "", ""), Place.With(person), lines)), now);

    private void Wake(IReadOnlyList<int> subjects)
    {
        foreach (var subject in subjects.Distinct())
        {
            turns.Wake(bot.Portal, subject);
        }
    }

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "{Made} digests were made for {Due} leads; the others have nothing to read, are away or want it less often")]
        public static partial void Made(ILogger logger, int made, int due);

        [LoggerMessage(Level = LogLevel.Error, Message = "The digests could not be made; they are tried again")]
        public static partial void Failed(ILogger logger, Exception failure);
    }
}
