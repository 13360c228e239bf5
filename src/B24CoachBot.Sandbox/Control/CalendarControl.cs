using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Control;

/// <summary>POST calendar, calendar/{id}: somebody calls a meeting for a moment ahead, moves it, calls it off, or will not come.</summary>
internal static class CalendarControl
{
    private const int UsualMinutes = 30;
    private const int LongestMinutes = 600;

    public static void Register(ControlTable table)
    {
        table.Post("calendar", Plan);
        table.Post("calendar/{id}", Change);
    }

    public static JsonArray State(World world) => Paging.Array(world.Table<CalendarEventRow>().All, meeting => new JsonObject
    {
        ["id"] = meeting.Id,
        ["name"] = meeting.Name,
        ["host"] = meeting.HostId,
        ["invited"] = Paging.Array(meeting.Invited, id => JsonValue.Create(id)),
        ["declined"] = Paging.Array(meeting.Declined, id => JsonValue.Create(id)),
        ["start"] = Instants.Write(meeting.Start, world.Zone),
        ["end"] = Instants.Write(meeting.End, world.Zone),
    });

    private static JsonObject Plan(ControlCall call)
    {
        call.Body.Allow("host", "invited", "name", "start", "minutes");
        var host = call.BodyUser("host").Id;
        var invited = call.Body.Numbers("invited").Select(id => call.User(id).Id).Append(host).Distinct().Order().ToList();
        var name = call.Body.TextOrNull("name") is { Length: > 0 } named ? named : "Планёрка";
        var start = call.Body.InstantOrNull("start", call.World.Zone) ?? throw new ControlError(400, "'start' is missing.");
        var minutes = call.Body.NumberOrNull("minutes") ?? UsualMinutes;
        if (minutes is < 1 or > LongestMinutes)
        {
            throw new ControlError(400, $"'minutes' is a number from 1 to {LongestMinutes}.");
        }

        var meeting = new CalendarEventRow(call.World.NextId("calendar"), host, invited, name, start, (int)minutes * 60);
        call.World.Table<CalendarEventRow>().Put(meeting);
        return new JsonObject { ["id"] = meeting.Id };
    }

    private static JsonNode? Change(ControlCall call)
    {
        call.Body.Allow("start", "cancelled", "declinedBy");
        var table = call.World.Table<CalendarEventRow>();
        var meeting = table.Find(call.Id) ?? throw new ControlError(400, $"There is no meeting {call.Id} in anybody's calendar.");
        if (call.Body.FlagOrNull("cancelled") == true)
        {
            table.Remove(meeting.Id);
            return null;
        }

        var declined = call.Body.Has("declinedBy") ? call.BodyUser("declinedBy").Id : (long?)null;
        if (declined is { } person && !meeting.Invited.Contains(person))
        {
            throw new ControlError(400, $"User {person} is not invited to meeting {meeting.Id}.");
        }

        table.Put(meeting with
        {
            Start = call.Body.InstantOrNull("start", call.World.Zone) ?? meeting.Start,
            Declined = declined is { } away ? [.. meeting.Declined.Append(away).Distinct()] : meeting.Declined,
        });
        return null;
    }
}
