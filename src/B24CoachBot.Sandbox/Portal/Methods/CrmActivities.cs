using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Crm;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Methods;

/// <summary>To-dos and the list of activities of a card (crm/timeline/activities).</summary>
internal static class CrmActivities
{
    private static readonly DateTimeOffset Never = new(9999, 12, 31, 0, 0, 0, TimeSpan.FromHours(3));

    public static void Register(MethodTable table)
    {
        table.V2("crm.activity.todo.add", "crm", AddTodo);
        table.V2("crm.activity.list", "crm", List);
    }

    private static Answer AddTodo(Call call)
    {
        var args = call.Args;
        var type = Needed(args, "ownerTypeId");
        var owner = Needed(args, "ownerId");
        if (!CrmFields.IsKnown((int)type) || CrmBook.Find(call.World, (int)type, owner) is null)
        {
            throw new PortalError(400, "OWNER_NOT_FOUND", "Owner not found");
        }

        var text = args.TextOrNull("deadline") ?? throw Absent("deadline");
        var deadline = Instants.Read(text, call.World.Zone) ?? throw new PortalError(400, "WRONG_DATETIME_FORMAT", "Wrong datetime format");
        var parent = args.NumberOrNull("parentActivityId");
        if (parent is { } number && call.World.Table<ActivityRow>().Find(number) is null)
        {
            throw new PortalError(400, "NOT_FOUND", "Parent activity not found");
        }

        var activity = new ActivityRow(
            call.World.NextId("activity"), (int)type, owner, "CRM_TODO", args.TextOrNull("title") ?? "",
            args.NumberOrNull("responsibleId") ?? call.Caller.UserId, call.World.Now)
        {
            Description = args.TextOrNull("description") ?? "",
            Deadline = deadline,
            Start = deadline,
            End = deadline,
            AuthorId = call.Caller.UserId,
            ParentId = parent,
            PingOffsets = [.. args.Numbers("pingOffsets").Select(minutes => (int)minutes)],
        };
        call.World.Table<ActivityRow>().Put(activity);
        return new JsonObject { ["id"] = activity.Id };
    }

    private static Answer List(Call call)
    {
        var filter = ActivityFilter.Of(call.Args.Map("filter"), call.World);
        var rows = call.World.Table<ActivityRow>().All.SelectMany(activity => Enumerable.Repeat(activity, filter(activity)));
        var names = call.Args.List("select").Select(Loose.Text).OfType<string>().ToHashSet();
        return Paging.Of(call, [.. Ordered(rows, call.Args.Map("order"))], page =>
            Paging.Array(page, activity => Shown(call.World, activity, names)));
    }

    private static IEnumerable<ActivityRow> Ordered(IEnumerable<ActivityRow> rows, Args order)
    {
        var descending = order.Keys.Any(key => string.Equals(order.TextOrNull(key), "DESC", StringComparison.OrdinalIgnoreCase));
        Func<ActivityRow, long> key = order.Has("ID") ? row => row.Id
            : order.Has("DEADLINE") ? row => (row.Deadline ?? Never).UtcTicks
            : order.Has("CREATED") ? row => row.Created.UtcTicks
            : row => (row.Start ?? row.Created).UtcTicks;
        return descending ? rows.OrderByDescending(key) : rows.OrderBy(key);
    }

    private static JsonObject Shown(World world, ActivityRow row, HashSet<string> names)
    {
        var all = new JsonObject
        {
            ["ID"] = Text(row.Id),
            ["OWNER_ID"] = Text(row.OwnerId),
            ["OWNER_TYPE_ID"] = Text(row.OwnerTypeId),
            ["TYPE_ID"] = Text(row.TypeId),
            ["PROVIDER_ID"] = row.ProviderId,
            ["PROVIDER_TYPE_ID"] = row.ProviderId == "CRM_TODO" ? "TODO" : "CALL",
            ["SUBJECT"] = row.Subject,
            ["CREATED"] = Instants.Write(row.Created, world.Zone),
            ["LAST_UPDATED"] = Instants.Write(row.Created, world.Zone),
            ["START_TIME"] = Instants.Write(row.Start ?? row.Created, world.Zone),
            ["END_TIME"] = Instants.Write(row.End ?? row.Start ?? row.Created, world.Zone),
            ["DEADLINE"] = row.Deadline is { } deadline ? Instants.Write(deadline, world.Zone) : "9999-12-31T00:00:00+03:00",
            ["COMPLETED"] = row.Completed ? "Y" : "N",
            ["STATUS"] = row.Completed ? "2" : "1",
            ["RESPONSIBLE_ID"] = Text(row.ResponsibleId),
            ["AUTHOR_ID"] = Text(row.AuthorId),
            ["PRIORITY"] = "2",
            ["DESCRIPTION"] = row.Description,
            ["DESCRIPTION_TYPE"] = "2",
            ["DIRECTION"] = Text(row.Direction),
            ["ORIGIN_ID"] = row.OriginId,
            ["PARENT_ID"] = row.ParentId is { } parent ? Text(parent) : null,
        };
        if (names.Count == 0 || names.Contains("*"))
        {
            return all;
        }

        foreach (var name in all.Select(member => member.Key).Where(name => !names.Contains(name)).ToList())
        {
            all.Remove(name);
        }

        return all;
    }

    private static long Needed(Args args, string name) => args.NumberOrNull(name) ?? throw Absent(name);

    private static PortalError Absent(string name) => new(400, "100", $"Could not find value for parameter {{{name}}}");

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
