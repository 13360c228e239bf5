using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Crm;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Methods;

/// <summary>Activities of cards: to-dos, calls, dialogues (crm/timeline/activities).</summary>
internal static class CrmActivities
{
    public static void Register(MethodTable table)
    {
        table.V2("crm.activity.todo.add", "crm", AddTodo);
        table.V2("crm.activity.list", "crm", List);
        table.V2("crm.activity.get", "crm", call => ActivityView.Of(call.World, Found(call), []));
        table.V2("crm.activity.update", "crm", Update);
        table.V2("crm.activity.binding.list", "crm", Bindings);
        table.V2("crm.activity.call.getTranscript", "crm", Transcript);
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

        var todo = ActivityBook.AddTodo(call.World, call.Caller.UserId, new ActivityBinding((int)type, owner), args.TextOrNull("title") ?? "", deadline, todo => todo with
        {
            Description = args.TextOrNull("description") ?? "",
            ResponsibleId = args.NumberOrNull("responsibleId") ?? call.Caller.UserId,
            ParentId = parent,
            PingOffsets = [.. args.Numbers("pingOffsets").Select(minutes => (int)minutes)],
        });
        return new JsonObject { ["id"] = todo.Id };
    }

    private static Answer Update(Call call)
    {
        var activity = Found(call);
        var fields = call.Args.MapOrNull("fields") ?? throw Absent("fields");
        if (fields.Has("SUBJECT") && string.IsNullOrWhiteSpace(fields.TextOrNull("SUBJECT")))
        {
            throw new PortalError(400, "", "The field SUBJECT is not defined or empty");
        }

        ActivityBook.Change(call.World, activity with
        {
            Subject = fields.TextOrNull("SUBJECT") ?? activity.Subject,
            Description = fields.TextOrNull("DESCRIPTION") ?? activity.Description,
            ResponsibleId = fields.NumberOrNull("RESPONSIBLE_ID") ?? activity.ResponsibleId,
            Completed = fields.FlagOrNull("COMPLETED") ?? activity.Completed,
        });
        return true;
    }

    private static Answer Bindings(Call call) => Paging.Array(OfCard(call).Cards, card => new JsonObject
    {
        ["entityTypeId"] = card.OwnerTypeId,
        ["entityId"] = card.OwnerId,
    });

    /// <summary>Null as long as there is none: not ready yet, never ordered, or no call at all.</summary>
    private static Answer Transcript(Call call)
    {
        var activity = OfCard(call);
        var talk = call.World.Table<CallRow>().Of(Indexes.CallOfActivity, activity.Id) is [var first, ..] ? first : null;
        return talk?.TranscriptBy(call.World.Now) is { } text ? new JsonObject { ["transcription"] = text } : Answer.Null;
    }

    private static ActivityRow Found(Call call) => call.World.Table<ActivityRow>().Find(Needed(call.Args, "id"))
        ?? throw new PortalError(400, "", "Activity is not found");

    private static ActivityRow OfCard(Call call) => call.World.Table<ActivityRow>().Find(Needed(call.Args, "activityId"))
        ?? throw new PortalError(400, "NOT_FOUND", "Element not found");

    private static Answer List(Call call)
    {
        var filter = ActivityFilter.Of(call.Args.Map("filter"), call.World);
        var rows = ActivityFilter.Candidates(call.Args.Map("filter"), call.World).SelectMany(activity => Enumerable.Repeat(activity, filter(activity)));
        var names = call.Args.List("select").Select(Loose.Text).OfType<string>().ToHashSet();
        return Paging.Of(call, call.World.Table<ActivityRow>(), Ordered(rows, call.Args.Map("order")), page =>
            Paging.Array(page, activity => ActivityView.Of(call.World, activity, names)));
    }

    private static IEnumerable<ActivityRow> Ordered(IEnumerable<ActivityRow> rows, Args order)
    {
        var descending = order.Keys.Any(key => string.Equals(order.TextOrNull(key), "DESC", StringComparison.OrdinalIgnoreCase));
        if (order.Has("ID") && !descending)
        {
            // They come by id.
            return rows;
        }

        Func<ActivityRow, long> key = order.Has("ID") ? row => row.Id
            : order.Has("DEADLINE") ? row => (row.Deadline ?? ActivityView.Never).UtcTicks
            : order.Has("CREATED") ? row => row.Created.UtcTicks
            : row => (row.Start ?? row.Created).UtcTicks;
        return descending ? rows.OrderByDescending(key) : rows.OrderBy(key);
    }

    private static long Needed(Args args, string name) => args.NumberOrNull(name) ?? throw Absent(name);

    private static PortalError Absent(string name) => new(400, "100", $"Could not find value for parameter {{{name}}}");
}
