namespace B24CoachBot.Adapters.Portal;

/// <summary>A row of <c>user.get</c>; <paramref name="UserType"/>: employee, extranet, email.</summary>
public sealed record UserRow(int Id, string Name, string LastName, string? SecondName, string? WorkPosition,
    IReadOnlyList<int> Departments, bool Active, string? UserType, string? TimeZone)
{
    public static UserRow? Read(PortalJson row) => row.Id("ID") is { } id
        ? new UserRow(id, row.Text("NAME"), row.Text("LAST_NAME"), row.TextOrNull("SECOND_NAME"), row.TextOrNull("WORK_POSITION"),
            [.. row["UF_DEPARTMENT"].Items().Select(item => item.Number()).OfType<long>().Select(item => (int)item)],
            row.Flag("ACTIVE"), row.TextOrNull("USER_TYPE"), row.TextOrNull("TIME_ZONE"))
        : null;
}

/// <summary>A row of <c>department.get</c>.</summary>
public sealed record DepartmentRow(int Id, string Name, int? ParentId, int? HeadId)
{
    public static DepartmentRow? Read(PortalJson row) =>
        row.Id("ID") is { } id ? new DepartmentRow(id, row.Text("NAME"), row.Id("PARENT"), row.Id("UF_HEAD")) : null;
}

/// <summary>A row of <c>sonet_group.get</c>: a project or a group; a closed one takes no new tasks.</summary>
public sealed record ProjectRow(int Id, string Name, bool Closed)
{
    public static ProjectRow? Read(PortalJson row) =>
        row.Id("ID") is { } id ? new ProjectRow(id, row.Text("NAME"), row.Flag("CLOSED")) : null;
}

/// <summary>The webhook's owner, from <c>profile</c>; without an administrator's rights some things are off.</summary>
public sealed record OwnerRow(int? Id, bool IsAdmin)
{
    public static OwnerRow Read(PortalJson profile) => new(profile.Id("ID"), profile.Flag("ADMIN"));
}

/// <summary>From <c>calendar.settings.get</c>: hours like <c>9</c> or <c>9.30</c>, days like <c>23.02</c> of any year or
/// <c>04.05.2027</c> of one, weekdays like <c>SA</c>. <paramref name="Zone"/>: the owner's, by its IANA name.</summary>
public sealed record CalendarRow(string WorkTimeStart, string WorkTimeEnd, IReadOnlyList<string> YearHolidays,
    IReadOnlyList<string> YearWorkdays, IReadOnlyList<string> WeekHolidays, string? Zone)
{
    public static CalendarRow Read(PortalJson settings, string? zone) => new(
        settings.Text("work_time_start"), settings.Text("work_time_end"), List(settings["year_holidays"]),
        List(settings["year_workdays"]), List(settings["week_holidays"]), zone);

    // A list, or one text with commas: the portal writes both.
    private static string[] List(PortalJson days) => days.Text() is { Length: > 0 } joined
        ? joined.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        : [.. days.Items().Select(day => day.Text()).Where(day => day.Length > 0)];
}
