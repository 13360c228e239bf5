using System.Globalization;
using B24CoachBot.Adapters.Portal.Calls;

namespace B24CoachBot.Adapters.Portal;

/// <summary>How the reading of absences ended.</summary>
public abstract record AbsenceReading
{
    private AbsenceReading()
    {
    }

    /// <summary>By person away today, the first day back; what <see cref="FactsForDomain.People"/> takes.</summary>
    public sealed record Read(IReadOnlyDictionary<int, DateOnly> BackOn) : AbsenceReading;

    public sealed record Failed(PortalFailure Why) : AbsenceReading;
}

/// <summary>Who is away today and until when, in one request. Source: api-reference/calendar/calendar-accessibility-get.md.</summary>
public sealed class AbsenceReader(IBatch portal, TimeProvider clock)
{
    // Longer leaves are met again tomorrow, when the day is read anew.
    private const int DaysAhead = 120;
    private const int PeopleInOneCommand = 100;

    /// <param name="zone">The portal's: its days begin there.</param>
    public async Task<AbsenceReading> Read(IReadOnlyList<int> people, TimeZoneInfo zone, Urgency urgency, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var ask = new Batch();
        Ask(ask, people, zone, now);
        return ask.Count == 0
            ? new AbsenceReading.Read(new Dictionary<int, DateOnly>())
            : Read(await ask.Run(portal, urgency, clock, cancel), zone, now);
    }

    /// <summary>Adds the question to a batch that may hold others.</summary>
    public static void Ask(Batch batch, IReadOnlyList<int> people, TimeZoneInfo zone, DateTimeOffset now)
    {
        var today = DayOf(now, zone);
        foreach (var (index, some) in people.Chunk(PeopleInOneCommand).Take(Batch.Most).Index())
        {
            batch.Add($"a{index}", "calendar.accessibility.get", query => query
                .Set("users", some).Set("from", Written(today)).Set("to", Written(today.AddDays(DaysAhead))));
        }
    }

    /// <summary>The answers to <see cref="Ask"/>.</summary>
    public static AbsenceReading Read(BatchReply reply, TimeZoneInfo zone, DateTimeOffset now)
    {
        var today = DayOf(now, zone);
        bool IsOurs(string key) => key.StartsWith('a');
        return (reply.Failure ?? reply.FirstFailureWhere(IsOurs)) is { } why
            ? new AbsenceReading.Failed(why)
            : new AbsenceReading.Read(reply.Commands.Keys.Where(IsOurs).SelectMany(key => reply.Result(key).Pairs())
                .Select(person => (Id: IdOf(person.Key), Back: BackOn(person.Value, today, zone)))
                .Where(person => person is { Id: not null, Back: not null })
                .DistinctBy(person => person.Id)
                .ToDictionary(person => person.Id!.Value, person => person.Back!.Value));
    }

    /// <summary>Absences that touch each other are one: a leave after an illness brings nobody back for an hour.
    /// A few hours within one day are no absence: the task waits until the evening.</summary>
    private static DateOnly? BackOn(PortalJson entries, DateOnly today, TimeZoneInfo zone)
    {
        var away = entries.Items().Where(entry => entry.Text("ACCESSIBILITY") == "absent")
            .Select(entry => (From: Day(entry, "DATE_FROM_TS_UTC", zone), Last: Day(entry, "DATE_TO_TS_UTC", zone), Whole: entry.Flag("DT_SKIP_TIME")))
            .Where(span => span.From < span.Last || (span.Whole && span.From == span.Last))
            .OrderBy(span => span.From);
        var back = today;
        foreach (var (from, last, _) in away)
        {
            back = from <= back && last >= back ? last.Value.AddDays(1) : back;
        }

        return back > today ? back : null;
    }

    // Whole days carry the midnight of their first and of their last day.
    private static DateOnly? Day(PortalJson entry, string name, TimeZoneInfo zone) =>
        entry.Number(name) is { } seconds and > 0 and < 253402300800 ? DayOf(DateTimeOffset.FromUnixTimeSeconds(seconds), zone) : null;

    private static DateOnly DayOf(DateTimeOffset moment, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int? IdOf(string key) => int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
