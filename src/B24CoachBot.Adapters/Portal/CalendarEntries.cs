using System.Globalization;
using B24CoachBot.Adapters.Portal.Calls;

namespace B24CoachBot.Adapters.Portal;

/// <summary>A meeting in somebody's calendar.</summary>
/// <param name="Invited">Everybody invited who has not declined, as far as the portal shows them.</param>
public sealed record CalendarEntry(int Owner, long Id, string Title, DateTimeOffset StartsAt, IReadOnlyList<int> Invited);

/// <param name="Failure">Why nobody's calendar could be read; null when at least one was.</param>
public sealed record CalendarRead(IReadOnlyList<CalendarEntry> Entries, PortalFailure? Failure);

/// <summary>Meetings that people will take part in, fifty calendars in one request. Source: api-reference/calendar/calendar-event/calendar-event-get.md.</summary>
public sealed class CalendarEntries(IBatch portal, TimeProvider clock)
{
    /// <summary>How the portal writes the date of one occurrence, whatever its language.</summary>
    private const string Written = "ddd MMM dd yyyy HH:mm:ss";

    private const string Declined = "N";

    /// <summary>Those that begin after <paramref name="from"/> and not after <paramref name="to"/>, the soonest first.</summary>
    /// <param name="zone">The portal's: it is asked for whole days.</param>
    public async Task<CalendarRead> Read(IReadOnlyList<int> owners, DateTimeOffset from, DateTimeOffset to, TimeZoneInfo zone, CancellationToken cancel)
    {
        var entries = new List<CalendarEntry>();
        var (read, failure) = (false, (PortalFailure?)null);
        foreach (var some in owners.Chunk(Batch.Most))
        {
            var ask = new Batch();
            foreach (var owner in some)
            {
                ask.Add(Key(owner), "calendar.event.get", query => query
                    .Set("type", "user").Set("ownerId", (long)owner).Set("from", Day(from, zone)).Set("to", Day(to, zone)));
            }

            var reply = await ask.Run(portal, Urgency.Audit, clock, cancel);
            failure ??= reply.Failure ?? reply.FirstFailure;
            read |= reply.Commands.Values.Any(answer => answer is PortalReply.Answered);
            entries.AddRange(some.SelectMany(owner => reply.Result(Key(owner)).Items().Select(item => Entry(item, owner, from, to)).OfType<CalendarEntry>()));
        }

        return new CalendarRead([.. entries.OrderBy(entry => entry.StartsAt)], read ? null : failure);
    }

    /// <summary>Null for what is no meeting of this period, or one that its owner will not come to.</summary>
    private static CalendarEntry? Entry(PortalJson item, int owner, DateTimeOffset from, DateTimeOffset to) =>
        item.Flag("IS_MEETING") && !item.Flag("DELETED") && !item.Flag("DT_SKIP_TIME") && item.Text("MEETING_STATUS") != Declined
        && item.Number("ID") is { } id && StartOf(item, from, to) is { } start
            ? new CalendarEntry(owner, id, item.Text("NAME"), start, [.. item["ATTENDEE_LIST"].Items().Where(guest => guest.Text("status") != Declined).Select(guest => guest.Id("id")).OfType<int>()])
            : null;

    /// <summary>The documentation does not say of which occurrence of a recurring meeting the number of seconds is: where it lies outside the period, the occurrence's written date counts.</summary>
    private static DateTimeOffset? StartOf(PortalJson item, DateTimeOffset from, DateTimeOffset to)
    {
        bool Within(DateTimeOffset? moment) => moment > from && moment <= to;
        var told = item.Number("DATE_FROM_TS_UTC") is { } seconds and > 0 and < 253402300800 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : (DateTimeOffset?)null;
        var moment = Within(told) || item["RRULE"].IsEmpty ? told : Occurrence(item);
        return Within(moment) ? moment : null;
    }

    private static DateTimeOffset? Occurrence(PortalJson item) =>
        DateTime.TryParseExact(item.Text("DATE_FROM_FORMATTED"), Written, CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall)
        && TimeZoneInfo.TryFindSystemTimeZoneById(item.Text("TZ_FROM"), out var zone) && !zone.IsInvalidTime(wall)
            ? new DateTimeOffset(wall, zone.GetUtcOffset(wall))
            : null;

    private static string Key(int owner) => string.Create(CultureInfo.InvariantCulture, $"c{owner}");

    private static string Day(DateTimeOffset moment, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(moment, zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
