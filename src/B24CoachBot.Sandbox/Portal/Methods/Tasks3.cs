using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Rows;
using B24CoachBot.Sandbox.Portal.Tasks;
using FileAccess = B24CoachBot.Sandbox.Portal.Disk.FileAccess;

namespace B24CoachBot.Sandbox.Portal.Methods;

/// <summary>Tasks of REST 3 (tasks/tasks-task-*-rest-v3): strict types, words instead of numbers.</summary>
internal static class Tasks3
{
    private const string Scope = "tasks";

    public static void Register(MethodTable table)
    {
        table.V3("tasks.task.add", Scope, Add);
        table.V3("tasks.task.get", Scope, Get);
        table.V3("tasks.task.update", Scope, Update);
        table.V3("tasks.task.delete", Scope, Delete);
        table.V3("tasks.task.list", Scope, Tasks3List.List);
        table.V3("tasks.task.access.get", Scope, call => Task3View.Rights(call, Readable(call, Id(call, "id"))));
        table.V3("tasks.task.field.list", Scope, _ => FieldList());
        table.V3("tasks.task.file.attach", Scope, Attach);
        table.V3("tasks.task.chat.message.send", Scope, SendToChat);
    }

    public static TaskRow Readable(Call call, long id) =>
        call.World.Table<TaskRow>().Find(id) is { } task && TaskAccess.Reads(call.World, call.Caller.User, task)
            ? task
            : throw PortalError.V3(400, "ENTITYNOTFOUNDEXCEPTION", $"Record with ID = `{id}` not found");

    public static JsonObject Fields(Call call) => call.Args.Node("fields") switch
    {
        JsonObject fields => fields,
        null => throw Missing("fields"),
        _ => throw PortalError.Invalid("fields", "Field `fields` requires data type `array` for this request"),
    };

    public static long Id(Call call, string name) => call.Args.Has(name)
        ? new StrictField(name, call.Args.Node(name), call.World.Zone).Number
        : throw Missing(name);

    public static PortalError Missing(string name) => PortalError.Invalid(name, $"Required field `{name}` is missing");

    public static PortalError Denied(int status) => PortalError.V3(status, "ACCESSDENIEDEXCEPTION", "Access denied");

    private static Answer Add(Call call)
    {
        var fields = Fields(call);
        foreach (var name in new[] { "title", "creatorId", "responsibleId" })
        {
            if (fields[name] is null || (name == "title" && string.IsNullOrWhiteSpace(Loose.Text(fields[name]))))
            {
                throw Missing(name);
            }
        }

        var task = Task3Fields.Apply(new TaskRow(0, "", 0, 0, call.World.Now), fields, creating: true, call.World.Zone);
        Task3Checks.Creator(call, task);
        Task3Checks.Work(call, task);
        return Item(Task3View.Full(call, TaskBook.Create(call.World, call.Caller.UserId, task)));
    }

    private static Answer Get(Call call)
    {
        var task = Readable(call, Id(call, "id"));
        return Item(call.Args.Has("select")
            ? Task3View.Selected(call, task, new StrictField("select", call.Args.Node("select"), call.World.Zone).Texts)
            : Task3View.Full(call, task));
    }

    private static Answer Update(Call call)
    {
        var task = Editable(call, Id(call, "id"));
        var changed = Task3Fields.Apply(task, Fields(call), creating: false, call.World.Zone);
        Task3Checks.Work(call, changed);
        TaskBook.Save(call.World, call.Caller.UserId, changed);
        return Done();
    }

    private static Answer Delete(Call call)
    {
        TaskBook.Delete(call.World, call.Caller.UserId, Editable(call, Id(call, "id")));
        return Done();
    }

    /// <summary>Files of the Drive that the caller may read; an absent one and a forbidden one look the same, and then none is attached.</summary>
    private static Answer Attach(Call call)
    {
        var task = Readable(call, Id(call, "taskId"));
        if (!TaskAccess.Works(call.Caller.User, task))
        {
            throw PortalError.Invalid("taskId", "Insufficient permissions");
        }

        var files = new StrictField("fileIds", call.Args.Node("fileIds") ?? throw Missing("fileIds"), call.World.Zone).Numbers;
        if (files.Any(id => call.World.Table<FileRow>().Find(id) is not { } file || !FileAccess.Reads(call.World, call.Caller.User, file)))
        {
            throw PortalError.Invalid("fileIds", "Insufficient permissions");
        }

        TaskBook.Save(call.World, call.Caller.UserId, task with { FileIds = [.. task.FileIds.Union(files)] });
        return Done();
    }

    private static Answer SendToChat(Call call)
    {
        var fields = Fields(call);
        var id = new StrictField("taskId", fields["taskId"] ?? throw Missing("taskId"), call.World.Zone).Number;
        var text = new StrictField("text", fields["text"] ?? throw Missing("text"), call.World.Zone).Text;
        TaskChats.Say(call.World, Readable(call, id), call.Caller.UserId, text);
        return Done();
    }

    /// <summary>An absent task and a forbidden one look the same here.</summary>
    private static TaskRow Editable(Call call, long id) =>
        call.World.Table<TaskRow>().Find(id) is { } task && TaskAccess.Edits(call.Caller.User, task) ? task : throw Denied(400);

    private static JsonObject FieldList() => new()
    {
        ["items"] = new JsonArray(
        [
            .. Task3Fields.All.Values.Select(field => new JsonObject
            {
                ["name"] = field.Name,
                ["type"] = field.Type,
                ["title"] = field.Name,
                ["description"] = null,
                ["filterable"] = field.Filterable,
                ["sortable"] = field.Sortable,
                ["editable"] = field.Write is not null,
                ["multiple"] = field.Type.EndsWith("[]", StringComparison.Ordinal),
            }),
        ]),
    };

    private static Answer Item(JsonObject item) => new JsonObject { ["item"] = item };

    private static Answer Done() => new JsonObject { ["result"] = true };
}
