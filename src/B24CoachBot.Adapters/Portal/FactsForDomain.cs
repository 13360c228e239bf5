using System.Globalization;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.People;

namespace B24CoachBot.Adapters.Portal;

/// <summary>The portal's rows in the words of the domain.</summary>
public static class FactsForDomain
{
    private static readonly TimeOnly Nine = new(9, 0);
    private static readonly TimeOnly Six = new(18, 0);

    /// <param name="absences">By person, the first day back at work.</param>
    public static PeopleDirectory People(PortalFacts facts, IReadOnlyDictionary<int, DateOnly>? absences = null)
    {
        var names = facts.Departments.ToDictionary(department => department.Id, department => department.Name);
        return new PeopleDirectory([.. facts.Users.Select(user => new Person(
            new UserId(user.Id), user.Name, user.LastName, user.SecondName, user.WorkPosition,
            user.Departments.Select(id => names.GetValueOrDefault(id)).FirstOrDefault(name => name is not null),
            user.Active,
            user.UserType is "extranet" or "email",
            absences is not null && absences.TryGetValue(user.Id, out var back) ? back : null,
            user.TimeZone,
            Deputy(user, facts)))]);
    }

    /// <summary>Departments with those who work in them; guests and those who left are in none.</summary>
    public static IReadOnlyList<Department> Departments(PortalFacts facts)
    {
        var members = facts.Users.Where(user => user is { Active: true, UserType: not ("extranet" or "email") })
            .SelectMany(user => user.Departments.Select(department => (department, Person: new UserId(user.Id)))).ToLookup(one => one.department, one => one.Person);
        return [.. facts.Departments.Select(row => new Department(row.Id, row.Name, row.ParentId, row.HeadId is { } head and > 0 ? new UserId(head) : null, [.. members[row.Id]]))];
    }

    /// <summary>The nearest head, from the person's own department upwards, who is somebody else and works here.</summary>
    private static UserId? Deputy(UserRow user, PortalFacts facts)
    {
        var working = facts.Users.Where(each => each.Active).Select(each => each.Id).ToHashSet();
        var department = facts.Departments.FirstOrDefault(each => user.Departments.Contains(each.Id));
        for (var steps = 0; department is not null && steps < facts.Departments.Count; steps++)
        {
            if (department.HeadId is { } head && head != user.Id && working.Contains(head))
            {
                return new UserId(head);
            }

            department = facts.Departments.FirstOrDefault(each => each.Id == department.ParentId);
        }

        return null;
    }

    /// <summary>Working time in the portal's zone. The portal names days off without a year, so they hold for
    /// the years from the last to the one after next, seen from the portal's own clock.</summary>
    public static WorkCalendar Calendar(PortalFacts facts)
    {
        var rows = facts.Calendar;
        int[] years = [.. Enumerable.Range(facts.ServerTime.Year - 1, 4)];
        var start = Hour(rows.WorkTimeStart) ?? Nine;
        var end = Hour(rows.WorkTimeEnd) ?? Six;
        var calendar = new WorkCalendar(Zone(rows.Zone, facts.ServerTime), start, end > start ? end : new TimeOnly(23, 59));

        // Without the scope "calendar" nothing came; an empty weekend would then be an invention.
        return rows.WorkTimeStart.Length == 0 ? calendar : calendar with
        {
            Holidays = Days(rows.YearHolidays, years),
            Workdays = Days(rows.YearWorkdays, years),
            Weekend = rows.WeekHolidays.Select(Weekday).OfType<DayOfWeek>().ToHashSet(),
        };
    }

    /// <summary>The named zone if it agrees with the portal's clock now; otherwise the clock's offset alone, without summer time.</summary>
    private static TimeZoneInfo Zone(string? name, DateTimeOffset serverTime)
    {
        if (name is not null && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.GetUtcOffset(serverTime) == serverTime.Offset)
        {
            return zone;
        }

        var id = $"UTC{serverTime:zzz}";
        return TimeZoneInfo.CreateCustomTimeZone(id, serverTime.Offset, id, id);
    }

    private static TimeOnly? Hour(string text)
    {
        var parts = text.Split(['.', ':']);
        var minute = 0;
        return int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
            && (parts.Length == 1 || int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out minute))
            && hour is >= 0 and < 24 && minute is >= 0 and < 60
            ? new TimeOnly(hour, minute)
            : null;
    }

    private static HashSet<DateOnly> Days(IReadOnlyList<string> days, int[] years) =>
        [.. days.SelectMany(day => day.Count(letter => letter == '.') == 1 ? years.Select(year => $"{day}.{year}") : [day]).Select(Day).OfType<DateOnly>()];

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "d.M.yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static DayOfWeek? Weekday(string text) => text switch
    {
        "MO" => DayOfWeek.Monday,
        "TU" => DayOfWeek.Tuesday,
        "WE" => DayOfWeek.Wednesday,
        "TH" => DayOfWeek.Thursday,
        "FR" => DayOfWeek.Friday,
        "SA" => DayOfWeek.Saturday,
        "SU" => DayOfWeek.Sunday,
        _ => null,
    };
}
