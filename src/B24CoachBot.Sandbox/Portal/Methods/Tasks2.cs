using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Rows;
using B24CoachBot.Sandbox.Portal.Tasks;

namespace B24CoachBot.Sandbox.Portal.Methods;

/// <summary>Tasks of REST 2 (tasks/tasks-task-*): UPPER_CASE in, camelCase texts out.</summary>
internal static class Tasks2
{
    private const string Scope = "task";

    public static void Register(MethodTable table)
    {
        table.V2("tasks.task.add", Scope, Add);
        table.V2("tasks.task.get", Scope, Get);
        table.V2("tasks.task.list", Scope, Tasks2List.List);
        table.V2("tasks.task.update", Scope, Update);
        table.V2("tasks.task.delete", Scope, Delete);
        table.V2("tasks.task.delegate", Scope, Delegate);
        table.V2("tasks.task.getFields", Scope, _ => Task2Fields.Describe());
        table.V2("tasks.task.getaccess", Scope, Access);
        table.V2("tasks.task.history.list", Scope, History);
    }

    public static PortalError NotAllowed() => new(400, "0", "Action on the task is not allowed");

    public static TaskRow? Readable(Call call)
    {
        var id = call.Args.NumberOrNull("taskId") ?? throw new PortalError(400, "100", "Could not find value for parameter {taskId}");
        var task = call.World.Table<TaskRow>().Find(id);
        return task is not null && TaskAccess.Reads(call.World, call.Caller.User, task) ? task : null;
    }

    public static Answer Shown(Call call, TaskRow task) => new JsonObject { ["task"] = Task2View.Full(call, task) };

    private static Answer Add(Call call)
    {
        var fields = call.Args.MapOrNull("fields") ?? throw new PortalError(400, "100", "Could not find value for parameter {fields}");
        var draft = new TaskRow(0, "", call.Caller.UserId, 0, call.World.Now);
        return Shown(call, TaskBook.Create(call.World, call.Caller.UserId, Task2Fields.Apply(call, draft, fields)));
    }

    private static Answer Get(Call call)
    {
        if (Readable(call) is not { } task)
        {
            // Absent and forbidden look the same: 200 and an empty PHP array.
            return new JsonArray();
        }

        var names = call.Args.List("select").Select(Loose.Text).OfType<string>().ToList();
        return new JsonObject { ["task"] = names.Count == 0 ? Task2View.Full(call, task) : Task2View.Selected(call, task, names) };
    }

    private static Answer Update(Call call)
    {
        var task = Readable(call);
        var fields = call.Args.MapOrNull("fields") ?? throw new PortalError(400, "100", "Could not find value for parameter {fields}");
        if (task is null || !TaskAccess.Edits(call.Caller.User, task))
        {
            throw NotAllowed();
        }

        return Shown(call, TaskBook.Save(call.World, call.Caller.UserId, Task2Fields.Apply(call, task, fields)));
    }

    private static Answer Delete(Call call)
    {
        if (Readable(call) is not { } task || !TaskAccess.Edits(call.Caller.User, task))
        {
            throw new PortalError(400, "1048582", "Action on the task is not allowed");
        }

        TaskBook.Delete(call.World, call.Caller.UserId, task);
        return new JsonObject { ["task"] = true };
    }

    private static Answer Delegate(Call call)
    {
        var task = Readable(call);
        if (task is null || !TaskAccess.Works(call.Caller.User, task))
        {
            throw NotAllowed();
        }

        var to = call.Args.NumberOrNull("userId") is { } id && call.World.Table<UserRow>().Find(id) is not null
            ? id
            : throw new PortalError(400, "ERROR_CORE", "User specified in the \"Responsible\" field not found");

        // Who handed the work on keeps watching it.
        return Shown(call, TaskBook.Save(call.World, call.Caller.UserId, task with
        {
            ResponsibleId = to,
            Auditors = [.. task.Auditors.Union([task.ResponsibleId])],
        }));
    }

    private static Answer Access(Call call)
    {
        if (Readable(call) is not { } task)
        {
            return new JsonArray();
        }

        var users = call.Args.Numbers("users");
        var actions = new JsonObject();
        foreach (var id in users.Count > 0 ? users : [call.Caller.UserId])
        {
            actions[id.ToString(CultureInfo.InvariantCulture)] = Task2View.AllowedActions(call.World, id, task);
        }

        return new JsonObject { ["allowedActions"] = actions };
    }

    private static Answer History(Call call)
    {
        var id = call.Args.NumberOrNull("taskId") ?? throw new PortalError(400, "100", "Could not find value for parameter {taskId}");
        if (call.World.Table<TaskRow>().Find(id) is { } task && !TaskAccess.Reads(call.World, call.Caller.User, task))
        {
            throw new PortalError(400, "0", "Access denied");
        }

        var field = call.Args.Map("filter").TextOrNull("FIELD");
        var rows = call.World.Table<TaskHistoryRow>().Of(Indexes.HistoryOfTask, id)
            .Where(row => field is null || string.Equals(row.Field, field, StringComparison.OrdinalIgnoreCase));
        if (string.Equals(call.Args.Map("order").TextOrNull("createdDate"), "desc", StringComparison.OrdinalIgnoreCase))
        {
            rows = rows.Reverse();
        }

        return new JsonObject { ["list"] = Paging.Array(rows, row => Line(call.World, row)) };
    }

    private static JsonObject Line(World world, TaskHistoryRow row)
    {
        var user = world.Table<UserRow>().Find(row.UserId);
        return new JsonObject
        {
            ["id"] = row.Id,
            ["createdDate"] = Instants.Write(row.At, world.Zone),
            ["field"] = row.Field,
            ["value"] = new JsonObject { ["from"] = row.From, ["to"] = row.To },
            ["user"] = new JsonObject
            {
                ["id"] = row.UserId,
                ["name"] = user?.FirstName,
                ["lastName"] = user?.LastName,
                ["secondName"] = user?.Patronymic ?? "",
                ["login"] = user?.Email,
            },
        };
    }
}
