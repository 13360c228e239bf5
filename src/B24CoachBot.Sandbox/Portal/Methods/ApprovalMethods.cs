using System.Text.Json;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Approvals;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Methods;

/// <summary>Tasks of business processes (bizproc/bizproc-task-list): an administrator sees all, a manager their people's, others their own.</summary>
internal static class ApprovalMethods
{
    public static void Register(MethodTable table)
    {
        table.V2("bizproc.task.list", "bizproc", List);
        ApprovalDecisions.Register(table);
    }

    private static Answer List(Call call)
    {
        var filter = new ApprovalFilter(call.Args.Map("FILTER"), call.World.Zone);
        var names = Selected(call.Args.Node("SELECT"));
        var people = filter.People();
        if (!call.Caller.IsAdmin && !people.All(id => id == call.Caller.UserId || Leads(call.World, call.Caller.UserId, id)))
        {
            throw new PortalError(400, "ACCESS_DENIED", "Access denied!");
        }

        var onlyOwn = !call.Caller.IsAdmin && people.Count == 0;
        var rows = ApprovalBook.Known(call.World)
            .Where(row => !onlyOwn || row.UserId == call.Caller.UserId)
            .Select(row => ApprovalView.Of(call.World, row))
            .Where(filter.Holds);
        return Paging.Of(call, [.. filter.Sorted(rows, call.Args.Map("ORDER"))], page => Paging.Array(page, row => Only(row, names)));
    }

    private static IReadOnlyList<string> Selected(JsonNode? select) => select switch
    {
        null => ApprovalView.Default,
        JsonArray names when names.All(name => name?.GetValueKind() == JsonValueKind.String) => Upper(names),
        JsonObject names when names.All(name => name.Value?.GetValueKind() == JsonValueKind.String) => Upper(names.Select(name => name.Value)),
        _ => throw new PortalError(400, "ERROR_SELECT_VALIDATION_FAILURE", "Invalid data in SELECT parameter"),
    };

    private static IReadOnlyList<string> Upper(IEnumerable<JsonNode?> names)
    {
        var upper = names.Select(name => name!.GetValue<string>().ToUpperInvariant()).ToList();
        return upper.Count == 0 ? ApprovalView.Default : upper;
    }

    private static JsonObject Only(JsonObject row, IReadOnlyList<string> names)
    {
        foreach (var key in row.Select(member => member.Key).Where(key => !names.Contains(key)).ToList())
        {
            row.Remove(key);
        }

        return row;
    }

    /// <summary>Heads a department of that person, or one above it.</summary>
    internal static bool Leads(World world, long headId, long userId)
    {
        var above = new Queue<long>(world.Table<UserRow>().Find(userId)?.DepartmentIds ?? []);
        while (above.TryDequeue(out var id))
        {
            var department = world.Table<DepartmentRow>().Find(id);
            if (department?.HeadId == headId)
            {
                return true;
            }

            if (department?.ParentId is { } parent)
            {
                above.Enqueue(parent);
            }
        }

        return false;
    }
}
