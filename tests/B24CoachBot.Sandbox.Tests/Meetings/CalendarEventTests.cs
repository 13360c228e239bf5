using System.Net;
using B24CoachBot.Sandbox.Tests.Objects;

namespace B24CoachBot.Sandbox.Tests.Meetings;

/// <summary>Meetings stand in the calendars of those invited, and <c>calendar.event.get</c> shows what the documentation promises.</summary>
public sealed class CalendarEventTests
{
    private const string Method = "calendar.event.get";
    private static readonly object Asked = new { type = "user", ownerId = 9, from = "2026-11-20", to = "2026-11-20" };

    [Fact]
    public async Task The_documentations_own_call_is_answered_with_its_fields()
    {
        await using var portal = await CompanyPortal.Start();

        var meeting = Assert.Single((await portal.V2(Method, Asked))!.AsArray())!.AsObject();

        Assert.Equal(
            [
                "ID", "PARENT_ID", "DELETED", "CAL_TYPE", "OWNER_ID", "NAME", "DATE_FROM", "DATE_TO", "ORIGINAL_DATE_FROM", "TZ_FROM", "TZ_TO", "TZ_OFFSET_FROM", "TZ_OFFSET_TO",
                "DATE_FROM_TS_UTC", "DATE_TO_TS_UTC", "DT_SKIP_TIME", "DT_LENGTH", "CREATED_BY", "DESCRIPTION", "PRIVATE_EVENT", "ACCESSIBILITY", "IMPORTANCE", "IS_MEETING",
                "MEETING_STATUS", "MEETING_HOST", "LOCATION", "RRULE", "ATTENDEES_CODES", "SECTION_ID", "DATE_FROM_FORMATTED", "DATE_TO_FORMATTED", "ATTENDEE_LIST",
            ],
            meeting.Select(member => member.Key));
        Assert.Equal(
            ("Планёрка склада и продаж", "20.11.2026 11:00:00", "10800", "1795161600", "1795163700", "Fri Nov 20 2026 11:00:00"),
            ((string)meeting["NAME"]!, (string)meeting["DATE_FROM"]!, (string)meeting["TZ_OFFSET_FROM"]!, (string)meeting["DATE_FROM_TS_UTC"]!, (string)meeting["DATE_TO_TS_UTC"]!, (string)meeting["DATE_FROM_FORMATTED"]!));
        Assert.Equal((true, "H", "9"), ((bool)meeting["IS_MEETING"]!, (string)meeting["MEETING_STATUS"]!, (string)meeting["MEETING_HOST"]!));
        Assert.Equal("""["U4","U6","U9"]""", meeting["ATTENDEES_CODES"]!.ToJsonString());
        Assert.Equal(["4 Y", "6 Y", "9 H"], meeting["ATTENDEE_LIST"]!.AsArray().Select(guest => $"{guest!["id"]} {guest["status"]}"));
    }

    [Fact]
    public async Task A_calendar_holds_what_its_owner_is_invited_to_within_the_period()
    {
        await using var portal = await CompanyPortal.Start();
        var id = (long)(await portal.Control("calendar", new { host = 4, invited = new[] { 7 }, name = "Закупки", start = "2026-11-23T09:30:00+03:00", minutes = 45 }))["id"]!;

        Assert.Equal([$"{id} 4 H"], await Seen(portal, 4, "2026-11-23", "2026-11-23"));
        Assert.Equal([$"{id} 7 Y"], await Seen(portal, 7, "2026-11-21", "2026-11-24"));
        Assert.Empty(await Seen(portal, 7, "2026-11-20", "2026-11-22"));
        Assert.Empty(await Seen(portal, 5, "2026-11-23", "2026-11-23"));
    }

    [Fact]
    public async Task A_meeting_is_moved_declined_and_called_off()
    {
        await using var portal = await CompanyPortal.Start();
        var id = (long)(await portal.Control("calendar", new { host = 4, invited = new[] { 7 }, start = "2026-11-23T09:30:00+03:00" }))["id"]!;

        await portal.Control($"calendar/{id}", new { start = "2026-11-24T10:00:00+03:00" });
        await portal.Control($"calendar/{id}", new { declinedBy = 7 });
        Assert.Equal([$"{id} 7 N"], await Seen(portal, 7, "2026-11-24", "2026-11-24"));
        var state = (await portal.State())["calendar"]!.AsArray();
        Assert.Equal(("2026-11-24T10:00:00+03:00", "[7]"), ((string)state[^1]!["start"]!, state[^1]!["declined"]!.ToJsonString()));

        await portal.Control($"calendar/{id}", new { cancelled = true });
        Assert.Empty(await Seen(portal, 7, "2026-11-20", "2026-11-30"));
        Assert.Equal($"There is no meeting {id} in anybody's calendar.", await portal.ControlRefusal($"calendar/{id}", new { cancelled = true }));
    }

    [Fact]
    public async Task What_is_missing_is_refused_as_documented()
    {
        await using var portal = await CompanyPortal.Start();

        Assert.Equal((HttpStatusCode.BadRequest, ""), await portal.Refusal2(Method, new { ownerId = 9 }));
        Assert.Equal((HttpStatusCode.BadRequest, ""), await portal.Refusal2(Method, new { type = "user" }));
        Assert.Equal("'start' is missing.", await portal.ControlRefusal("calendar", new { host = 4, invited = new[] { 7 } }));
        Assert.Equal("User 5 is not invited to meeting 1.", await portal.ControlRefusal("calendar/1", new { declinedBy = 5 }));
    }

    private static async Task<IReadOnlyList<string>> Seen(CompanyPortal portal, int owner, string from, string to) =>
        [.. (await portal.V2(Method, new { type = "user", ownerId = owner, from, to }))!.AsArray().Select(meeting => $"{meeting!["ID"]} {meeting["OWNER_ID"]} {meeting["MEETING_STATUS"]}")];
}
