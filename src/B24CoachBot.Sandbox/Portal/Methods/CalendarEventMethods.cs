using B24CoachBot.Sandbox.Portal.Meetings;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Methods;

/// <summary>Entries of people's calendars (calendar/calendar-event). Nobody here has a calendar of a group or of the company.</summary>
internal static class CalendarEventMethods
{
    private const string Get = "calendar.event.get";
    private const int MonthsBack = 1;
    private const int MonthsAhead = 3;

    public static void Register(MethodTable table) => table.V2(Get, "calendar", List);

    private static Answer List(Call call)
    {
        var type = Required(call, "type");
        Required(call, "ownerId");
        if (call.Caller.User.Extranet)
        {
            throw new PortalError(400, "", "Access denied");
        }

        var world = call.World;
        var owner = call.Args.NumberOrNull("ownerId") ?? 0;
        var first = call.Args.InstantOrNull("from", world.Zone) ?? world.Now.AddMonths(-MonthsBack);
        var last = call.Args.InstantOrNull("to", world.Zone) is { } to ? EndOf(to) : world.Now.AddMonths(MonthsAhead);
        return Paging.Array(
            world.Table<CalendarEventRow>().All
                .Where(meeting => type == "user" && meeting.Invited.Contains(owner) && meeting.End > first && meeting.Start < last)
                .OrderBy(meeting => meeting.Start),
            meeting => CalendarEventView.Of(world, meeting, owner));
    }

    /// <summary>A day without a time is meant whole.</summary>
    private static DateTimeOffset EndOf(DateTimeOffset to) => to.TimeOfDay == TimeSpan.Zero ? to.AddDays(1) : to;

    private static string Required(Call call, string name) => call.Args.TextOrNull(name) is { Length: > 0 } text
        ? text
        : throw new PortalError(400, "", $"The required parameter \"{name}\" for the method \"{Get}\" is not set");
}
