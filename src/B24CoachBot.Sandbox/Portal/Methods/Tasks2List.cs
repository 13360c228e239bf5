using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Rows;
using B24CoachBot.Sandbox.Portal.Tasks;

namespace B24CoachBot.Sandbox.Portal.Methods;

/// <summary><c>tasks.task.list</c> of REST 2: filter with prefixes, order, pages of 50.</summary>
internal static class Tasks2List
{
    private static readonly Dictionary<string, string> SortKeys = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ID"] = "id",
        ["TITLE"] = "title",
        ["CREATED_DATE"] = "created",
        ["CHANGED_DATE"] = "changed",
        ["ACTIVITY_DATE"] = "activity",
        ["CLOSED_DATE"] = "closed",
        ["DATE_START"] = "started",
        ["START_DATE_PLAN"] = "startPlan",
        ["END_DATE_PLAN"] = "endPlan",
        ["DEADLINE"] = "deadline",
        ["REAL_STATUS"] = "status",
        ["STATUS_COMPLETE"] = "status",
        ["PRIORITY"] = "priority",
        ["MARK"] = "mark",
        ["GROUP_ID"] = "groupId",
        ["TIME_ESTIMATE"] = "estimatedTime",
    };

    public static Answer List(Call call)
    {
        var filter = Task2Filter.Of(call.Args.Map("filter"), call.World);
        var rows = call.World.Table<TaskRow>().All
            .Where(task => TaskAccess.Reads(call.World, call.Caller.User, task) && filter(task));
        var names = call.Args.List("select").Select(Loose.Text).OfType<string>().ToList();
        return Paging.Of(call, [.. Ordered(rows, call.Args.Map("order"))], page => new JsonObject
        {
            ["tasks"] = Paging.Array(page, task => names.Count == 0 ? Task2View.Full(call, task) : Task2View.Selected(call, task, names)),
        });
    }

    private static IEnumerable<TaskRow> Ordered(IEnumerable<TaskRow> rows, Args order)
    {
        var sorted = rows.OrderBy(_ => 0);
        foreach (var name in order.Keys)
        {
            if (!SortKeys.TryGetValue(name, out var key))
            {
                throw new PortalError(400, "0", "Invalid sorting key");
            }

            sorted = string.Equals(order.TextOrNull(name), "desc", StringComparison.OrdinalIgnoreCase)
                ? sorted.ThenByDescending(task => TaskSorting.Key(task, key), TaskSorting.Comparer)
                : sorted.ThenBy(task => TaskSorting.Key(task, key), TaskSorting.Comparer);
        }

        return sorted;
    }
}
