using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Meetings;
using B24CoachBot.Sandbox.Portal.Rows;
using B24CoachBot.Sandbox.Portal.Tasks;

namespace B24CoachBot.Sandbox.Portal.Methods;

/// <summary>Follow-ups of video calls in REST 3 (telephony/follow-up): an administrator sees all, others the calls they took part in.</summary>
internal static class FollowUpMethods
{
    private const string Scope = "call";
    private const int UsualPage = 50;
    private const int LightPage = 200;
    private const int HeavyPage = 20;

    public static void Register(MethodTable table)
    {
        table.V3("call.followup.list", Scope, List);
        table.V3("call.followup.get", Scope, Get);
    }

    private static Answer Get(Call call)
    {
        var id = Tasks3.Id(call, "callId");
        var meeting = call.World.Table<MeetingRow>().Find(id);
        if (meeting is null ? !call.Caller.IsAdmin : !MeetingBook.Reads(call.Caller.User, meeting))
        {
            throw new PortalError(403, "access_denied", "No access to Follow-up data");
        }

        return meeting is null
            ? throw PortalError.V3(400, "ENTITYNOTFOUNDEXCEPTION", $"Record with ID = `{id}` not found")
            : new JsonObject { ["item"] = FollowUpView.Of(call.World, meeting, Selected(call, FollowUpView.Whole), Mentions(call)) };
    }

    private static Answer List(Call call)
    {
        var filter = call.Args.MapOrNull("filter") ?? throw Tasks3.Missing("filter");
        var (from, to) = Period(call, filter);
        var participant = call.Caller.IsAdmin ? filter.NumberOrNull("participantId") : call.Caller.UserId;
        var paths = Selected(call, FollowUpView.Basic);
        var pages = call.Args.Map("pagination");
        var limit = Math.Min(Limit(pages), paths.Any(FollowUpView.IsHeavy) ? HeavyPage : LightPage);
        var ascending = Ascending(call.Args.Map("order"));
        var found = call.World.Table<MeetingRow>().All
            .Where(meeting => meeting.Start >= from && meeting.Start <= to && (participant is not { } id || meeting.Participants.Contains(id)));
        var ordered = (ascending ? found.OrderBy(Place) : found.OrderByDescending(Place)).ToList();
        var rest = Cursor(call, pages) is { } last ? ordered.FindAll(meeting => ascending ? Place(meeting).CompareTo(last) > 0 : Place(meeting).CompareTo(last) < 0) : ordered;
        var page = rest.Take(limit).ToList();
        return new JsonObject
        {
            ["items"] = Paging.Array(page, meeting => FollowUpView.Of(call.World, meeting, paths, Mentions(call))),
            ["hasMore"] = rest.Count > page.Count,
            ["afterCursor"] = rest.Count == page.Count ? null : new JsonObject
            {
                ["startDate"] = page[^1].Start.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'", CultureInfo.InvariantCulture),
                ["id"] = page[^1].Id,
            },
        };
    }

    private static (DateTimeOffset Start, long Id) Place(MeetingRow meeting) => (meeting.Start, meeting.Id);

    private static (DateTimeOffset From, DateTimeOffset To) Period(Call call, Args filter)
    {
        var period = filter.MapOrNull("startDate");
        return period?.TextOrNull("from") is { } first && period.TextOrNull("to") is { } last
            && Instants.Read(first, call.World.Zone) is { } from && Instants.Read(last, call.World.Zone) is { } to && from <= to
            ? (from, to)
            : throw new PortalError(400, "invalid_date_range", "Incorrect date range: both from and to are required");
    }

    private static IReadOnlyList<string> Selected(Call call, IReadOnlyList<string> otherwise)
    {
        if (!call.Args.Has("select"))
        {
            return otherwise;
        }

        var paths = new StrictField("select", call.Args.Node("select"), call.World.Zone).Texts;
        return paths.FirstOrDefault(path => !FollowUpView.IsPath(path)) is { } unknown
            ? throw new PortalError(400, "invalid_select_field", $"Invalid select field: {unknown}")
            : paths.Count == 0 ? FollowUpView.Basic : paths;
    }

    private static string Mentions(Call call) => call.Args.TextOrNull("mentionFormat") switch
    {
        null => "bb",
        "bb" or "html" or "none" => call.Args.Text("mentionFormat"),
        _ => throw PortalError.Invalid("mentionFormat", "Field `mentionFormat` must be one of: bb, html, none"),
    };

    private static bool Ascending(Args order) => order.Count > 0 && order.TextOrNull("startDate") switch
    {
        "asc" => true,
        "desc" => false,
        _ => throw new PortalError(400, "invalid_order", "Invalid order"),
    };

    private static int Limit(Args pages) => pages.Node("limit") switch
    {
        null => UsualPage,
        JsonValue value when value.GetValueKind() == JsonValueKind.Number && Loose.Number(value) is > 0 and var limit => (int)Math.Min(limit, LightPage),
        _ => throw new PortalError(400, "invalid_pagination", "Invalid pagination"),
    };

    private static (DateTimeOffset Start, long Id)? Cursor(Call call, Args pages) => pages.Has("afterCursor") is false || pages.Node("afterCursor") is null ? null
        : pages.Node("afterCursor") is JsonObject cursor && Loose.Text(cursor["startDate"]) is { } start && Instants.Read(start, call.World.Zone) is { } moment && Loose.Number(cursor["id"]) is { } id
            ? (moment, id)
            : throw new PortalError(400, "invalid_pagination", "Invalid pagination");
}
