using B24CoachBot.Domain;
using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.People;

namespace B24CoachBot.Host.Intake;

/// <summary>When a lead's digest is due and when those it names are told, by the clocks of their own zones and the portal's working days.</summary>
internal sealed class DigestMoments(WorkCalendar calendar, PeopleDirectory people, TimeOnly time)
{
    /// <summary>An hour but for a minute, in which what waited for the full hour is said first.</summary>
    private static readonly TimeSpan ToldBefore = TimeSpan.FromMinutes(59);

    /// <summary>The lead's day; null when it is none of work.</summary>
    public DateOnly? Today(UserId lead, DateTimeOffset now) => Of(lead) is var own && own.Day(now) is var day && own.IsWorking(day) ? day : null;

    public DateTimeOffset Digest(UserId lead, DateOnly day) => Of(lead).At(day, time);

    /// <summary>When telling begins; whoever's day begins later is told when it does.</summary>
    public DateTimeOffset Telling(UserId lead, DateOnly day) => Digest(lead, day) - ToldBefore;

    public DateTimeOffset Told(UserId lead, UserId person, DateOnly day) =>
        Of(person) is var own && own.At(day, own.StartOfDay) is var begins && begins > Telling(lead, day) ? begins : Telling(lead, day);

    /// <summary>The next digest after a moment.</summary>
    public DateTimeOffset Next(UserId lead, DateTimeOffset now)
    {
        var own = Of(lead);
        var today = own.Day(now);
        return own.IsWorking(today) && Digest(lead, today) > now ? Digest(lead, today) : Digest(lead, own.NextWorking(today));
    }

    /// <summary>The lead's last day whose digest's moment has passed, were it a day of work.</summary>
    public DateOnly LastBefore(UserId lead, DateTimeOffset now) => Of(lead).Day(now) is var today && Digest(lead, today) > now ? today.AddDays(-1) : today;

    /// <summary>The next beginning of telling after a moment.</summary>
    public DateTimeOffset NextTelling(UserId lead, DateTimeOffset now) => Next(lead, now + ToldBefore) - ToldBefore;

    private WorkCalendar Of(UserId person) =>
        people.Find(person)?.TimeZone is { Length: > 0 } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? calendar with { Zone = zone } : calendar;
}
