using System.Globalization;
using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.Meeting;
using B24CoachBot.Host.Delivery;
using B24CoachBot.Host.Turns;
using Microsoft.Extensions.Options;

namespace B24CoachBot.Host.Intake;

/// <summary>
/// Before a meeting begins, whoever called the last one of the same people is reminded of what is open. Only calendars of those are read who were told of agreements and left
/// some open, all of them in one request; the meeting before is looked for only when its successor is about to begin. A meeting that was moved or called off meanwhile is seen so then.
/// </summary>
internal sealed partial class NextMeetings(
    CalendarEntries calendars, FollowUps portal, Notes notes, Inbox inbox, Bot bot, TurnWaker turns, IOptions<CoachSettings> settings, TimeProvider clock, ILogger<NextMeetings> log)
{
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan AfterRefusal = TimeSpan.FromDays(1);

    /// <summary>More talks of the same people than these are not compared by name.</summary>
    private const int MostAlike = 3;

    private readonly TimeSpan usual = TimeSpan.FromMinutes(settings.Value.MeetingsEveryMinutes);
    private readonly Dictionary<(int Owner, long Id, DateTimeOffset StartsAt), DateTimeOffset> thoughtOf = [];
    private DateTimeOffset refusedUntil;

    /// <summary>Reminds of what begins soon. The moment at which to look again, where that is sooner than usual.</summary>
    public async Task<DateTimeOffset?> Look(Known known, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (now < refusedUntil || known.Calendar.NextWorkingMoment(now) > now)
        {
            return null;
        }

        var told = (await notes.Named(bot.Portal, Note.Agreement, now)).Where(person => known.People.Find(person.Key) is not null)
            .Select(person => (person.Key, Calls: MeetingNotes.Unfinished(person.Value))).Where(person => person.Calls.Count > 0).ToDictionary(person => person.Key.Value, person => person.Calls);
        var read = await calendars.Read([.. told.Keys], now, now + Ahead + usual, known.Calendar.Zone, stop);
        if (read.Failure is PortalFailure.Refused)
        {
            Log.NotAllowed(log);
            refusedUntil = now + AfterRefusal;
            return null;
        }

        var meetings = read.Entries.Where(entry => entry.Invited.Contains(entry.Owner) && entry.Invited.Count > 1).ToList();
        foreach (var entry in meetings.Where(entry => entry.StartsAt - Ahead <= now && !thoughtOf.ContainsKey((entry.Owner, entry.Id, entry.StartsAt))))
        {
            if (await Remind(entry, told[entry.Owner], known, stop))
            {
                thoughtOf[(entry.Owner, entry.Id, entry.StartsAt)] = now;
            }
        }

        foreach (var over in thoughtOf.Keys.Where(key => key.StartsAt <= now).ToList())
        {
            thoughtOf.Remove(over);
        }

        return meetings.Select(entry => entry.StartsAt - Ahead).Where(moment => moment > now).Select(moment => (DateTimeOffset?)moment).Min();
    }

    /// <summary>True when all that there is to be done for this meeting is done.</summary>
    private async Task<bool> Remind(CalendarEntry entry, IReadOnlySet<long> told, Known known, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var organiser = new UserId(entry.Owner);
        var earlier = await portal.List(now - FollowUpWatch.MeetsAgainWithin, now, organiser, stop);
        if (earlier.Failure is not null)
        {
            return false;
        }

        var alike = new List<MeetingHeld>();
        foreach (var call in LastOfEachChat(earlier.Seen, entry.Owner).Where(call => told.Contains(call.CallId) && MeetingSeries.SamePeople(entry.Invited, call.Participants)).Take(MostAlike))
        {
            if (await portal.Read(call.CallId, stop) is not { } meeting)
            {
                return false;
            }

            alike.Add(meeting);
        }

        if (MeetingSeries.Of(entry.Title, alike) is { } held)
        {
            var next = new NextMeeting(entry.Title.Length > 0 ? entry.Title : held.Topic, entry.StartsAt);
            await Accept(new BotEvent.MeetingAhead(now, new Speaker(organiser, "", ""), Place.With(organiser), held, next), known);
        }

        return true;
    }

    /// <summary>What the follow-up of a later meeting has taken along is not told of again.</summary>
    private static IEnumerable<FollowUpSeen> LastOfEachChat(IReadOnlyList<FollowUpSeen> youngestFirst, int organiser) =>
        youngestFirst.Where(call => call.HasOverview && call.Organiser == organiser).DistinctBy(call => call.ChatId ?? -call.CallId);

    /// <summary>Once for a meeting and a day, however often the bot is restarted, the next one is moved, or stands in the calendar twice.</summary>
    private async Task Accept(BotEvent.MeetingAhead ahead, Known known)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"meeting-ahead:{ahead.Held.CallId}:{known.Calendar.Day(ahead.Next.StartsAt):yyyy-MM-dd}");
        foreach (var subject in await inbox.Accept(bot.Portal, [new Arrival(key, ahead.By.Id.Value, StoredJson.Write<BotEvent>(ahead), ahead.At)]))
        {
            turns.Wake(bot.Portal, subject);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The portal does not let calendars be read, so nobody is reminded before a meeting: the connection lacks the scope calendar; asked again in a day")]
        public static partial void NotAllowed(ILogger logger);
    }
}
