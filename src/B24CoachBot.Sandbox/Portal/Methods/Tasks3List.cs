using System.Text.Json;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Rows;
using B24CoachBot.Sandbox.Portal.Tasks;

namespace B24CoachBot.Sandbox.Portal.Methods;

/// <summary><c>tasks.task.list</c> of REST 3: filtered by id only, ids only without a select, never a total.</summary>
internal static class Tasks3List
{
    private const int UsualPage = 50;
    private const int LargestPage = 1000;

    public static Answer List(Call call)
    {
        var tasks = call.World.Table<TaskRow>().All
            .Where(task => TaskAccess.Reads(call.World, call.Caller.User, task))
            .Where(Filter(call.Args.Node("filter")));
        var names = call.Args.Has("select")
            ? new StrictField("select", call.Args.Node("select"), call.World.Zone).Texts
            : ["id"];
        var (skip, take) = Page(call.Args.Node("pagination"));
        var page = Ordered(tasks, call.Args.Node("order")).Skip(skip).Take(take);
        return new JsonObject { ["items"] = new JsonArray([.. page.Select(task => Task3View.Selected(call, task, names))]) };
    }

    private static Func<TaskRow, bool> Filter(JsonNode? filter)
    {
        if (filter is null or JsonArray { Count: 0 })
        {
            return _ => true;
        }

        var tests = (filter as JsonArray ?? throw Syntax("INVALIDFILTEREXCEPTION")).Select(Condition).ToList();
        return task => tests.All(test => test(task.Id));
    }

    private static Func<long, bool> Condition(JsonNode? node)
    {
        if (node is JsonObject group)
        {
            var inner = (group["conditions"] as JsonArray ?? throw Syntax("INVALIDFILTEREXCEPTION")).Select(Condition).ToList();
            return Loose.Text(group["logic"]) == "or" ? id => inner.Any(test => test(id)) : id => inner.All(test => test(id));
        }

        if (node is not JsonArray { Count: 2 or 3 } parts || Loose.Text(parts[0]) is not { } field)
        {
            throw Syntax("INVALIDFILTEREXCEPTION");
        }

        if (!Task3Fields.All.TryGetValue(field, out var known))
        {
            throw PortalError.V3(400, "UNKNOWNDTOPROPERTYEXCEPTION", $"Unknown field `{field}` for entity `TaskDto`");
        }

        if (!known.Filterable)
        {
            throw PortalError.Invalid(field, $"Field `{field}` requires the `Filterable` attribute for this request");
        }

        var value = parts[^1];
        var operation = parts.Count == 3 ? Loose.Text(parts[1]) : value is JsonArray ? "in" : "=";
        return Compare(field, operation, value);
    }

    private static Func<long, bool> Compare(string field, string? operation, JsonNode? value)
    {
        if (operation is "in" or "between")
        {
            var list = (value as JsonArray ?? throw Syntax("INVALIDFILTEREXCEPTION")).Select(item => Number(field, item)).ToList();
            return operation == "in" ? list.Contains : id => list.Count == 2 && id >= list[0] && id <= list[1];
        }

        var number = Number(field, value);
        return operation switch
        {
            "=" => id => id == number,
            "!=" => id => id != number,
            ">" => id => id > number,
            ">=" => id => id >= number,
            "<" => id => id < number,
            "<=" => id => id <= number,
            _ => throw Syntax("UNKNOWNFILTEROPERATOREXCEPTION"),
        };
    }

    private static long Number(string field, JsonNode? value) =>
        value?.GetValueKind() == JsonValueKind.Number && Loose.Number(value) is { } number
            ? number
            : throw PortalError.Invalid(field, $"Field `{field}` requires data type `int` for this request");

    private static IEnumerable<TaskRow> Ordered(IEnumerable<TaskRow> tasks, JsonNode? order)
    {
        if (order is null or JsonArray { Count: 0 })
        {
            return tasks;
        }

        var sorted = tasks.OrderBy(_ => 0);
        foreach (var (field, direction) in order as JsonObject ?? throw Syntax("INVALIDORDEREXCEPTION"))
        {
            if (!Task3Fields.All.TryGetValue(field, out var known) || !known.Sortable || Loose.Text(direction) is not { } way
                || !(way is "ASC" or "DESC" or "asc" or "desc"))
            {
                throw Syntax("INVALIDORDEREXCEPTION");
            }

            sorted = way is "ASC" or "asc"
                ? sorted.ThenBy(task => TaskSorting.Key(task, field), TaskSorting.Comparer)
                : sorted.ThenByDescending(task => TaskSorting.Key(task, field), TaskSorting.Comparer);
        }

        return sorted;
    }

    private static (int Skip, int Take) Page(JsonNode? node)
    {
        if (node is null or JsonArray { Count: 0 })
        {
            return (0, UsualPage);
        }

        var page = node as JsonObject ?? throw Syntax("INVALIDPAGINATIONEXCEPTION");
        var limit = Part(page, "limit") ?? UsualPage;
        if (limit is < 1 or > LargestPage)
        {
            throw Syntax("INVALIDPAGINATIONEXCEPTION");
        }

        var offset = Part(page, "offset") ?? ((Part(page, "page") ?? 1) - 1) * limit;
        return ((int)offset, (int)limit);
    }

    private static long? Part(JsonObject page, string name) => page[name] switch
    {
        null => null,
        var node when node.GetValueKind() == JsonValueKind.Number => Loose.Number(node),
        _ => throw Syntax("INVALIDPAGINATIONEXCEPTION"),
    };

    private static PortalError Syntax(string name) => PortalError.V3(400, name, "The request cannot be read");
}
