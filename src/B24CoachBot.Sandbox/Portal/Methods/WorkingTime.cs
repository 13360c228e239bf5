using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Methods;

/// <summary>Working hours, absences and the working day (calendar/*, timeman/base).</summary>
internal static class WorkingTime
{
    public static void Register(MethodTable table)
    {
        table.V2("calendar.settings.get", "calendar", Settings);
        table.V2("calendar.user.settings.get", "calendar", OwnSettings);
        table.V2("calendar.accessibility.get", "calendar", Accessibility);
        table.V2("timeman.status", "timeman", Status);
    }

    private static WorkTimeRow Hours(World world) => world.Table<WorkTimeRow>().Find(1) ?? WorkTimeRow.Default;

    private static Answer Settings(Call call)
    {
        var hours = Hours(call.World);
        return new JsonObject
        {
            ["work_time_start"] = hours.Start,
            ["work_time_end"] = hours.End,
            ["year_holidays"] = hours.YearHolidays,
            ["year_workdays"] = hours.YearWorkdays,
            ["week_holidays"] = Paging.Array(hours.WeekHolidays, day => JsonValue.Create(day)),
            ["week_start"] = "MO",
            ["user_name_template"] = "#NAME# #LAST_NAME#",
            ["sync_by_push"] = false,
            ["user_show_login"] = true,
            ["path_to_user"] = "/company/personal/user/#user_id#/",
            ["path_to_user_calendar"] = "/company/personal/user/#user_id#/calendar/",
            ["path_to_group"] = "/workgroups/group/#group_id#/",
            ["path_to_group_calendar"] = "/workgroups/group/#group_id#/calendar/",
            ["dep_manager_sub"] = true,
            ["denied_superpose_types"] = new JsonArray(),
            ["forum_id"] = "8",
        };
    }

    private static Answer OwnSettings(Call call)
    {
        var zone = call.Caller.User.TimeZone ?? call.World.Settings.Zone;
        var hours = Hours(call.World);
        return new JsonObject
        {
            ["view"] = "week",
            ["showTasks"] = "Y",
            ["timezoneName"] = zone,
            ["timezoneOffsetUTC"] = (int)TimeZoneInfo.FindSystemTimeZoneById(zone).GetUtcOffset(call.World.Now).TotalSeconds,
            ["timezoneDefaultName"] = "",
            ["work_time_start"] = hours.Start,
            ["work_time_end"] = hours.End,
        };
    }

    /// <summary>An absence is one all-day entry from its first known day to the day before the return.</summary>
    private static Answer Accessibility(Call call)
    {
        var zone = call.World.Zone;
        var from = Day(call, "from");
        var to = Day(call, "to");
        var answer = new JsonObject();
        foreach (var id in call.Args.Numbers("users"))
        {
            var entries = new JsonArray();
            var today = DateOnly.FromDateTime(call.World.Now.DateTime);
            if (call.World.Table<UserRow>().Find(id)?.AbsentUntil is { } back && from < back && to >= today)
            {
                entries.Add(Absence(id, today, back, zone));
            }

            answer[id.ToString(CultureInfo.InvariantCulture)] = entries;
        }

        return answer;
    }

    private static JsonObject Absence(long userId, DateOnly today, DateOnly back, TimeZoneInfo zone) => new()
    {
        ["ID"] = (900_000 + userId).ToString(CultureInfo.InvariantCulture),
        ["NAME"] = "Отсутствие",
        ["DATE_FROM"] = today.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
        ["DATE_TO"] = back.AddDays(-1).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
        ["DATE_FROM_TS_UTC"] = Unix(today, zone),
        ["DATE_TO_TS_UTC"] = Unix(back.AddDays(-1), zone),
        ["DT_SKIP_TIME"] = "Y",
        ["TZ_FROM"] = zone.Id,
        ["TZ_TO"] = zone.Id,
        ["ACCESSIBILITY"] = "absent",
        ["IMPORTANCE"] = "normal",
    };

    private static Answer Status(Call call)
    {
        var user = call.World.Table<UserRow>().Find(call.Args.NumberOrNull("USER_ID") ?? call.Caller.UserId)
            ?? throw new PortalError(400, "", "User not found");
        var now = call.World.Now;
        var opens = new DateTimeOffset(now.Year, now.Month, now.Day, 9, 0, 0, now.Offset);
        var works = Works(user, now);
        return new JsonObject
        {
            ["STATUS"] = works ? "OPENED" : "CLOSED",
            ["TIME_START"] = Instants.Write(opens, call.World.Zone),
            ["TIME_FINISH"] = works ? null : Instants.Write(opens.AddHours(9), call.World.Zone),
            ["DURATION"] = works ? "00:00:00" : "09:00:00",
            ["TIME_LEAKS"] = "00:00:00",
            ["ACTIVE"] = true,
            ["TZ_OFFSET"] = (int)now.Offset.TotalSeconds,
        };
    }

    /// <summary>Whether the working day is open: nobody forgets to open or to close it here.</summary>
    public static bool Works(UserRow user, DateTimeOffset now) => user.Active && user.AbsentUntil is null && now.Hour is >= 9 and < 18
        && now.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private static DateOnly Day(Call call, string name) =>
        DateOnly.TryParse(call.Args.TextOrNull(name), CultureInfo.InvariantCulture, out var day)
            ? day
            : throw new PortalError(400, "", $"The required parameter \"{name}\" is not set for the method \"calendar.accessibility.get\"");

    private static string Unix(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
    }
}
