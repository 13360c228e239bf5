using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Meetings;

/// <summary>A meeting as <c>calendar.event.get</c> shows it in somebody's calendar (calendar/calendar-event): locale dates and, in UTC, seconds since 1970 as text.</summary>
internal static class CalendarEventView
{
    private const string Locale = "dd.MM.yyyy HH:mm:ss";
    private const string Long = "ddd MMM dd yyyy HH:mm:ss";

    /// <param name="owner">Whose calendar is read: everybody invited has an entry there, with a status of their own.</param>
    public static JsonObject Of(World world, CalendarEventRow meeting, long owner)
    {
        var zone = world.Zone;
        var offset = (int)zone.GetUtcOffset(meeting.Start).TotalSeconds;
        var id = Text(meeting.Id);
        return new JsonObject
        {
            ["ID"] = id,
            ["PARENT_ID"] = id,
            ["DELETED"] = "N",
            ["CAL_TYPE"] = "user",
            ["OWNER_ID"] = Text(owner),
            ["NAME"] = meeting.Name,
            ["DATE_FROM"] = Local(meeting.Start, Locale),
            ["DATE_TO"] = Local(meeting.End, Locale),
            ["ORIGINAL_DATE_FROM"] = null,
            ["TZ_FROM"] = zone.Id,
            ["TZ_TO"] = zone.Id,
            ["TZ_OFFSET_FROM"] = Text(offset),
            ["TZ_OFFSET_TO"] = Text(offset),
            ["DATE_FROM_TS_UTC"] = Text(meeting.Start.ToUnixTimeSeconds()),
            ["DATE_TO_TS_UTC"] = Text(meeting.End.ToUnixTimeSeconds()),
            ["DT_SKIP_TIME"] = "N",
            ["DT_LENGTH"] = meeting.Seconds,
            ["CREATED_BY"] = Text(meeting.HostId),
            ["DESCRIPTION"] = "",
            ["PRIVATE_EVENT"] = "",
            ["ACCESSIBILITY"] = "busy",
            ["IMPORTANCE"] = "normal",
            ["IS_MEETING"] = true,
            ["MEETING_STATUS"] = Status(meeting, owner),
            ["MEETING_HOST"] = Text(meeting.HostId),
            ["LOCATION"] = "",
            ["RRULE"] = "",
            ["ATTENDEES_CODES"] = Paging.Array(meeting.Invited, id => JsonValue.Create($"U{Text(id)}")),
            ["SECTION_ID"] = Text(owner),
            ["DATE_FROM_FORMATTED"] = Local(meeting.Start, Long),
            ["DATE_TO_FORMATTED"] = Local(meeting.End, Long),
            ["ATTENDEE_LIST"] = Paging.Array(meeting.Invited, guest => new JsonObject { ["id"] = guest, ["entryId"] = id, ["status"] = Status(meeting, guest) }),
        };

        string Local(DateTimeOffset moment, string format) => TimeZoneInfo.ConvertTime(moment, zone).ToString(format, CultureInfo.InvariantCulture);
    }

    private static string Status(CalendarEventRow meeting, long person) =>
        meeting.Declined.Contains(person) ? "N" : person == meeting.HostId ? "H" : "Y";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
